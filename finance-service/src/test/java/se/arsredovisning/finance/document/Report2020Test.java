package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The tables of Kommunstyrelsen's finances in its report for 2020, as data, against what the report prints. */
class Report2020Test {

    /** Belopp i tkr: budget 2020, bokslut 2020, avvikelse, bokslut 2019, differens. A blank cell is empty. */
    private static final String OPERATIONS = """
            Verksamhetens intäkter | 58879 | 60942 | 2063 | 59846 | 1096
            Personalkostnader | -86821 | -78934 | 7887 | -74541 | -4393
            Lokalhyror | -4494 | -4580 | -87 | -6840 | 2260
            Köp av tjänster | -48847 | -38444 | 10404 | -48423 | 9980
            Övriga kostnader | -16342 | -36445 | -20104 | -24827 | -11619
            Verksamhetens kostnader | -156504 | -158403 | -1899 | -154631 | -3772
            Verksamhetens nettokostnader | -97625 | -97461 | 164 | -94785 | -2676
            Kommunbidrag | 97391 | 97391 | 0 | 95631 | 1760
            Finansnetto | 234 | 74 | -160 | 198 | -124
            Årets resultat | 0 | 4 | 4 | 1043 | -1040
            """;

    private static final String LAND_DEVELOPMENT = """
            Verksamhetens intäkter | 8819 | 45241 | 36421 | 45623 | -382
            Personalkostnader | -5149 | -4963 | 187 | -5361 | 398
            Lokalhyror | 0 | 0 | 0 | 0 | 0
            Köp av tjänster | -5485 | -7134 | -1649 | -3933 | -3201
            Övriga kostnader | 1412 | -13520 | -14932 | -13448 | -72
            Verksamhetens kostnader | -9222 | -25616 | -16394 | -22742 | -2875
            Verksamhetens nettokostnader | -403 | 19624 | 20027 | 22881 | -3257
            Kommunbidrag | 403 | 403 | 0 | 300 | 103
            Finansnetto |  |  | 0 | 142 | -142
            Årets resultat | 0 | 20027 | 20027 | 23323 | -3296
            """;

    /** As printed, but for the row "-" under Imageinvestering, which is no project. */
    private static final String INVESTMENTS = """
            Expansionsinvestering | 21550 | 10550 | 11000 | 13744 | -3194
            KS- reserv | 5000 | 0 | 5000 |  |
            KS Digitalisering | 2000 | 40 | 1960 |  |
            Åtgärder avs E20 | 1000 | 0 | 1000 |  |
            GC Långared/LOO | 6200 | 9721 | -3521 |  |
            Cykelväg landsbygd | 500 | 0 | 500 |  |
            Maskiner | 0 | 2 | -2 |  |
            Expansionsinvestering - Exploatering | 6850 | 788 | 6062 | 9957 | -9169
            Bergkullegatan | 3500 | 190 | 3310 |  |
            Grankullegatan | 1200 | 0 | 1200 |  |
            Norra Stadsskogen | 1150 | 0 | 1150 |  |
            Erosionsskydd | 400 | 0 | 400 |  |
            Frostvägen | 200 | 0 | 200 |  |
            Hambogatan | 0 | 139 | -139 |  |
            Lycke deponi | 400 | 0 | 400 |  |
            Noltorp 1:6 | 0 | 1 | -1 |  |
            Ängvaktaregatan | 0 | 22 | -22 |  |
            Skårsvägen | 0 | 423 | -423 |  |
            Lekplats Skårsvägen | 0 | 3 | -3 |  |
            Kärrbogärdevägen | 0 | -38 | 38 |  |
            Inköp markreserv | 0 | 26 | -26 |  |
            Krangatans förlängning | 0 | 24 | -24 |  |
            Imageinvestering | 0 | 0 | 0 | 0 | 0
            Reinvestering | 11700 | 5908 | 5792 | 7390 | -1482
            Inventarier | 400 | 583 | -183 |  |
            Tjänstekatalogen | 8300 | 4620 | 3680 |  |
            Big Belly | 0 | 47 | -47 |  |
            Fastigheter | 3000 | 658 | 2342 |  |
            Anpassningsinvestering | 6300 | 6078 | 222 | 3098 | 2980
            IT-Infrastruktur | 6300 | 6078 | 222 |  |
            Totala utgifter | 39550 | 22535 | 17015 | 24232 | -1697
            """;

    private static final List<String> COLUMNS = List.of("budget", "outcome", "deviation", "previousOutcome", "change");
    private static final JsonNode STORED = Documents.data("1489-kommunstyrelsen-2020/finance.json");
    private static final SectionDocument SECTION = SectionDocument.read(STORED);
    private static final JsonNode VIEW = SectionView.of(STORED, ANNUAL, 1, Instant.EPOCH);

