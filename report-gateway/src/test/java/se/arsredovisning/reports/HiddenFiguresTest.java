package se.arsredovisning.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.fetching.SectionDelivery;
import se.arsredovisning.reports.section.ReportPart;

/**
 * What a service says is hidden, the gateway hides in everything it serves: it has no number of its own for it, neither
 * from another year nor as a difference, and no row, page or rank comes or goes with it.
 */
@QuarkusTest
class HiddenFiguresTest {

    private static final String REASON = "Uppgiften lämnas inte: gruppen har för få anställda";
    private static final String CHANGE_REASON = "Förändringen lämnas inte";

    private final SectionDelivery delivery;
    private final String board = "h" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId report = new SectionId("1489", board, "2020");

    HiddenFiguresTest(SectionDelivery delivery) {
        this.delivery = delivery;
    }

    /** In 2020 the women are few; their year before is told, and so is everybody's change. */
    @BeforeEach
    void deliverSectionsOfTwoYears() {
        deliver(report, null);
        deliver(new SectionId("1480", board, "2020"), "6.1");
        SectionId before = report.withPeriod("2019");
        delivery.deliver(
                ReportPart.HR,
                before,
                "",
                outcome(before, "2019", Map.of(), "4.0"),
                outcome(before, "2019", "women", "5.2"));
    }

    private void deliver(SectionId section, String women) {
        String place = women == null
                ? "{\"employees\":5,\"status\":\"suppressed\",\"reason\":\"small-group\"}"
                : "{\"percent\":%s,\"employees\":50}".formatted(women);
        delivery.deliver(
                ReportPart.HR,
                section,
                """
                ,"sickLeave":[{"group":"total","current":{"percent":4.0,"employees":100}},
                  {"group":"women","current":%s,"previous":{"percent":5.2,"employees":40}}],
                 "summary":{"sickLeave":4.0,"suppressed":1},"facts":[],
                 "checks":[{"code":"hr.sick-leave.women.change","kind":"change","result":"unverifiable",
                   "pointer":"/sickLeave/1/change","message":"Kan inte prövas: uppgifter som ingår lämnas inte."}]""".formatted(place),
                outcome(section, "2020", Map.of(), "4.0"),
                outcome(section, "2019", Map.of(), "4.0"),
                figure(section, Figure.Kind.CHANGE, "2020", Map.of(), "0.0"),
                outcome(section, "2020", "women", women),
                outcome(section, "2019", "women", "5.2"),
                figure(section, Figure.Kind.CHANGE, "2020", Map.of("sex", "women"), women == null ? null : "0.9"));
    }

    private static Figure outcome(SectionId section, String period, String sex, String value) {
        return outcome(section, period, Map.of("sex", sex), value);
    }

    private static Figure outcome(SectionId section, String period, Map<String, String> dimensions, String value) {
        return figure(section, Figure.Kind.OUTCOME, period, dimensions, value);
    }

    private static Figure figure(
            SectionId section, Figure.Kind kind, String period, Map<String, String> dimensions, String value) {
        boolean isChange = kind == Figure.Kind.CHANGE;
        FigureBuilder figure = Figure.in(section, "hr.sick-leave", kind)
                .period(period, Figure.PeriodType.YEAR)
                .dimensions(dimensions)
                .value(
                        value == null ? null : new BigDecimal(value),
                        isChange ? Unit.PERCENTAGE_POINTS : Unit.PERCENT,
                        1)
                .label("Sjukfrånvaro", null);
        return (value == null
                        ? figure.status(Figure.Status.SUPPRESSED, Sentence.said(isChange ? CHANGE_REASON : REASON))
                                .computed()
                        : figure)
                .build();
    }

    private static JsonNode json(String query) {
        return Json.read(answer(query).asString());
    }

