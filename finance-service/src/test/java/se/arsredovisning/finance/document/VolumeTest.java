package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class VolumeTest {

    private final ObjectNode document = Volumes.document();

    private List<String> faults(SectionId section) {
        List<String> structure = SectionSchema.faults(document).stream()
                .map(fault -> fault.substring(0, fault.indexOf(' ')))
                .distinct()
                .toList();
        return structure.isEmpty()
                ? SectionRules.faults(section, SectionDocument.read(document)).stream()
                        .map(Fault::property)
                        .toList()
                : structure;
    }

    private List<Figure> figures(String code) {
        return SectionFigures.of(ANNUAL, SectionDocument.read(document)).stream()
                .filter(figure -> figure.code().equals(code))
                .toList();
    }

    private List<Check> checks() {
        return SectionChecks.of(ANNUAL, SectionDocument.read(document)).stream()
                .filter(check -> check.code().startsWith("finance.volume."))
                .toList();
    }

    @Test
    void hasNoFault() {
        assertThat(faults(ANNUAL)).isEmpty();
    }

    @Test
    void eachCellIsAFigureInItsUnitAndAccuracy() {
        assertThat(figures("finance.volume.lokaler"))
                .extracting(
                        Figure::kind, Figure::period, figure -> figure.value().intValue(), Figure::unitLabel)
                .containsExactly(
                        tuple(Kind.BUDGET, "2020", 4400, "kvm"),
                        tuple(Kind.OUTCOME, "2020", 4580, "kvm"),
                        tuple(Kind.OUTCOME, "2019", 6840, "kvm"),
                        tuple(Kind.BUDGET, "2021", 4000, "kvm"));
        assertThat(figures("finance.volume.besok"))
                .extracting(
                        Figure::kind,
                        Figure::period,
                        Figure::periodType,
                        Figure::decimals,
                        Figure::status,
                        Figure::reason)
                .containsExactly(
                        tuple(Kind.BUDGET, "2020", PeriodType.YEAR, -1, Status.FINAL, null),
                        tuple(Kind.OUTCOME, "2020", PeriodType.YEAR, -3, Status.FINAL, null),
                        tuple(Kind.OUTCOME, "2020-03", PeriodType.MONTH, -1, Status.MISSING, Sentence.said("Stängt")),
                        tuple(Kind.OUTCOME, "2020-02", PeriodType.MONTH, -1, Status.PRELIMINARY, null));
    }

    @Test
    void aTermIsADimensionOfItsYear() {
        assertThat(figures("finance.volume.elever"))
                .extracting(Figure::period, Figure::periodType, Figure::dimensions)
                .containsExactly(
                        tuple("2020", PeriodType.TERM, Map.of("term", "spring")),
                        tuple("2020", PeriodType.TERM, Map.of("term", "autumn")));
    }

    @Test
    void aPartIsAMemoOfTheWhole() {
        assertThat(figures("finance.volume.tomma"))
                .extracting(Figure::role, Figure::parent)
                .containsExactly(tuple(Role.MEMO, "finance.volume.lokaler"));
    }

    @Test
    void whatOneUnitCostIsComputedAsExactlyAsItIsKnown() {
        assertThat(figures("finance.volume.lokaler.cost-per-unit"))
                .extracting(
                        Figure::kind,
                        figure -> figure.value().toPlainString(),
                        Figure::decimals,
                        Figure::unitLabel,
                        Figure::published)
                .containsExactly(
                        tuple(Kind.BUDGET, "1021", 0, "kr/kvm", false),
                        tuple(Kind.OUTCOME, "1000", 0, "kr/kvm", false));
        JsonNode view = SectionView.of(document, ANNUAL, 1, Instant.EPOCH);
        assertThat(view.at("/volumes/0/costPerUnit").toString())
                .isEqualTo("{\"budget\":1021,\"unitLabel\":\"kr/kvm\",\"outcome\":1000}");
        assertThat(view.at("/volumes/1").has("costPerUnit")).isFalse();

        at(document, "/volumes/0/values/0").put("outcome", 0);
        assertThat(figures("finance.volume.lokaler.cost-per-unit")).hasSize(1);
    }

    @Test
    void aCostThatCouldNotBeTakenBackIsNotTold() {
        at(document, "/volumes/0").put("decimals", 6);
        at(document, "/volumes/0/values/0").put("outcome", new BigDecimal("0.000001"));
        at(document, "/statements/0").put("decimals", 2);
        at(document, "/statements/0/lines/0").put("outcome", new BigDecimal("-100000000000000"));

        assertThat(figures("finance.volume.lokaler.cost-per-unit"))
                .allMatch(figure -> figure.value().precision() <= 20);
    }

    @Test
    void grantsAreAmountsAndNumbers() {
        assertThat(figures("finance.grant.foreningar"))
                .extracting(
                        Figure::kind, Figure::period, figure -> figure.value().intValue(), Figure::decimals)
                .containsExactly(
                        tuple(Kind.BUDGET, "2020", 1200000, -3),
                        tuple(Kind.OUTCOME, "2020", 1150000, -3),
                        tuple(Kind.OUTCOME, "2019", 1100400, -2));
        assertThat(figures("finance.grant.foreningar.number"))
                .extracting(
                        Figure::kind, Figure::period, figure -> figure.value().intValue())
                .containsExactly(tuple(Kind.COUNT, "2020", 46), tuple(Kind.COUNT, "2019", 44));
    }

    @Test
    void partsAreNoMoreThanTheWhole() {
        assertThat(checks())
                .extracting(Check::code, Check::kind, Check::result, Check::pointer)
                .containsExactly(
                        tuple("finance.volume.lokaler.2020", "memo", Check.Result.OK, "/volumes/0/values/0/outcome"));

        at(document, "/volumes/1/values/0").put("outcome", 4581);
        assertThat(checks().get(0).result()).isEqualTo(Check.Result.ROUNDING);

        at(document, "/volumes/1/values/0").put("outcome", 4590);
        assertThat(checks().get(0).result()).isEqualTo(Check.Result.DISCREPANCY);
        assertThat(checks().get(0).message().toString())
                .isEqualTo("Lokaler, utfall 2020 (4\u00a0580 kvm): delarna (4\u00a0590 kvm) är mer än det hela.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/volumes/3/values/0|period|'2020-ST'|/volumes/3/values/0/period",
                "/volumes/3/values/0|period|'VT 2020'|/volumes/3/values/0/period",
                "/volumes/3/values/0|period|'2020-13'|/volumes/3/values/0/period",
                "/volumes/3/values/0|period|'2020-HT'|/volumes/3/values/1/period",
                "/volumes/0/values/2|outcome|1|/volumes/0/values/2/outcome",
                "/volumes/0/values/0|outcome|4580.5|/volumes/0/values/0/outcome",
                "/volumes/2/values/1|outcome|10|/volumes/2/values/1/outcome",
                "/volumes/2/values/1|reason|null|/volumes/2/values/1/reason",
                "/volumes/2/values/0|reason|'Stängt'|/volumes/2/values/0/reason",
                "/volumes/0/values/2|status|'final'|/volumes/0/values/2/status",
                "/volumes/0|unitLabel|null|/volumes/0/unitLabel,/volumes/1/partOf",
                "/volumes/2|unitLabel|'st'|/volumes/2/unitLabel",
                "/volumes/1|unitLabel|'ar'|/volumes/1/partOf",
                "/volumes/1|partOf|'finns-inte'|/volumes/1/partOf",
                "/volumes/1|partOf|'tomma'|/volumes/1/partOf",
                "/volumes/0|partOf|'tomma'|/volumes/0/partOf,/volumes/1/partOf",
                "/volumes/0/cost|line|'finns-inte'|/volumes/0/cost/line",
                "/volumes/1|key|'lokaler'|/volumes/1/key,/volumes/1/partOf",
                "/grants/0/values/1|period|'2020'|/grants/0/values/1/period",
                "/grants/0/values/0|amount|1150001|/grants/0/values/0/amount",
                "/grants/0/values/0|number|4.5|/grants/0/values/0/number",
                "/grants/0/values/0|status|'missing'|/grants/0/values/0/amount",
                "/statements/1|key|'volume'|/statements/1/key,/total/of/1",
            })
    void namesWhatIsWrong(String place, String member, String value, String expected) {
        String json = value.replace('\'', '"');
        if (json.equals("null")) {
            at(document, place).remove(member);
        } else {
            at(document, place).set(member, Documents.json(json));
        }

        assertThat(String.join(",", faults(ANNUAL))).isEqualTo(expected);
    }

    @Test
    void anInterimSectionHasItsYearSoFarAndNoTermThatHasNotBegun() {
        ObjectNode interim = Volumes.in(Documents.interim());
        interim.remove("grants");
        at(interim, "/volumes/0/cost").put("line", "costs");
        SectionId march = ANNUAL.withPeriod("2020-03");
        SectionDocument read = SectionDocument.read(interim);

        assertThat(SectionRules.faults(march, read))
                .extracting(Fault::property)
                .containsExactly("/volumes/3/values/1/outcome");
        assertThat(SectionFigures.of(march, read).stream()
                        .filter(figure -> figure.code().equals("finance.volume.lokaler")))
                .extracting(Figure::kind, Figure::period, Figure::periodType)
                .startsWith(
                        tuple(Kind.BUDGET, "2020", PeriodType.YEAR),
                        tuple(Kind.OUTCOME, "2020-03", PeriodType.YEAR_TO_DATE));
    }

    @Test
    void theNextYearBeginsWithWhatTheyAreAndWhatTheyCameTo() {
        JsonNode next = SectionSuccessor.of(document, ANNUAL, ANNUAL.nextYear());

        assertThat(next.at("/volumes/0/values").toString())
                .isEqualTo("[{\"period\":\"2020\",\"outcome\":4580},{\"period\":\"2019\",\"outcome\":6840},"
                        + "{\"period\":\"2021\",\"budget\":4000}]");
        assertThat(next.at("/volumes/0").has("comment")).isFalse();
        assertThat(next.at("/volumes/1/partOf").asText()).isEqualTo("lokaler");
        assertThat(next.at("/volumes/2/values/1/reason").asText()).isEqualTo("Stängt");
        assertThat(next.at("/grants/0/values/0").toString())
                .isEqualTo("{\"period\":\"2020\",\"amount\":1150000,\"number\":46}");
        assertThat(SectionSchema.faults(next)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(next)))
                .isEmpty();
    }
}
