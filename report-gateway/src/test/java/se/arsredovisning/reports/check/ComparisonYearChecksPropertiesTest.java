package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.reports.check.Rows.REPORT;
import static se.arsredovisning.reports.check.Rows.row;
import static se.arsredovisning.reports.check.Rows.section;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.ReportPart;

class ComparisonYearChecksPropertiesTest {

    private static final SectionId BEFORE = section("2019");

    /** A value with its unit and accuracy, of any section. */
    record Value(BigDecimal value, Unit unit, int decimals) {
        Figure in(SectionId section) {
            return builder(section).build();
        }

        FigureBuilder builder(SectionId section) {
            return Figure.in(section, "finance.operations.rents", Figure.Kind.OUTCOME)
                    .period("2019", PeriodType.YEAR)
                    .value(value, unit, decimals)
                    .label("Lokalhyror", null);
        }
    }

    @Provide
    Arbitrary<Value> values() {
        return Combinators.combine(
                        Arbitraries.integers().between(-30, 30),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Unit.SEK, Unit.PERCENT, Unit.COUNT),
                        Arbitraries.integers().between(-2, 2))
                .as((number, scale, unit, decimals) -> new Value(BigDecimal.valueOf(number, scale), unit, decimals));
    }

    private static List<Check> checks(Figure here, Figure there) {
        return ComparisonYearChecks.of(REPORT, List.of(row(ReportPart.FINANCE, here), row(ReportPart.FINANCE, there)));
    }

    private static Result result(Value here, Value there) {
        return checks(here.in(REPORT), there.in(BEFORE)).get(0).result();
    }

    @Property
    void equalValuesOfOneUnitAreAlwaysOk(@ForAll("values") Value value, @ForAll("values") Value other) {
        assertThat(result(value, new Value(value.value(), value.unit(), other.decimals())))
                .isEqualTo(Result.OK);
    }

    @Property
    void itMakesNoDifferenceWhichReportSaysWhich(@ForAll("values") Value one, @ForAll("values") Value other) {
        assertThat(result(one, other)).isEqualTo(result(other, one));
    }

    @Property
    void aRougherNumberIsNeverFurtherOff(@ForAll("values") Value one, @ForAll("values") Value other) {
        if (result(one, other) == Result.ROUNDING) {
            assertThat(result(new Value(one.value(), one.unit(), one.decimals() - 1), other))
                    .isEqualTo(Result.ROUNDING);
        }
    }

    @Property
    void theComputedNumberLiesWithinItsBounds(@ForAll("values") Value one, @ForAll("values") Value other) {
        Check check = checks(one.in(REPORT), other.in(BEFORE)).get(0);

        assertThat(check.computed()).isBetween(check.low(), check.high());
    }

    @Property
    void whatIsSuppressedIsToldNowhere(@ForAll("values") Value one, @ForAll("values") Value other) {
        Figure hidden = one.builder(BEFORE)
                .status(Status.SUPPRESSED, Sentence.said("för få"))
                .build();

        assertThat(checks(other.in(REPORT), hidden)).isEmpty();
        assertThat(checks(
                        one.builder(REPORT)
                                .status(Status.SUPPRESSED, Sentence.said("för få"))
                                .build(),
                        other.in(BEFORE)))
                .isEmpty();
    }
}
