package se.arsredovisning.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class FigureFileTest {

    private static final String FIGURES = "/reports/v1/figures?edition=draft";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String LABEL = "=HYPERLINK(\"x\");\r\n1,5";

    private final Delivery delivery;
    private final String board = "x" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId report = new SectionId("1489", board, "2020");

    FigureFileTest(Delivery delivery) {
        this.delivery = delivery;
    }

    @BeforeEach
    void deliverAReport() {
        delivery.deliver(
                ReportPart.FINANCE,
                report,
                Figure.in(report, "finance.operations.rents", Figure.Kind.OUTCOME)
                        .value(new BigDecimal("-4580500"), Unit.SEK, -3)
                        .label(LABEL, null)
                        .build());
        delivery.deliver(
                ReportPart.HR,
                report,
                Figure.in(report, "hr.sick-leave", Figure.Kind.OUTCOME)
                        .value(new BigDecimal("3.10"), Unit.PERCENT, 1)
                        .dimensions(Map.of("sex", "women", "ageGroup", "-29"))
                        .label("Sjukfrånvaro", "Boken")
                        .build(),
                Figure.in(report, "hr.turnover", Figure.Kind.OUTCOME)
                        .value(null, Unit.PERCENT, 1)
                        .status(Figure.Status.MISSING, Sentence.said("i.u.", "n.a."))
                        .label("Personalomsättning", null)
                        .build());
    }

    private Response get(String query) {
        return Contract.request().get(FIGURES + "&board=" + board + query);
    }

    private static String text(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.asByteArray(), UTF_8);
    }

    /** The commas between cells that are empty: one for each dimension, and some more or fewer. */
    private static String cells(int more) {
        return ",".repeat(FigureReader.DIMENSIONS.size() + more);
    }

    @Test
    void csvIsWhatRfc4180Says() {
        Response answer = get("&format=csv");

        assertThat(text(answer))
                .isEqualTo(String.join(",", CsvFigures.HEADER) + "\r\n"
                        + "1489,Alingsås," + board + "," + report
                        + ",finance.operations.rents,outcome,2020,year,item" + cells(2)
                        + "-4580500,SEK,,-3,final,,true,"
                        + report
                        + ",\"'=HYPERLINK(\"\"x\"\");\r\n1,5\",,draft\r\n"
                        + "1489,Alingsås," + board + "," + report
                        + ",hr.sick-leave,outcome,2020,year,item,,women,'-29" + cells(-1)
                        + "3.10,percent,,1,final,,true," + report
                        + ",Sjukfrånvaro,Boken,draft\r\n"
                        + "1489,Alingsås," + board + "," + report
                        + ",hr.turnover,outcome,2020,year,item" + cells(3) + "percent,,1,missing,i.u.,true," + report
                        + ",Personalomsättning,,draft\r\n");
        assertThat(answer.contentType()).isEqualToIgnoringCase(CSV);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"figures.csv\"");
        assertThat(answer.header("Vary").split(", ", -1))
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Accept-Language", "Authorization");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void reasonsAreInTheLanguageThatIsAskedForButForWorkbooks() {
        for (String format : new String[] {"csv", "json"}) {
            String query = FIGURES + "&code=hr.turnover&board=" + board + "&format=" + format;
            Response swedish = Contract.request().get(query);
            Response english =
                    Contract.request().header("Accept-Language", "en").get(query);

            assertThat(text(swedish)).contains("i.u.").doesNotContain("n.a.");
            assertThat(swedish.header("Content-Language")).isEqualTo("sv");
            assertThat(text(english)).contains("n.a.").doesNotContain("i.u.");
            assertThat(english.header("Content-Language")).isEqualTo("en");
        }
        for (String format : new String[] {"csv", "json", "xlsx", "json-stat"}) {
            String query = "/reports/v1/drafts/" + report + "/figures?format=" + format;
            Response swedish = Contract.request().get(query);
            Response english =
                    Contract.request().header("Accept-Language", "en").get(query);
            boolean isTold = !format.equals("xlsx");

            assertThat(english.header("Content-Language")).isEqualTo(isTold ? "en" : "sv");
            assertThat(english.header("ETag").equals(swedish.header("ETag"))).isNotEqualTo(isTold);
            Response held = Contract.request()
                    .header("Accept-Language", "en")
                    .header("If-None-Match", swedish.header("ETag"))
                    .get(query);
            assertThat(held.statusCode()).isEqualTo(isTold ? 200 : 304);
        }
    }

    @Test
    void theSwedishDialectHasSemicolonsDecimalCommasAndAMark() {
        String csv = text(get("&format=csv&dialect=sv&amounts=tkr"));

        assertThat(csv)
                .startsWith("\uFEFFmunicipality;municipalityName;")
                .contains(";-4580,500;tkr;;0;final;", ";3,10;percent;;1;")
                .contains(";\"'=HYPERLINK(\"\"x\"\");\r\n1,5\";;draft\r\n");
    }

    @Test
    void csvHoldsTheRowsOfJson() {
        List<Map<String, Object>> rows = get("&limit=1000").jsonPath().getList("figures");
        List<NamedCsvRecord> records = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(text(get("&format=csv"))).forEach(records::add);

        assertThat(records).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (String member : CsvFigures.HEADER) {
                String cell = records.get(i).getField(member);
                Object value = rows.get(i).get(member);
                if (member.equals("value") && value != null) {
                    assertThat(new BigDecimal(cell)).isEqualByComparingTo(new BigDecimal(value.toString()));
                } else {
                    assertThat(cell.startsWith("'") ? cell.substring(1) : cell)
                            .as(member)
                            .isEqualTo(value == null ? "" : value.toString());
                }
            }
        }
    }

    @Test
    void aPartOfAFileIsGivenWhereItIsAskedFor() {
        assertThat(text(get("&format=csv&limit=1&page=2")).lines()).hasSize(2).anyMatch(line -> line.contains("3.10"));
        assertThat(text(get("&format=csv&limit=1&page=9")).lines()).hasSize(1);
    }

    @Test
    void theWorkbookHasNumbersInASheetForEachPart() throws IOException {
        Response answer = Contract.request().accept(FigureFormat.XLSX_TYPE).get(FIGURES + "&board=" + board);

        assertThat(answer.contentType()).isEqualTo(FigureFormat.XLSX_TYPE);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"figures.xlsx\"");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()), new ReadingOptions(true, false))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Mål", "Ekonomi", "Personal", "Intern kontroll");
            List<Row> economy = workbook.findSheet("Ekonomi").orElseThrow().read();
            assertThat(economy).hasSize(2);
            assertThat(economy.get(0).getCellText(WorkbookColumn.VALUE)).isEqualTo("Värde");
            assertThat(economy.get(1).getCell(WorkbookColumn.VALUE).getType()).isEqualTo(CellType.NUMBER);
            assertThat(economy.get(1).getCellAsNumber(WorkbookColumn.VALUE).orElseThrow())
                    .isEqualByComparingTo("-4580.5");
            assertThat(economy.get(1).getCell(WorkbookColumn.VALUE).getDataFormatString())
                    .isEqualTo("#,##0");
            assertThat(economy.get(1).getCellText(WorkbookColumn.VALUE + 1)).isEqualTo("tkr");
            assertThat(economy.get(1).getCellAsNumber(WorkbookColumn.KRONOR).orElseThrow())
                    .isEqualByComparingTo("-4580500");
            assertThat(economy.get(1).getCell(4).getType()).isEqualTo(CellType.STRING);
            assertThat(economy.get(1).getCellText(4).replace("\r\n", "\n")).isEqualTo(LABEL.replace("\r\n", "\n"));
            List<Row> staff = workbook.findSheet("Personal").orElseThrow().read();
            assertThat(staff.get(1).getCellAsNumber(WorkbookColumn.VALUE).orElseThrow())
                    .isEqualByComparingTo("3.1");
            assertThat(staff.get(1).getCell(WorkbookColumn.VALUE).getDataFormatString())
                    .isEqualTo("#,##0.0\" %\"");
            assertThat(staff.get(1).getCellText(11)).isEqualTo("kvinnor");
            assertThat(staff.get(2).getCellText(WorkbookColumn.VALUE)).isEmpty();
            assertThat(staff.get(2).getCellText(WorkbookColumn.VALUE + 4)).isEqualTo("i.u.");
        }
    }

    @Test
    void aPartOfAWorkbookIsGivenWhereItIsAskedFor() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Contract.request()
                .get(FIGURES + "&format=xlsx&limit=2&board=" + board)
                .asByteArray()))) {
            assertThat(workbook.findSheet("Ekonomi").orElseThrow().read()).hasSize(2);
            assertThat(workbook.findSheet("Personal").orElseThrow().read()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "text/csv|text/csv",
                "text/*|text/csv",
                "text/csv;header=absent|text/csv",
                "application/json;q=0.5, text/csv|text/csv",
                "text/csv;q=0.1, */*;q=0.5|application/json",
                "text/html, application/xhtml+xml, */*;q=0.8|application/json",
                "application/json;q=0, */*|text/csv",
                "application/*|application/json",
                "text/html, text/csv;q=0.1|text/csv",
                "nonsense, text/csv|text/csv",
            })
    void theHeaderChoosesTheFormat(String accept, String type) {
        Contract.badRequest()
                .header("Accept", accept)
                .get(FIGURES + "&board=" + board)
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    @Test
    void theParameterWinsOverTheHeader() {
        Contract.badRequest()
                .header("Accept", "text/html")
                .get(FIGURES + "&format=csv&board=" + board)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"));
        Contract.badRequest()
                .header("Accept", "text/csv")
                .get("/reports/v1/drafts/" + report + "/figures?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "image/*;q=1"})
    void refusesTypesThatItDoesNotGive(String accept) {
        for (String address : List.of(FIGURES, "/reports/v1/drafts/" + report + "/figures")) {
            Contract.badRequest()
                    .header("Accept", accept)
                    .get(address)
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-acceptable"))
                    .body("detail", containsString("csv (text/csv"));
        }
    }

    @Test
    void refusesAnUnknownFormatAndNamesThoseThatItHas() {
        Contract.badRequest()
                .get(FIGURES + "&format=ods")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"))
                .body("detail", containsString("json (application/json), csv (text/csv"));
    }

    @ParameterizedTest
    @CsvSource({"format=csv&dialect=dk, dialect", "dialect=sv, dialect", "format=csv&limit=1001, limit"})
    void refusesWhatDoesNotGoWithTheFormat(String query, String property) {
        Contract.badRequest()
                .get(FIGURES + "&" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", equalTo(List.of(property)));
    }

    @Test
    void everyRepresentationOfAReportHasItsOwnTag() {
        String address = "/reports/v1/drafts/" + report + "/figures";
        List<String> queries = List.of(
                "",
                "?page=2",
                "?format=csv",
                "?format=csv&limit=20",
                "?format=csv&dialect=sv",
                "?format=xlsx",
                "?kind=outcome",
                "?amounts=tkr",
                "?format=csv&amounts=tkr");
        List<String> tags = queries.stream()
                .map(query -> RestAssured.given().get(address + query).header("ETag"))
                .toList();

        assertThat(tags).doesNotHaveDuplicates().doesNotContainNull();
        for (int i = 0; i < tags.size(); i++) {
            Response fresh =
                    RestAssured.given().header("If-None-Match", tags.get(i)).get(address + queries.get(i));
            assertThat(fresh.statusCode()).as(queries.get(i)).isEqualTo(304);
            assertThat(fresh.header("ETag")).isEqualTo(tags.get(i));
            assertThat(fresh.header("Vary").split(", ", -1))
                    .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Accept-Language", "Authorization");
            Response other =
                    RestAssured.given().header("If-None-Match", tags.get(i)).get(address + "?kind=budget");
            assertThat(other.statusCode()).isEqualTo(200);
        }
        deliverAReport();
        assertThat(RestAssured.given().get(address).header("ETag")).isNotEqualTo(tags.get(0));
    }

    @Test
    void aReportIsSavedUnderItsName() {
        Response csv = Contract.request().get("/reports/v1/drafts/" + report + "/figures?format=csv");

        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + report + ".csv\"");
        assertThat(text(csv).lines()).hasSize(5);
        assertThat(text(csv)).isEqualTo(text(get("&reportedIn=all&format=csv")));
    }

    @Test
    void headSaysWhatGetWould() {
        for (String address : List.of(FIGURES + "&", "/reports/v1/drafts/" + report + "/figures?")) {
            Response head = RestAssured.given().head(address + "format=csv");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.contentType()).isEqualToIgnoringCase(CSV);
            assertThat(head.header("Content-Disposition")).contains(".csv");
            assertThat(head.asByteArray()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table figure; --", "\\'", "a'b", "?", "$1", "x\u0000y"})
    void takesNoValueForSql(String value) {
        for (String parameter : List.of("code", "board", "kind", "period", "reportedIn")) {
            Contract.badRequest()
                    .queryParam("format", "csv")
                    .queryParam(parameter, value)
                    .get(FIGURES)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void selectsInAFileAsInJson() {
        for (String query : List.of(
                "code=hr.*",
                "code=*.sick-*,finance.operations.rents",
                "period=2018..2020",
                "unit=percent&status=missing")) {
            int rows = text(get("&format=csv&" + query)).split("\r\n1489,", -1).length - 1;
            assertThat(rows)
                    .as(query)
                    .isPositive()
                    .isEqualTo(get("&" + query).jsonPath().getInt("_meta.totalRecords"));
        }
    }
}
