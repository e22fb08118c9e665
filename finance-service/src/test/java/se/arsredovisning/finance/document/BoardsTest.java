package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/**
 * Tables of other boards' reports: every printed number is found among the figures, under the kind and the year that its
 * column says, and what does not add up is what does not add up in print.
 */
class BoardsTest {

    private static final String NACKA = "0182-kommunstyrelsens-verksamhetsutskott-";
    private static final String SJOBO = "1265-tekniska-namnden-2017";
    private static final String GOTEBORG = "1480-kommunen-2018";
    private static final String SUNDSVALL = "2281-kommunstyrelsen-2018-04";
    private static final String UNKNOWN_MUNICIPALITY = "1463-okand-kommun-teknik-och-servicenamnden-2020";
    private static final String UNKNOWN_YEAR = "0114-okant-ar-social-och-aldrenamnden-1900-11";
    private static final BigDecimal TKR = BigDecimal.valueOf(1_000);
    private static final BigDecimal MNKR = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLIONS = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> BLANKS = Set.of("", "-", "–");

    @ParameterizedTest
    @ValueSource(
            strings = {NACKA + "2018", NACKA + "2019", SJOBO, GOTEBORG, SUNDSVALL, UNKNOWN_MUNICIPALITY, UNKNOWN_YEAR})
    void keepsTheSchemaAndTheRules(String id) {
        JsonNode document = document(id);

        assertThat(DocumentSchema.named("Section").accept(GivenMembers.of(document)))
                .isEqualTo(document);
        assertThat(SectionRules.faults(SectionId.parse(id), SectionDocument.read(document)))
                .isEmpty();
    }

    @Test
    void findsEveryCellOfUnitsWithIncomeCostsAndNet() {
        Map<String, String> columns = Map.of(
                "intäkter 2018", "Intäkter outcome 2018",
                "kostnader 2018", "Kostnader outcome 2018",
                "utfall netto 2018", "Netto outcome 2018",
                "budget 2018", "Netto budget 2018",
                "budgetavvikelse 2018", "Netto deviation 2018",
                "intäkter 2017", "Intäkter outcome 2017",
                "kostnader 2017", "Kostnader outcome 2017",
                "netto 2017", "Netto outcome 2017");

        assertThat(cellsFound(NACKA + "2018", "nacka-resultatenheter-2018.csv", 1, columns, TKR))
                .isEqualTo(240);
    }

    @Test
    void findsEveryCellOfUnitsWithPeriodBudgetAndForecast() {
        Map<String, String> columns = Map.of(
                "ack utfall jan-dec", "Resultat outcome 2019",
                "ack budget jan-dec", "Resultat period-budget 2019",
                "avvikelse jan-dec", "Resultat period-deviation 2019",
                "årsbudget netto", "Resultat budget 2019",
                "årsprognos resultat", "Resultat forecast 2019",
                "avvikelse mot budget", "Resultat forecast-deviation 2019",
                "utfall 2018", "Resultat outcome 2018");

        assertThat(cellsFound(NACKA + "2019", "nacka-resultatenheter-2019.csv", 1, columns, TKR))
                .isEqualTo(210);
    }

    @Test
    void findsEveryCellOfAnInterimTableByActivity() {
        Map<String, String> columns = Map.of(
                "budget 2018", "budget 2018",
                "budget jan-apr 2018", "period-budget 2018-04",
                "utfall jan-apr 2018", "outcome 2018-04",
                "utfall jan-apr 2017", "outcome 2017-04",
                "prognos 2018", "forecast 2018",
                "budgetavvikelse", "deviation 2018");

        assertThat(cellsFound(SUNDSVALL, "sundsvall-nettokostnad.csv", 0, columns, MNKR))
                .isEqualTo(24);
    }

    @Test
    void findsEveryCellOfActivitiesByLinesOverThreeYears() {
        Map<String, String> columns = Map.of(
                "utfall 2018", "outcome 2018",
                "utfall 2019", "outcome 2019",
                "utfall 2020", "outcome 2020",
                "budget 2020", "budget 2020",
                "avvikelse", "deviation 2020");

        assertThat(cellsFound(UNKNOWN_MUNICIPALITY, "okand-kommun-driftredovisning.csv", 0, columns, TKR))
                .isEqualTo(165);
    }