    @Test
    void hasNoFaults() {
        assertThat(SectionSchema.faults(STORED)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SECTION)).isEmpty();
    }

    @Test
    void givesEveryPrintedCellOfTheStatements() {
        assertThat(table(VIEW.at("/statements/0/lines"))).isEqualTo(OPERATIONS);
        assertThat(table(VIEW.at("/statements/1/lines"))).isEqualTo(LAND_DEVELOPMENT);
    }

    @Test
    void givesEveryPrintedCellOfTheInvestments() {
        assertThat(investments()).isEqualTo(INVESTMENTS);
    }

    /** The third row, "Bokslut 2020", is what the statement came to. */
    @Test
    void givesEveryPrintedCellOfTheForecasts() {
        Stream<String> forecasts = rows(VIEW.path("forecasts")).map(row -> row(row, List.of("forecast", "deviation")));
        String outcome = "Bokslut 2020 | " + cell(line("operations", "result"), "outcome") + " |";

        assertThat(Stream.concat(forecasts, Stream.of(outcome)))
                .containsExactly(
                        "Fördjupad månadsuppföljning | 515 | -511",
                        "Delårsbokslut | 1038 | -1034",
                        "Bokslut 2020 | 4 |");
    }

    @Test
    void saysTheDayOfAForecastOnlyWhereTheSourceDoes() {
        assertThat(SECTION.forecasts())
                .extracting(forecast -> forecast.key() + " " + forecast.statement() + " " + forecast.date())
                .containsExactly("april operations 2020-04-30", "interim-report operations null");
    }

    @Test
    void hasFiveCategoriesAndTwentyFiveProjects() {
        List<JsonNode> categories =
                categories(VIEW.at("/investments/categories")).toList();

        assertThat(categories)
                .extracting(category -> category.path("key").textValue() + " "
                        + category.path("projects").size())
                .containsExactly(
                        "expansion 6", "expansion-land-development 14", "image 0", "reinvestment 4", "adaptation 1");
        assertThat(categories.stream().flatMap(category -> rows(category.path("projects"))))
                .hasSize(25);
    }

    @Test
    void keepsBlankCellsBlank() {
        assertThat(line("land-development", "net-financial-items").fieldNames())
                .toIterable()
                .doesNotContain("budget", "outcome", "originalBudget")
                .contains("previousOutcome", "deviation", "change");
        assertThat(categories(VIEW.at("/investments/categories")).flatMap(category -> rows(category.path("projects"))))
                .hasSize(25)
                .noneMatch(project -> project.has("previousOutcome") || project.has("change"));
    }

    /** 4 + 20 027 tkr. */
    @Test
    void totalsTheTwoStatementsAsTheBoardsOwnResultThatNobodyPrinted() {
        JsonNode total = VIEW.path("total");

        assertThat(row(total, COLUMNS)).isEqualTo(" | 0 | 20031 | 20031 | 24366 | -4335");
        assertThat(total.path("published").booleanValue()).isFalse();
        assertThat(VIEW.at("/summary/result/outcome").decimalValue()).isEqualByComparingTo("20031000");
        assertThat(VIEW.at("/summary/investments/outcome").decimalValue()).isEqualByComparingTo("22535000");
    }

    @Test
    void isTheStoredDocumentAgainWhenDerivedMembersAreTakenAway() {
        JsonNode given = GivenMembers.of(Documents.json(VIEW.toString()));

        assertThat(SectionSchema.withoutDerived(given)).isEqualTo(STORED);
    }

    private static JsonNode line(String statement, String key) {
        return rows(VIEW.path("statements"))
                .filter(node -> node.path("key").textValue().equals(statement))
                .flatMap(node -> rows(node.path("lines")))
                .filter(node -> node.path("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String investments() {
        JsonNode investments = VIEW.path("investments");
        return investments(investments.path("categories")) + row(investments.path("total"), COLUMNS) + "\n";
    }

    private static String investments(JsonNode categories) {
        return rows(categories)
                .map(category -> row(category, COLUMNS) + "\n" + table(category.path("projects"))
                        + investments(category.path("categories")))
                .collect(Collectors.joining());
    }

    private static Stream<JsonNode> categories(JsonNode categories) {
        return rows(categories)
                .flatMap(category -> Stream.concat(Stream.of(category), categories(category.path("categories"))));
    }

    private static String table(JsonNode rows) {
        return rows(rows).map(row -> row(row, COLUMNS) + "\n").collect(Collectors.joining());
    }

    private static Stream<JsonNode> rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static String row(JsonNode row, List<String> columns) {
        return (row.path("label").asText()
                        + columns.stream()
                                .map(column -> " | " + cell(row, column))
                                .collect(Collectors.joining()))
                .stripTrailing();
    }

    /** In tkr, as printed; nothing where the cell is blank. */
    private static String cell(JsonNode row, String column) {
        return row.has(column)
                ? row.path(column)
                        .decimalValue()
                        .movePointLeft(3)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }
}
