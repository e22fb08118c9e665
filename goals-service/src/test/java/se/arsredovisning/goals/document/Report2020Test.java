package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The goals of Kommunstyrelsen's report for 2020, as data, against what the report prints. */
class Report2020Test {

    private static final JsonNode STORED = Documents.data("1489-kommunstyrelsen-2020/goals.json");
    private static final SectionDocument SECTION = SectionDocument.read(STORED);

    @Test
    void hasNoFaults() {
        assertThat(SectionSchema.faults(STORED)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SECTION)).isEmpty();
    }

    @Test
    void hasSevenOfEightGoalsFulfilled() {
        assertThat(SectionSummary.of(SECTION)).isEqualTo(new SectionSummary(8, 7, 0, 1, 0, null));
        assertThat(SECTION.priorities()).extracting(Priority::number).containsExactly(1, 3);
    }

    @Test
    void assessesAsTheBoardDoesAndMarksWhatIsPreliminary() {
        assertThat(SECTION.goals().map(Report2020Test::assessments))
                .containsExactly(
                        "foretagsklimat: fulfilled, fulfilled (preliminary)",
                        "bredband: not-fulfilled, not-fulfilled",
                        "foretagsdialog: fulfilled, fulfilled",
                        "medborgardialog: fulfilled, fulfilled",
                        "inflytande: fulfilled, fulfilled",
                        "bemotande: fulfilled, fulfilled",
                        "telefon: fulfilled, fulfilled",
                        "e-post: fulfilled, fulfilled");
    }

    /** Mål 2020, Utfall 2020, Utfall 2019, Utfall 2018, as printed. */
    @Test
    void givesEveryPrintedNumber() {
        assertThat(SECTION.goals().flatMap(Report2020Test::rows))
                .containsExactly(
                        "goals.indicator.foretagsklimat: 64 | Prel: 67 | 59 | 63",
                        "goals.key-figure.foretagsklimat-effektivitet: 64 | Prel: 67 | 58 | 63",
                        "goals.indicator.bredband: 72,28% | i.u. | 78,88% | 72,27%",
                        "goals.key-figure.bredband: 90% | i.u. | 78,88% | 72,27%",
                        "goals.indicator.foretagsdialog: 2,08 | 2,28 | 2,14 | 2,07",
                        "goals.key-figure.foretagsdialog: 2,08 | 2,28 | 2,14 | 2,07",
                        "goals.indicator.delaktighetsindex: 53% | 53% | 52% | i.u.",
                        "goals.key-figure.delaktighetsindex: 53% | 53% | 52% | i.u.",
                        "goals.indicator.nojd-inflytande-index: 38 | 40 | 38 | 37",
                        "goals.key-figure.nojd-inflytande-index: 38 | 40 | 38 | 37",
                        "goals.indicator.bemotande: 87% | 83% | 93% | 86%",
                        "goals.key-figure.bemotande: 100% | 100% | 100% | i.u.",
                        "goals.indicator.telefon: 49% | 50% | 48% | 48%",
                        "goals.key-figure.telefon: 80% | 83% | 50% | i.u.",
                        "goals.indicator.e-post: 70% | 87% | 69% | 69%",
                        "goals.key-figure.e-post: 85% | 100% | 67% | i.u.");
    }

    @Test
    void givesTheNumbersOfTheProse() {
        assertThat(SECTION.facts())
                .extracting(fact ->
                        fact.key() + ": " + fact.value() + " " + fact.unit().code())
                .containsExactly(
                        "mal-totalt: 8 count",
                        "mal-uppfyllda: 7 count",
                        "bygglov-handlaggningstid: 35 days",
                        "foretagsklimat-index: 67 index",
                        "bredband-malniva: 95 percent",
                        "bemotande-malniva: 100 percent",
                        "telefon-malniva: 80 percent",
                        "e-post-malniva: 85 percent",
                        "e-post-svar: 100 percent");
    }

    @Test
    void measuresOnlyTheBroadbandTargetOnTheYearBefore() {
        assertThat(SECTION.goals()
                        .flatMap(goal -> Stream.of(MeasureKind.values()).flatMap(kind -> goal.measures(kind).stream()
                                .filter(measure ->
                                        measure.values().stream().anyMatch(value -> value.measuredOn() != null))
                                .map(measure -> kind.code(measure.key())))))
                .containsExactly("goals.key-figure.bredband");
    }

    @Test
    void saysNothingInProseThatTheTablesDoNot() {
        List<Check> checks = SectionChecks.of(ANNUAL, SECTION);

        assertThat(checks).hasSize(7);
        assertThat(checks).extracting(Check::result).containsOnly(Check.Result.OK);
    }

    private static String assessments(GoalDocument goal) {
        SuggestedAssessment suggested = SuggestedAssessment.of(goal, ANNUAL).orElseThrow();
        return goal.key() + ": " + goal.assessment() + ", " + suggested.value().code()
                + (suggested.preliminary() ? " (preliminary)" : "");
    }

    private static Stream<String> rows(GoalDocument goal) {
        return Stream.of(MeasureKind.values()).flatMap(kind -> goal.measures(kind).stream()
                .map(measure -> kind.code(measure.key()) + ": " + row(measure)));
    }

    private static String row(Measure measure) {
        String sign = measure.unit().code().equals("percent") ? "%" : "";
        List<MeasureValue> values = measure.values();
        assertThat(values).extracting(MeasureValue::year).containsExactly(2020, 2019, 2018);
        String target = values.get(0).target().toPlainString().replace('.', ',') + sign;
        return values.stream().map(value -> outcome(value, sign)).reduce(target, (line, cell) -> line + " | " + cell);
    }

    private static String outcome(MeasureValue value, String sign) {
        if (value.status() == OutcomeStatus.MISSING) {
            return "i.u.";
        }
        String number = value.outcome().toPlainString().replace('.', ',') + sign;
        return value.status() == OutcomeStatus.PRELIMINARY ? "Prel: " + number : number;
    }
}