    @Test
    void findsEveryCellOfActivitiesByManyLines() {
        List<String> header = table("upplands-vasby-resultat.csv").get(0);
        Map<String, String> columns = header.stream()
                .skip(1)
                .collect(Collectors.toMap(name -> name, name -> capital(name) + " outcome 1900-11"));

        assertThat(cellsFound(UNKNOWN_YEAR, "upplands-vasby-resultat.csv", 0, columns, MNKR))
                .isEqualTo(85);
    }

    @Test
    void findsEveryCellOfTheMunicipalityAndItsGroup() {
        assertThat(cellsFound(
                        GOTEBORG,
                        "goteborg-resultatrakning.csv",
                        0,
                        Map.of("kommunen 2017", "outcome 2017", "kommunen 2018", "outcome 2018"),
                        MNKR))
                .isEqualTo(20);
        assertThat(cellsFound(
                        GOTEBORG,
                        "goteborg-resultatrakning.csv",
                        0,
                        Map.of("sammanställd 2017", "outcome 2017", "sammanställd 2018", "outcome 2018"),
                        MNKR))
                .isEqualTo(24);
        assertThat(cellsFound(
                        GOTEBORG,
                        "goteborg-balanskravsutredning.csv",
                        0,
                        Map.of("2016", "outcome 2016", "2017", "outcome 2017", "2018", "outcome 2018"),
                        MNKR))
                .isEqualTo(15);
    }

    /** What counts persons and children stands in other sections. */
    @Test
    void findsEveryAmountOfWhatIsToldBesideTheTables() {
        assertThat(amountsFound(NACKA + "2019", "nacka-uppgifter.csv")).isEqualTo(22);
        assertThat(amountsFound(SJOBO, "sjobo-uppgifter.csv")).isEqualTo(19);
    }

    @Test
    void tellsWhatDoesNotAddUpInPrint() {
        assertThat(counts(NACKA + "2018")).doesNotContainKeys(Check.Result.UNVERIFIABLE, Check.Result.TRUNCATED);
        assertThat(discrepancies(NACKA + "2018"))
                .containsExactly(
                        "finance.operations.result.deviation",
                        "finance.operations.saltsjo-duvnas-skolor-med-forskolor.result.deviation",
                        "finance.total.deviation");
        // 10,4 mnkr and −15,1 mnkr are 25,5 mnkr apart.
        assertThat(discrepancies(NACKA + "2019")).containsExactly("finance.fact.skillnad-mot-foregaende-ar");
        assertThat(discrepancies(GOTEBORG)).isEmpty();
        assertThat(discrepancies(SUNDSVALL)).isEmpty();
        assertThat(discrepancies(SJOBO)).isEmpty();
        assertThat(discrepancies(UNKNOWN_MUNICIPALITY)).isEmpty();
        assertThat(discrepancies(UNKNOWN_YEAR))
                .containsExactly(
                        "finance.operations.municipal-contribution.outcome",
                        "finance.operations.other-revenue.outcome",
                        "finance.operations.purchased-services.outcome",
                        "finance.operations.other-costs.outcome");
    }

    @Test
    void showsThePublishedDeviationInTheTotal() {
        SectionSummary summary =
                SectionSummary.of(SectionId.parse(NACKA + "2018"), SectionDocument.read(document(NACKA + "2018")));

        assertThat(summary.result().deviation()).isEqualByComparingTo("-25123000");
        assertThat(summary.result().outcome()).isEqualByComparingTo("-15120000");
    }

    @Test
    void addsNoGroupToItsMunicipality() {
        SectionSummary summary = SectionSummary.of(SectionId.parse(GOTEBORG), SectionDocument.read(document(GOTEBORG)));

        assertThat(summary.result().outcome()).isEqualByComparingTo("1792000000");
    }

