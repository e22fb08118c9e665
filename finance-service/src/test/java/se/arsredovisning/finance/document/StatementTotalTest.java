package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.sentence.Language;

/** What a section's statements come to together, and what it is that is not added. */
class StatementTotalTest {

    private static final String RESULT =
            "{'key': '%s', 'title': '%s', %s 'lines': [{'key': 'a', 'label': 'A', 'role': 'item', 'budget': %d000, 'outcome': %d000},"
                    + " {'key': 'result', 'label': 'Resultat', 'role': 'result', 'formula': ['a'], 'published': {%s}}]}";

    @Test
    void addsTheStatementsThatAreNamedAndNoOther() {
        JsonNode view = view("'of': ['one', 'two']", one(), two(), breakdown(62));

        assertThat(view.at("/total/outcome").decimalValue()).isEqualByComparingTo("92000");
        assertThat(view.at("/total/of").toString()).isEqualTo("[\"one\",\"two\"]");
        assertThat(view.at("/summary/result/outcome").decimalValue()).isEqualByComparingTo("92000");
    }

    @Test
    void addsNothingWhereNothingIsNamedAndSaysWhy() {
        JsonNode view = view("'of': []", one(), two());

        assertThat(view.has("total")).isFalse();
        assertThat(view.at("/summary").has("result")).isFalse();
        assertThat(checks("'of': []", one(), two())).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo("total");
            assertThat(check.result()).isEqualTo(Check.Result.UNVERIFIABLE);
            assertThat(check.message().toString())
                    .startsWith("Nämndens resultat beräknas inte")
                    .as("what to write")
                    .endsWith("Ange deras nycklar i total.of: one, two.");
        });
    }

    @Test
    void saysWhichStatementHasNoResult() {
        String lacking = "{'key': 'two', 'title': 'Andra', 'lines': []}";

        assertThat(view("'of': ['one', 'two']", one(), lacking).at("/total").has("outcome"))
                .isFalse();
        assertThat(checks("'of': ['one', 'two']", one(), lacking))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.pointer()).isEqualTo("/statements/1");
                    assertThat(check.message().toString())
                            .isEqualTo("Nämndens resultat kan inte beräknas: ”Andra” har ingen rad för resultatet.");
                });
    }

    @Test
    void keepsTheTotalOfADocumentOfBefore() {
        ObjectNode document = document("'of': []", one(), two());
        document.remove("total");

        JsonNode view = SectionView.of(document, ANNUAL, 1, Instant.EPOCH);

        assertThat(view.at("/total/outcome").decimalValue()).isEqualByComparingTo("92000");
        assertThat(view.at("/total/of").toString()).isEqualTo("[\"one\",\"two\"]");
    }

    @Test
    void showsThePrintedDeviationOfTheResults() {
        String printed = RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 5000");

        assertThat(view("'of': ['one']", printed).at("/total/deviation").decimalValue())
                .isEqualByComparingTo("5000");
        assertThat(view("'of': ['one', 'two']", printed, two())
                        .at("/total/deviation")
                        .decimalValue())
                .isEqualByComparingTo("15000");
        assertThat(view("'of': ['two']", printed, two()).at("/total/deviation").decimalValue())
                .isEqualByComparingTo("10000");
    }

    @Test
    void aCheckAtTheTotalTellsWherePrintedDeviationsAreNotWhatItsAmountsComeTo() {
        String printed = RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 5000");

        assertThat(totalChecks("'of': ['one']", printed)).singleElement().satisfies(check -> {
            assertThat(check.code()).isEqualTo("finance.total.deviation");
            assertThat(check.kind()).isEqualTo("total");
            assertThat(check.pointer()).isEqualTo("/total/deviation");
            assertThat(check.result()).isEqualTo(Check.Result.DISCREPANCY);
            assertThat(check.published()).isEqualByComparingTo("5000");
            assertThat(check.computed()).isEqualByComparingTo("2000");
            assertThat(check.message().in(Language.SWEDISH))
                    .isEqualTo(
                            "Nämndens resultat, avvikelse enligt resultatraderna (5\u00a0000 kr) stämmer inte med det"
                                    + " beräknade (2\u00a0000 kr).");
            assertThat(check.message().in(Language.ENGLISH))
                    .isEqualTo("The result of the board, deviation according to the result lines (5,000 SEK) does not"
                            + " agree with the computed amount (2,000 SEK).");
        });
        assertThat(totalChecks(
                        "'of': ['one', 'two']",
                        RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 3000"),
                        RESULT.formatted("two", "Två", "", 20, 30, "'deviation': 10000")))
                .as("apart by what rounding explains")
                .extracting(Check::result)
                .containsExactly(Check.Result.ROUNDING);
        assertThat(totalChecks("'of': ['one']", RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 2000")))
                .as("nothing to tell")
                .isEmpty();
        assertThat(totalChecks("'of': ['two']", printed, two())).isEmpty();
    }

    @Test
    void saysWhichOfItsAmountsAreWhatTheBoardPrinted() {
        String all = "'budget': 60000, 'outcome': 62000, 'deviation': 2000";
        String printed = RESULT.formatted("one", "Ett", "", 60, 62, all);

        assertThat(view("'of': ['one']", printed).at("/total/fromPublished").toString())
                .isEqualTo("[\"budget\",\"outcome\",\"deviation\"]");
        assertThat(view("'of': ['one']", printed).at("/total/published").booleanValue())
                .isTrue();
        JsonNode deviationAlone =
                view("'of': ['one']", RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 2000"));
        assertThat(deviationAlone.at("/total/fromPublished").toString()).isEqualTo("[\"deviation\"]");
        assertThat(deviationAlone.at("/total/published").booleanValue()).isFalse();
        JsonNode both =
                view("'of': ['one', 'two']", printed, RESULT.formatted("two", "Två", "", 20, 30, "'outcome': 30000"));
        assertThat(both.at("/total/fromPublished").toString()).isEqualTo("[\"outcome\"]");
        assertThat(both.at("/total/published").booleanValue())
                .as("no report prints the sum")
                .isFalse();
        assertThat(view("'of': ['two']", two()).at("/total").has("fromPublished"))
                .isFalse();
    }

    @Test
    void aSingleResultsPrintedChangeStandsInTheTotal() {
        String printed = RESULT.formatted("one", "Ett", "", 60, 62, "'previousOutcome': 61000, 'change': 2000");

        assertThat(view("'of': ['one']", printed).at("/total/change").decimalValue())
                .isEqualByComparingTo("2000");
        assertThat(totalChecks("'of': ['one']", printed))
                .extracting(Check::code, Check::result)
                .containsExactly(tuple("finance.total.change", Check.Result.ROUNDING));
    }

    @Test
    void aDocumentOfBeforeHasNoCheckMoreAndShowsItsTotalAsItDid() {
        ObjectNode document = document("'of': []", RESULT.formatted("one", "Ett", "", 60, 62, "'deviation': 5000"));
        document.remove("total");

        JsonNode view = SectionView.of(document, ANNUAL, 1, Instant.EPOCH);

        assertThat(view.at("/total/deviation").decimalValue()).isEqualByComparingTo("5000");
        assertThat(view.at("/total/published").booleanValue()).isFalse();
        assertThat(view.at("/total").has("fromPublished")).isFalse();
        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(document)))
                .extracting(Check::kind)
                .containsExactly("difference");
    }

    @Test
    void holdsABreakdownAgainstWhatItBreaksDown() {
        assertThat(checks("'of': ['one']", one(), breakdown(62)))
                .extracting(check -> check.code() + " " + check.result().code())
                .containsExactly(
                        "finance.three.breakdown.budget ok",
                        "finance.three.breakdown.outcome ok",
                        "finance.three.breakdown.deviation ok");
        assertThat(checks("'of': ['one']", one(), breakdown(66)))
                .filteredOn(check -> check.result() == Check.Result.DISCREPANCY)
                .extracting(check -> check.message().toString())
                .containsExactly(
                        "Tre: Resultat, utfall (66 000 kr) stämmer inte med samma belopp i ”Ett” (62 000 kr).",
                        "Tre: Resultat, avvikelse (6 000 kr) stämmer inte med samma belopp i ”Ett” (2 000 kr).");
    }

    @Test
    void whatIsToldOnceMoreIsNeverAddedToWhatItIs() {
        SectionDocument document = SectionDocument.read(document("'of': ['one']", one(), breakdown(62)));

        assertThat(SectionFigures.of(ANNUAL, document))
                .filteredOn(
                        figure -> figure.code().startsWith("finance.three.") && figure.kind() == Figure.Kind.OUTCOME)
                .extracting(Figure::code, Figure::role, Figure::parent)
                .containsExactly(
                        tuple("finance.three.a", Figure.Role.MEMO, "finance.three.result"),
                        tuple("finance.three.result", Figure.Role.TOTAL, "finance.one.result"));
    }

    @Test
    void aDocumentWithoutStatementsIsEditedAsItIs() {
        ObjectNode none = document("'of': []");
        none.remove("total");

        assertThat(StoredTotal.toEdit(none)).isEqualTo(none);
    }

    /** What was given without a word of the total is stored with the word that there is none. */
    @Test
    void tellsAStoredDocumentOfBeforeFromOneThatNamesNone() {
        ObjectNode before = document("'of': []", one(), two());
        before.remove("total");

        assertThat(StoredTotal.said(before).at("/total/of").isEmpty()).isTrue();
        assertThat(StoredTotal.toEdit(before).at("/total/of").toString()).isEqualTo("[\"one\",\"two\"]");
        assertThat(StoredTotal.saysTheSame(before, StoredTotal.said(before))).isTrue();
        assertThat(StoredTotal.saysTheSame(before, StoredTotal.toEdit(before))).isTrue();
        assertThat(StoredTotal.saysTheSame(before, document("'of': ['one']", one(), two())))
                .isFalse();
        assertThat(StoredTotal.saysTheSame(before, StoredTotal.toEdit(document("'of': ['one']", one()))))
                .isFalse();
    }

    private static String one() {
        return RESULT.formatted("one", "Ett", "", 60, 62, "");
    }

    private static String two() {
        return RESULT.formatted("two", "Två", "", 20, 30, "");
    }

    private static String breakdown(int outcome) {
        return RESULT.formatted("three", "Tre", "'breakdownOf': 'one',", 60, outcome, "");
    }

    private static List<Check> checks(String total, String... statements) {
        return SectionChecks.of(ANNUAL, SectionDocument.read(document(total, statements)));
    }

    private static List<Check> totalChecks(String total, String... statements) {
        return checks(total, statements).stream()
                .filter(check -> check.kind().equals("total"))
                .toList();
    }

    private static JsonNode view(String total, String... statements) {
        return SectionView.of(document(total, statements), ANNUAL, 1, Instant.EPOCH);
    }

    private static ObjectNode document(String total, String... statements) {
        return (ObjectNode) Documents.json(
                ("{'decimals': -3, 'statements': [" + String.join(",", statements) + "], 'total': {" + total + "}}")
                        .replace('\'', '"'));
    }
}
