package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionViewTest {

    private static final String PATH = "/finance/v1/sections/1489-kommunstyrelsen-2020";
    private static final String EXPANSION = "/investments/categories/0";

    private final ObjectNode stored = Documents.valid();
    private final JsonNode view = view(stored, ANNUAL);

    @Test
    void givesTheStoredDocumentBackWhenDerivedMembersAreTakenAway() {
        assertThat(given(view)).isEqualTo(Documents.valid());
        assertThat(given(view(Documents.interim(), INTERIM))).isEqualTo(Documents.interim());
    }

    @Test
    void givesTheStoredDocumentBackWhereNothingIsSaidOfTheInvestmentsTotal() {
        at(stored, "/investments").remove("total");

        JsonNode without = view(stored, ANNUAL);

        assertThat(without.at("/investments/total/outcome").decimalValue()).isEqualByComparingTo("10510000");
        assertThat(given(without)).isEqualTo(stored);
    }

    @Test
    void leavesTheStoredDocumentAsItIs() {
        assertThat(stored).isEqualTo(Documents.valid());
    }

    @Test
    void fitsTheSchemaWithItsDerivedMembers() {
        assertThat(SectionSchema.faults(view)).isEmpty();
        assertThat(SectionSchema.faults(view(Documents.interim(), INTERIM))).isEmpty();
    }

    @Test
    void beginsWithWhatNamesTheRevision() {
        assertThat(view.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "municipality",
                        "board",
                        "period",
                        "revision",
                        "updatedAt",
                        "status",
                        "currency",
                        "decimals",
                        "comment",
                        "source",
                        "statements",
                        "forecasts",
                        "investments",
                        "facts",
                        "total",
                        "summary",
                        "checks",
                        "_links");
        assertThat(view.path("updatedAt").textValue()).isEqualTo("2026-01-01T00:00:00.123456Z");
        assertThat(view.path("revision").longValue()).isEqualTo(3);
    }

    @Test
    void bringsTheCellsOfARowIntoTheOrderOfATable() {
        assertThat(view.at("/statements/0/lines/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "label",
                        "role",
                        "originalBudget",
                        "budget",
                        "outcome",
                        "deviation",
                        "previousOutcome",
                        "change",
                        "changePercent",
                        "published",
                        "comment",
                        "changeComment",
                        "_links");
    }

    /** −87 was printed where −86 follows. */
    @Test
    void showsWhatWasPrintedBeforeWhatIsComputed() {
        assertThat(amount("/statements/0/lines/1/deviation")).isEqualTo("-87000");
        assertThat(amount("/statements/0/lines/2/deviation")).isEqualTo("-1000000");
        assertThat(amount("/statements/0/lines/4/previousOutcome")).isEqualTo("160000");
        assertThat(amount("/statements/1/lines/2/previousOutcome")).isEqualTo("45765000");
        assertThat(amount(EXPANSION + "/outcome")).isEqualTo("10510000");
        assertThat(amount(EXPANSION + "/categories/0/outcome")).isEqualTo("789999.70");
        assertThat(amount("/investments/total/outcome")).isEqualTo("10511000");
        assertThat(amount("/forecasts/0/deviation")).isEqualTo("-80000");
        assertThat(amount("/forecasts/1/deviation")).isEqualTo("-280000");
    }

    @Test
    void tellsAChangeInPercentOfTheYearBefore() {
        assertThat(amount("/statements/0/lines/0/changePercent")).isEqualTo("3.4");
        assertThat(amount("/statements/0/lines/1/changePercent")).isEqualTo("-33.0");
        assertThat(amount("/statements/0/lines/3/changePercent")).isEqualTo("3.0");
    }

    @Test
    void leavesOutWhatCannotBeSaid() {
        assertThat(view.at("/statements/1/lines/1").has("budget")).isFalse();
        assertThat(view.at("/statements/1/lines/1").has("outcome")).isFalse();
        assertThat(view.at(EXPANSION + "/projects/0").has("change")).isFalse();
        assertThat(view.at("/investments/categories/1").has("changePercent")).isFalse();
        assertThat(view(Documents.interim(), INTERIM).has("forecasts")).isFalse();
    }

    /** Finansnetto has no outcome, and a total over it counts it as none; the original budget is of one statement alone. */
    @Test
    void totalsTheStatements() {
        assertThat(json(view.path("total").toString())).isEqualTo(json("""
                                {"of": ["operations", "land-development"], "budget": 9325000, "outcome": 45661000, "previousOutcome": 45925000,
                                 "deviation": 36336000, "change": -264000, "changePercent": -0.6, "published": false}
                                """));
    }

    @Test
    void hasNoTotalWhereAStatementHasNoResult() {
        at(stored, "/statements/1").remove("lines");

        JsonNode without = view(stored, ANNUAL);

        assertThat(without.path("total").fieldNames()).toIterable().containsExactly("of");
        assertThat(without.path("summary").has("result")).isFalse();
    }

    @Test
    void saysInShortWhatAReaderWantsFirst() {
        assertThat(json(view.path("summary").toString())).isEqualTo(json("""
                                {"result": {"budget": 9325000, "outcome": 45661000, "previousOutcome": 45925000,
                                            "deviation": 36336000, "change": -264000},
                                 "investments": {"budget": 9000000, "outcome": 10511000, "previousOutcome": 13744000,
                                                 "deviation": -1511000, "change": -3233000},
                                 "checks": {"ok": 22, "rounding": 7, "truncated": 0, "discrepancy": 0, "unverifiable": 1}}
                                """));
    }

    @Test
    void measuresAnInterimSectionByItsForecast() {
        JsonNode interim = view(Documents.interim(), INTERIM);

        assertThat(interim.at("/statements/0/lines/0/deviation").decimalValue()).isEqualByComparingTo("1500000");
        assertThat(interim.at("/statements/0/lines/0/change").decimalValue()).isEqualByComparingTo("2000000");
        assertThat(interim.at("/total/forecast").decimalValue()).isEqualByComparingTo("700000");
        assertThat(interim.at("/investments/categories/0/projects/0/deviation").decimalValue())
                .isEqualByComparingTo("-2800000");
        assertThat(interim.at("/summary/result/forecast").decimalValue()).isEqualByComparingTo("700000");
    }

    @Test
    void pointsAtTheCellThatACheckIsOf() {
        assertThat(view.path("checks")).isNotEmpty().allSatisfy(check -> {
            JsonNode place = view.at(check.path("pointer").textValue());
            JsonNode value = place.isObject() ? place.path("value") : place;
            assertThat(value.decimalValue())
                    .isEqualByComparingTo(check.path("published").decimalValue());
        });
    }

    @Test
    void linksByAbsolutePath() {
        assertThat(view.at("/_links/self/href").textValue()).isEqualTo(PATH);
        assertThat(view.at("/_links/figures/href").textValue()).isEqualTo(PATH + "/figures");
        assertThat(view.at("/_links/revisions/href").textValue()).isEqualTo(PATH + "/revisions");
        assertThat(view.at("/_links/successor/href").textValue()).isEqualTo(PATH + "/successor");
        assertThat(view.at("/_links/imports/href").textValue()).isEqualTo(PATH + "/imports");
        assertThat(link("/statements/0")).isEqualTo(PATH + "/statements/operations");
        assertThat(link("/statements/0/lines/1")).isEqualTo(PATH + "/statements/operations/lines/rents");
        assertThat(link("/forecasts/0")).isEqualTo(PATH + "/forecasts/april");
        assertThat(link("/investments")).isEqualTo(PATH + "/investments");
        assertThat(link(EXPANSION + "/categories/0")).isEqualTo(PATH + "/investments/categories/exploatering");
        assertThat(link(EXPANSION + "/categories/0/projects/0")).isEqualTo(PATH + "/investments/projects/gata");
    }

    private String link(String pointer) {
        return view.at(pointer + "/_links/self/href").textValue();
    }

    private String amount(String pointer) {
        return view.at(pointer).decimalValue().toPlainString();
    }

    /** Read as a client reads it: whole numbers are then the same however they were made. */
    private static JsonNode view(JsonNode document, SectionId section) {
        return json(SectionView.of(document, section, 3, Instant.parse("2026-01-01T00:00:00.123456Z"))
                .toString());
    }

    private static JsonNode given(JsonNode view) {
        return SectionSchema.withoutDerived(GivenMembers.of(view));
    }
}