    private static List<String> discrepancies(String id) {
        return checks(id).stream()
                .filter(check -> check.result() == Check.Result.DISCREPANCY)
                .map(Check::code)
                .toList();
    }

    private static Map<Check.Result, Long> counts(String id) {
        return checks(id).stream().collect(Collectors.groupingBy(Check::result, TreeMap::new, Collectors.counting()));
    }

    private static List<Check> checks(String id) {
        return SectionChecks.of(SectionId.parse(id), SectionDocument.read(document(id)));
    }

    /**
     * How many cells of a table there are, all of which must be found.
     *
     * @param labelled the first column of the row's label; a column named {@code rad} is a part of it too
     * @param columns what the figures of a column are: a part of their label, their kind and their period
     */
    private static int cellsFound(String id, String file, int labelled, Map<String, String> columns, BigDecimal times) {
        List<Figure> figures = figures(id);
        List<List<String>> table = table(file);
        List<String> header = table.get(0);
        List<String> missing = new ArrayList<>();
        int cells = 0;
        for (List<String> row : table.subList(1, table.size())) {
            String line = header.get(labelled + 1).equals("rad") ? row.get(labelled + 1) : "";
            for (int c = labelled + 1; c < row.size(); c++) {
                if (columns.containsKey(header.get(c)) && !BLANKS.contains(row.get(c))) {
                    cells++;
                    Cell cell =
                            new Cell(row.get(labelled), line, columns.get(header.get(c)), amount(row.get(c), times));
                    if (figures.stream().noneMatch(cell::isToldBy)) {
                        missing.add(cell.toString());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        return cells;
    }

    private static int amountsFound(String id, String file) {
        List<Figure> figures = figures(id);
        List<List<String>> table = table(file);
        List<String> missing = new ArrayList<>();
        int cells = 0;
        for (List<String> row : table.subList(1, table.size())) {
            String unit = row.get(4);
            if (unit.endsWith("kr") && !BLANKS.contains(row.get(3))) {
                cells++;
                BigDecimal amount = amount(row.get(3), unit.equals("mnkr") ? MNKR : BILLIONS);
                if (figures.stream()
                        .noneMatch(figure -> figure.published()
                                        && figure.value().compareTo(amount) == 0
                                        && figure.label().contains(row.get(1))
                                || figure.value().compareTo(amount) == 0
                                        && row.get(0).contains("Investeringsram"))) {
                    missing.add(row.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
        return cells;
    }

    /** A printed cell, and whether a figure tells it. */
    private record Cell(String row, String line, String column, BigDecimal amount) {

        private boolean isToldBy(Figure figure) {
            String[] words = column.split(" (?=[a-z-]+ [0-9-]+$)", -1);
            String kindAndPeriod = words[words.length - 1];
            String part = words.length > 1 ? words[0] : line;
            return figure.published()
                    && figure.value().compareTo(amount) == 0
                    && kindAndPeriod.equals(figure.kind().code() + " " + figure.period())
                    && (isOfRow(figure) && figure.label().endsWith(part));
        }

        /** The rows of a total have the labels of the lines only. */
        private boolean isOfRow(Figure figure) {
            boolean isTotal =
                    figure.role() == Figure.Role.TOTAL || figure.code().split("\\.").length == 3;
            return isTotal || figure.label().startsWith(row);
        }
    }

    private static List<Figure> figures(String id) {
        return SectionFigures.of(SectionId.parse(id), SectionDocument.read(document(id)));
    }

    private static JsonNode document(String id) {
        return id.contains("okan")
                ? Documents.json(resource(id + ".json"))
                : Documents.data("boards/" + id + "/finance.json");
    }

    private static BigDecimal amount(String cell, BigDecimal times) {
        return new BigDecimal(cell.replace(',', '.')).multiply(times);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static List<List<String>> table(String file) {
        return resource(file)
                .lines()
                .map(line -> Arrays.asList(line.split(";", -1)))
                .toList();
    }

    private static String resource(String file) {
        try (var stream = BoardsTest.class.getResourceAsStream("/se/arsredovisning/finance/boards/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