    private static Response answer(String query) {
        Response answer = Contract.request().get("/reports/v1/" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer;
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static boolean isHidden(JsonNode row) {
        return row.path("sex").asText().equals("women")
                && row.path("period").asText().equals("2020");
    }

    @Test
    void inFiguresTheRowIsThereWithoutAValue() {
        for (String query : List.of(
                "figures?edition=draft&board=" + board + "&municipality=1489&period=2020",
                "figures?edition=draft&board=" + board + "&municipality=1489&period=2020&reportedIn=all",
                "drafts/" + report + "/figures?period=2020")) {
            JsonNode all = json(query);

            assertThat(items(all.path("figures")).filter(HiddenFiguresTest::isHidden))
                    .as(query)
                    .hasSize(2)
                    .allSatisfy(row -> {
                        assertThat(row.path("value").isNull()).isTrue();
                        assertThat(row.path("status").textValue()).isEqualTo("suppressed");
                        assertThat(row.path("reason").textValue()).isIn(REASON, CHANGE_REASON);
                    });
            assertThat(all.at("/_meta/totalRecords"))
                    .as("rows and pages are as many as where nothing is hidden")
                    .isEqualTo(json(query.replace("1489", "1480")).at("/_meta/totalRecords"));
        }
    }

    @Test
    void inCsvTheCellIsEmpty() {
        String csv = new String(
                answer("figures?edition=draft&format=csv&municipality=1489&period=2020&board=" + board)
                        .asByteArray(),
                UTF_8);

        List<NamedCsvRecord> hidden = CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .filter(row -> row.getField("sex").equals("women"))
                .toList();
        assertThat(hidden).hasSize(2).allSatisfy(row -> {
            assertThat(row.getField("value")).isEmpty();
            assertThat(row.getField("status")).isEqualTo("suppressed");
        });
    }

    @Test
    void inAWorkbookTheCellIsEmpty() throws IOException {
        byte[] file = answer("figures?edition=draft&format=xlsx&municipality=1489&period=2020&board=" + board)
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.findSheet("Personal").orElseThrow().read();
            List<String> header =
                    rows.get(0).stream().map(cell -> cell.getText()).toList();

            assertThat(rows.stream().skip(1).filter(row -> row.stream()
                            .anyMatch(cell -> cell != null && cell.getText().equals("kvinnor"))))
                    .hasSize(2)
                    .allSatisfy(row -> {
                        assertThat(row.getCellText(header.indexOf("Värde"))).isEmpty();
                        assertThat(row.getCellAsNumber(header.indexOf("Värde") + 2))
                                .isEmpty();
                    });
        }
    }

    @Test
    void inJsonStatTheValueIsNull() {
        JsonNode told = json("figures?edition=draft&format=json-stat&municipality=1480&period=2020&board=" + board);
        JsonNode hidden = json("figures?edition=draft&format=json-stat&municipality=1489&period=2020&board=" + board);

        assertThat(shape(hidden)).as("the cubes are the same").isEqualTo(shape(told));
        assertThat(values(told) - values(hidden)).isEqualTo(2);
    }

    private static List<String> shape(JsonNode collection) {
        return collection.findValues("size").stream().map(JsonNode::toString).toList();
    }

    private static long values(JsonNode collection) {
        return collection.findValues("value").stream()
                .flatMap(HiddenFiguresTest::items)
                .filter(JsonNode::isNumber)
                .count();
    }

    @Test
    void inASeriesThePointIsThereWithoutAValueAndNothingRestatesIt() {
        JsonNode series = json("series?edition=draft&code=hr.sick-leave&municipality=1489&board=" + board);

        assertThat(items(series.path("series"))
                        .filter(one -> one.at("/dimensions/sex").asText().equals("women"))
                        .flatMap(one -> items(one.path("points")))
                        .filter(point -> point.path("period").asText().equals("2020")))
                .hasSize(2)
                .allSatisfy(point -> {
                    assertThat(point.path("value").isNull()).isTrue();
                    assertThat(point.path("status").textValue()).isEqualTo("suppressed");
                    assertThat(point.path("restatements")).isEmpty();
                });
        assertThat(items(series.path("series"))
                        .filter(one -> one.at("/dimensions/sex").asText().equals("women")
                                && one.path("kind").asText().equals("outcome")))
                .allSatisfy(one -> {
                    assertThat(one.path("min").decimalValue()).isEqualByComparingTo("5.2");
                    assertThat(one.path("max").decimalValue()).isEqualByComparingTo("5.2");
                });
    }

    @Test
    void aComparisonGivesItNeitherRankNorDifference() {
        JsonNode ranking = json("comparisons?edition=draft&code=hr.sick-leave&sex=women&period=2020&board=" + board);

        JsonNode place = items(ranking.path("ranking"))
                .filter(one -> one.at("/municipality/code").asText().equals("1489"))
                .findFirst()
                .orElseThrow();
        assertThat(place.has("rank") || place.has("differenceToMedian")).isFalse();
        assertThat(place.path("value").isNull()).isTrue();
        assertThat(ranking.at("/summary/count").intValue()).isOne();
        assertThat(ranking.at("/summary/withoutRank").intValue()).isOne();
        assertThat(ranking.at("/summary/mean").decimalValue()).isEqualByComparingTo("6.1");
    }

    @Test
    void inTheReportThePlaceIsAsItsServiceTellsIt() {
        JsonNode section = json("drafts/" + report).at("/sections/hr");
        JsonNode women = section.findValue("sickLeave").get(1);

        assertThat(women.path("current").toString())
                .isEqualTo("{\"employees\":5,\"status\":\"suppressed\",\"reason\":\"small-group\"}");
        assertThat(women.has("change")).isFalse();
        assertThat(section.findValue("summary").path("suppressed").intValue()).isOne();
    }

    @Test
    void theChecksSayNothingOfIt() {
        // What both years say of 2019 is told.
        Predicate<JsonNode> isOfHidden = check -> check.path("code").asText().contains("women")
                && !check.path("code").asText().endsWith(".2019");

        assertThat(items(json("drafts/" + report + "/checks").path("checks")).filter(isOfHidden))
                .isNotEmpty()
                .allSatisfy(check -> {
                    assertThat(check.path("result").textValue()).isEqualTo("unverifiable");
                    assertThat(check.has("published") || check.has("computed") || check.has("low"))
                            .isFalse();
                    assertThat(check.path("message").textValue()).doesNotContainPattern("\\d");
                });
    }
}
