package se.arsredovisning.reports.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.edition.PublishableReport;

/** The figures of any edition as files, at the address of its page. */
@QuarkusTest
class EditionFilesTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String CORRECTED = PublishableReport.DECIDED.replace("}}", "},\"reason\":\"Fel siffra.\"}");

    private final PublishedReports reports;
    private final PublishableReport report = new PublishableReport();
    private final SectionId id = SectionId.parse(report.id());
    private final String address = ReportAddress.of(id);

    EditionFilesTest(PublishedReports reports) {
        this.reports = reports;
    }

    @BeforeEach
    void publishAndCorrect() {
        report.approved(report.figure("a", "17"));
        report.edition(PublishableReport.DECIDED);
        report.deliver("approved", "", report.figure("a", "18"));
        report.edition(CORRECTED);
    }

    private static Response accepting(String accept, String path) {
        return given().header("Accept", accept)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }

    private String archived(int edition) throws IOException {
        byte[] zip = given().get("/reports/v1/reports/" + id + "/editions/" + edition + "/archive")
                .asByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no figures in the archive");
    }

    @Test
    void anOlderEditionIsThereAsCsvByExtensionAndByAccept() throws IOException {
        Response older = PageTest.get(address + ".csv?edition=1");

        assertThat(older.statusCode()).as(older.asString()).isEqualTo(200);
        assertThat(older.contentType()).isEqualTo(CSV);
        assertThat(older.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + id + "-1.csv\"");
        assertThat(older.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(older.asString()).isEqualTo(archived(1)).contains(",17,").doesNotContain(",18,");
        assertThat(accepting("text/csv", address + "?edition=1").asString()).isEqualTo(older.asString());
        assertThat(given().header("If-None-Match", older.header("ETag"))
                        .get(address + ".csv?edition=1")
                        .statusCode())
                .isEqualTo(304);
        assertThat(PageTest.get(address + ".csv?edition=2").asString()).isEqualTo(archived(2));
        // The page at the same address stays a page.
        assertThat(PageTest.get(address + "?edition=1").contentType()).startsWith("text/html");
    }

    @Test
    void whatStandsIsThereAsCsvAndAsAWorkbook() throws IOException {
        Response csv = PageTest.get(address + ".csv");
        Response workbook = PageTest.get(address + ".xlsx");

        assertThat(csv.contentType()).isEqualTo(CSV);
        assertThat(csv.asString()).isEqualTo(archived(2));
        assertThat(accepting("text/csv", address).asString()).isEqualTo(csv.asString());
        for (Response each : new Response[] {
            workbook,
            accepting(XLSX, address),
            PageTest.get(address + ".xlsx?edition=1"),
            accepting(XLSX, address + "?edition=1")
        }) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(each.contentType()).isEqualTo(XLSX);
            assertThat(each.asByteArray()).startsWith('P', 'K');
            assertThat(each.header("Content-Disposition")).contains(id.toString(), ".xlsx");
        }
    }

    @Test
    void theAddressSaysInWhichLanguage() {
        Response english = given().header("Accept-Language", "sv").get("/en" + address + ".csv");

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(PageTest.get("/en" + address + ".csv?edition=1").header("Content-Language"))
                .isEqualTo("en");
        assertThat(given().header("Accept-Language", "en").get(address + ".csv").header("Content-Language"))
                .isEqualTo("sv");
    }

    @Test
    void thePageOfAnOlderEditionLinksItsOwnFiles() {
        assertThat(PageTest.page(address + "?edition=1").select("ul.forms a").eachAttr("href"))
                .contains(address + ".csv?edition=1", address + ".xlsx?edition=1", address + ".json?edition=1");
        Response json = PageTest.get(address + ".json?edition=1");
        assertThat(json.statusCode()).as(json.asString()).isEqualTo(200);
        assertThat(Json.read(json.asString()).at("/edition/number").intValue())
                .as(json.asString())
                .isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnOrErasedOrNeverWasIsNoFile() {
        PageTest.get(address + ".csv?edition=1");
        reports.erase(id, 1);
        reports.withdraw(id, 2);

        for (int edition : new int[] {1, 2}) {
            for (String form : new String[] {".csv", ".xlsx", ".json", ""}) {
                Response gone = PageTest.get(address + form + "?edition=" + edition);
                assertThat(gone.statusCode())
                        .as("edition %d as %s", edition, form)
                        .isEqualTo(410);
                assertThat(gone.contentType()).isEqualTo("text/html;charset=UTF-8");
                assertThat(gone.asString()).contains(edition == 1 ? "KS 2021/17" : "Fel siffror");
            }
        }
        assertThat(given().get(address + ".csv?edition=1").contentType()).isEqualTo("application/problem+json");
        assertThat(PageTest.get(address + ".csv?edition=3").statusCode()).isEqualTo(404);
        assertThat(PageTest.get(address + ".csv?edition=x").statusCode()).isEqualTo(400);
        assertThat(PageTest.get(address + ".csv?edition=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormThatIsNotThereIsToldToABrowserAsAPage() {
        Response none = PageTest.get(address + ".pdf");

        assertThat(none.statusCode()).isEqualTo(406);
        assertThat(none.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(none.asString()).contains("HTML, JSON, CSV");
        assertThat(given().get(address + ".pdf").contentType()).isEqualTo("application/problem+json");
    }
}
