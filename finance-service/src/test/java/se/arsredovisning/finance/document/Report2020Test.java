package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The finances of Kommunstyrelsen's report for 2020, as data, against what the report prints. */
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
    private static final List<Check> CHECKS = SectionChecks.of(ANNUAL, SECTION);
    private static final List<Figure> FIGURES = SectionFigures.of(ANNUAL, SECTION);

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

    /** Nothing that was printed is computed here: every cell that the tables show was given. */
    @Test
    void showsNoCellOfATableThatTheReportDoesNotPrint() {
        assertThat(FIGURES)
                .filteredOn(figure -> !figure.published())
                .allMatch(figure ->
                        figure.kind() == Kind.CHANGE_PERCENT || figure.code().equals("finance.total"));
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
    void differsInTheTablesByNoMoreThanRounding() {
        assertThat(codes(CHECKS, check -> isOfTable(check) && check.result() == Result.DISCREPANCY))
                .isEmpty();
        assertThat(codes(CHECKS, check -> check.kind().equals("difference") && check.result() == Result.ROUNDING))
                .containsExactly(
                        "finance.operations.rents.deviation",
                        "finance.operations.purchased-services.deviation",
                        "finance.operations.purchased-services.change",
                        "finance.operations.other-costs.deviation",
                        "finance.operations.other-costs.change",
                        "finance.operations.result.change",
                        "finance.land-development.revenue.deviation",
                        "finance.land-development.personnel-costs.deviation",
                        "finance.land-development.costs.change");
        assertThat(codes(CHECKS, check -> check.kind().equals("sum") && check.result() == Result.ROUNDING))
                .containsExactly(
                        "finance.operations.result.previous-outcome",
                        "finance.land-development.costs.outcome",
                        "finance.land-development.net-costs.outcome",
                        "finance.investments.expansion.outcome",
                        "finance.investments.expansion.expansion-land-development.outcome",
                        "finance.investments.outcome");
    }

    /** No project has a previous outcome, so what the categories print of it cannot be summed. */
    @Test
    void cannotTellThePreviousOutcomeOfCategoriesFromTheirProjects() {
        assertThat(codes(CHECKS, check -> check.result() == Result.UNVERIFIABLE))
                .containsExactly(
                        "finance.investments.expansion.previous-outcome",
                        "finance.investments.expansion.expansion-land-development.previous-outcome",
                        "finance.investments.reinvestment.previous-outcome",
                        "finance.investments.adaptation.previous-outcome");
    }

    @Test
    void checksEveryPrintedCellThatIsDerived() {
        assertThat(CHECKS).filteredOn(Report2020Test::isOfTable).hasSize(112);
        assertThat(CHECKS).filteredOn(Report2020Test::isOfTable).allSatisfy(check -> assertThat(
                        VIEW.at(check.pointer()).decimalValue())
                .isEqualByComparingTo(check.published()));
    }

    @Test
    void saysWhereABlankCellCountsAsZero() {
        assertThat(CHECKS)
                .filteredOn(check -> check.message().contains("tom cell"))
                .extracting(Check::code)
                .containsExactly(
                        "finance.land-development.net-financial-items.deviation",
                        "finance.land-development.net-financial-items.change",
                        "finance.land-development.result.budget",
                        "finance.land-development.result.outcome");
    }

    @Test
    void givesTheNumbersOfTheProse() {
        assertThat(SECTION.facts())
                .extracting(Report2020Test::fact)
                .containsExactly(
                        "resultat: 4 tkr (operations.result)",
                        "presentkort-per-anstalld: 1000 kr (operations.other-costs)",
                        "resultat-2019: 1 mnkr (operations.result)",
                        "bruttokostnad-okning-procent: 2,4 percent (operations.costs)",
                        "bruttokostnad-okning: 3,7 mnkr (operations.costs, reversed)",
                        "nettokostnad-okning-procent: 2,8 percent (operations.net-costs)",
                        "nettokostnad-okning: 2,6 mnkr (operations.net-costs, reversed)",
                        "kommunbidrag-okning-procent: 1,8 percent (operations.municipal-contribution)",
                        "kommunbidrag-okning: 1,7 mnkr (operations.municipal-contribution)",
                        "tjanstekatalogen-andel: 70 percent (operations.revenue)",
                        "facklig-verksamhet: 6,7 mnkr (operations.revenue)",
                        "overformyndarhandlaggare: 1,8 mnkr (operations.revenue)",
                        "forsakringskostnader: 1,5 mnkr (operations.revenue)",
                        "personalkostnader-avvikelse: 7,9 mnkr (operations.personnel-costs)",
                        "pensionsavgangar-ej-aterbesatta: 2 count (operations.personnel-costs)",
                        "it-konsulter-och-licenser: 31,1 mnkr (operations.purchased-services)",
                        "lokalstad-och-gronytor: 1,8 mnkr (operations.purchased-services)",
                        "covid-19: 3,9 mnkr (operations.purchased-services)",
                        "covid-19-luncher: 1,9 mnkr (operations.purchased-services)",
                        "kop-av-tjanster-avvikelse: 10 mnkr (operations.purchased-services)",
                        "it-leasing: 8,2 mnkr (operations.other-costs)",
                        "telefoni: 4,4 mnkr (operations.other-costs)",
                        "bidrag: 9,8 mnkr (operations.other-costs)",
                        "presentkort: 4,2 mnkr (operations.other-costs)",
                        "intakter-forandring: 1 mnkr (operations.revenue)",
                        "it-och-telefoni-okning: 2 mnkr (operations.revenue)",
                        "personalkostnader-okning: 4,4 mnkr (operations.personnel-costs, reversed)",
                        "kop-av-tjanster-forandring: 10 mnkr (operations.purchased-services)",
                        "jubileum: 4 mnkr (operations.purchased-services)",
                        "ovriga-kostnader-okning: 11,6 mnkr (operations.other-costs, reversed)",
                        "prognos-april-avvikelse: 0,5 mnkr (forecasts.april, reversed)",
                        "prognos-delarsbokslut-avvikelse: 1 mnkr (forecasts.interim-report, reversed)",
                        "ledarskapsutveckling: 0,4 mnkr (forecasts.interim-report)",
                        "fastighetsunderhall: 0,6 mnkr (forecasts.interim-report)",
                        "investeringar: 22,5 mnkr (investments)",
                        "investeringar-avvikelse: 17 mnkr (investments)",
                        "gc-langared-ata: 3 mnkr (investments.expansion.gc-langared-loo)",
                        "gc-langared-belysningsstolpar: 66 count (investments.expansion.gc-langared-loo)",
                        "sommartorget-soffor: 4 count (investments.reinvestment.inventarier)",
                        "sommartorget-sittmobler: 3 count (investments.reinvestment.inventarier)",
                        "exploatering-resultat: 20 mnkr (land-development.result)",
                        "tomtforsaljningar: 25 count (land-development.revenue)",
                        "tomtforsaljningar-fler: 15 count (land-development.revenue)",
                        "tomtforsaljningar-netto: 32,9 mnkr (land-development)",
                        "exploatering-resultat-avvikelse: 20 mnkr (land-development.result)",
                        "exploatering-resultat-minskning: 3 mnkr (land-development.result, reversed)",
                        "planprogram-okning: 2,4 mnkr (land-development.purchased-services)",
                        "tomtforsaljningar-intakt: 43,6 mnkr (land-development.revenue)",
                        "tomtforsaljningar-andel: 96 percent (land-development.revenue)",
                        "hyror-och-arrenden: 1,6 mnkr (land-development.revenue)",
                        "planavdelningen: 5,5 mnkr (land-development.purchased-services)",
                        "maklararvode: 0,5 mnkr (land-development.purchased-services)",
                        "exploatering-kop-av-tjanster-avvikelse: 1,6 mnkr (land-development.purchased-services, reversed)",
                        "exploatering-ovriga-kostnader-avvikelse: 14,9 mnkr (land-development.other-costs, reversed)",
                        "tomtforsaljningar-anskaffningsvarde: 10,7 mnkr (land-development.other-costs)",
                        "grankullegatan: 1,1 mnkr (land-development.other-costs)",
                        "exploatering-intakter-minskning: 0,3 mnkr (land-development.revenue, reversed)");
    }

    /** The prose cuts off where it should round: 3 772, 2 676, 1 760 and 382 tkr are told as 3,7, 2,6, 1,7 and 0,3 mnkr. */
    @Test
    void holdsTheProseAgainstTheTables() {
        assertThat(CHECKS)
                .filteredOn(check -> check.kind().equals("fact"))
                .extracting(check -> check.code().substring("finance.fact.".length()) + ": "
                        + check.result().code())
                .containsExactly(
                        "resultat: ok",
                        "resultat-2019: rounding",
                        "bruttokostnad-okning-procent: ok",
                        "bruttokostnad-okning: discrepancy",
                        "nettokostnad-okning-procent: ok",
                        "nettokostnad-okning: discrepancy",
                        "kommunbidrag-okning-procent: ok",
                        "kommunbidrag-okning: discrepancy",
                        "personalkostnader-avvikelse: rounding",
                        "kop-av-tjanster-avvikelse: rounding",
                        "intakter-forandring: rounding",
                        "personalkostnader-okning: rounding",
                        "kop-av-tjanster-forandring: rounding",
                        "ovriga-kostnader-okning: rounding",
                        "prognos-april-avvikelse: rounding",
                        "prognos-delarsbokslut-avvikelse: rounding",
                        "investeringar: rounding",
                        "investeringar-avvikelse: rounding",
                        "exploatering-resultat: rounding",
                        "exploatering-resultat-avvikelse: rounding",
                        "exploatering-resultat-minskning: rounding",
                        "exploatering-kop-av-tjanster-avvikelse: rounding",
                        "exploatering-ovriga-kostnader-avvikelse: rounding",
                        "exploatering-intakter-minskning: discrepancy");
    }

    @Test
    void namesEveryFigureOnce() {
        assertThat(FIGURES).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "finance.operations, BUDGET, 2020",
        "finance.operations, OUTCOME, 2020",
        "finance.operations, OUTCOME, 2019",
        "finance.land-development, BUDGET, 2020",
        "finance.land-development, OUTCOME, 2020",
        "finance.land-development, OUTCOME, 2019"
    })
    void hasItemsThatAddUpToTheResultOfTheirStatement(String statement, Kind kind, String period) {
        List<Figure> figures = figures(statement + ".", kind, period);

        assertThat(figures).filteredOn(figure -> figure.role() == Role.TOTAL).hasSize(1);
        assertSameWithinRounding(figures);
    }

    @ParameterizedTest
    @CsvSource({"BUDGET, 2020", "OUTCOME, 2020"})
    void hasProjectsThatAddUpToTheTotalOfInvestments(Kind kind, String period) {
        assertSameWithinRounding(figures("finance.investments", kind, period));
    }

    @Test
    void hasAParentForEveryFigureThatIsAPart() {
        List<String> codes = FIGURES.stream().map(Figure::code).toList();

        assertThat(FIGURES).filteredOn(figure -> figure.parent() != null).allSatisfy(figure -> assertThat(codes)
                .contains(figure.parent()));
        assertThat(FIGURES.stream()
                        .filter(figure -> figure.parent() == null && figure.kind() != Kind.FACT)
                        .map(Figure::code)
                        .distinct())
                .containsExactly(
                        "finance.total",
                        "finance.forecasts.april",
                        "finance.forecasts.interim-report",
                        "finance.investments");
    }

    @Test
    void isTheStoredDocumentAgainWhenDerivedMembersAreTakenAway() {
        JsonNode given = GivenMembers.of(Documents.json(VIEW.toString()));

        assertThat(SectionSchema.withoutDerived(given)).isEqualTo(STORED);
    }

    /** Each item is known to half a thousand, and so is the sum that was printed. */
    private static void assertSameWithinRounding(List<Figure> figures) {
        List<Figure> items =
                figures.stream().filter(figure -> figure.role() == Role.ITEM).toList();
        BigDecimal sum = items.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = figures.stream()
                .filter(figure -> figure.role() == Role.TOTAL)
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(items).isNotEmpty();
        assertThat(total.subtract(sum).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(500L * (items.size() + 1)));
    }

    private static List<Figure> figures(String code, Kind kind, String period) {
        return FIGURES.stream()
                .filter(figure -> figure.code().startsWith(code)
                        && figure.kind() == kind
                        && figure.period().equals(period))
                .toList();
    }

    private static List<String> codes(List<Check> checks, Predicate<Check> which) {
        return checks.stream().filter(which).map(Check::code).toList();
    }

    private static boolean isOfTable(Check check) {
        return !check.kind().equals("fact");
    }

    /** With the words of the prose: an amount known to one decimal of a million is told in mnkr. */
    private static String fact(Fact fact) {
        String number =
                switch (fact.decimals()) {
                    case -6, -5 -> number(fact.value().movePointLeft(6)) + " mnkr";
                    case -3 -> number(fact.value().movePointLeft(3)) + " tkr";
                    default ->
                        number(fact.value()) + " "
                                + (fact.unit() == Unit.SEK ? "kr" : fact.unit().code());
                };
        return fact.key() + ": " + number + " (" + fact.concerns().substring("finance.".length())
                + (Boolean.TRUE.equals(fact.reversed()) ? ", reversed)" : ")");
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
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
