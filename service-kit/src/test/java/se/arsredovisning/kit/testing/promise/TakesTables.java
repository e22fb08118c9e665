package se.arsredovisning.kit.testing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TestTokens;

/** A file of tables changes the section as a whole or not at all, after it was tried where that is asked for. */
public interface TakesTables {

    /** What the service has of its own. */
    SectionSample sample();

    /**
     * A table as text.
     *
     * @param name the name that an import knows it by
     * @param csv its header and rows
     */
    record Table(String name, String csv) {}

    /** A table that changes the sample's document. */
    Table change();

    /** A table that says what the sample's document says already. */
    Table same();

    /** A workbook of the sample's document. */
    byte[] workbook();

    @Test
    default void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        String id = sample().given();

        Response tried = csv(change()).queryParam("dryRun", "true").post("sections/{id}/imports", id);

        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(tried.header("ETag")).matches(sample().tag(1));
        assertThat(json(tried).path("dryRun").booleanValue()).isTrue();
        assertThat(json(tried).path("changed").booleanValue()).isTrue();
        assertThat(json(tried).path("revision").intValue()).isOne();
        assertThat(json(tried).path("written")).isNotEmpty();
        assertThat(json(tried).path("difference")).isNotEmpty();
        assertThat(sample().api().revisions(id)).isOne();

        Response done = csv(change()).header("If-Match", tried.header("ETag")).post("sections/{id}/imports", id);

        assertThat(done.header("ETag")).matches(sample().tag(2));
        assertThat(json(done).path("difference")).isEqualTo(json(tried).path("difference"));
        assertThat(json(done).path("written")).isEqualTo(json(tried).path("written"));
        assertThat(sample().api().revisions(id)).isEqualTo(2);
        assertThat(json(sample().api().api().get("sections/{id}/revisions", id))
                        .at("/revisions/0/reason")
                        .textValue())
                .isEqualTo("Import of a table (CSV)");
    }

    @Test
    default void whatIsThereAlreadyMakesNoRevision() {
        String id = sample().given();

        Response answer = csv(same()).post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).path("changed").booleanValue()).isFalse();
        assertThat(json(answer).path("written")).isEmpty();
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        assertThat(sample().api().revisions(id)).isOne();
    }

    @Test
    default void anApprovedSectionTakesNoTableNotEvenOnTrial() {
        String id = sample().given();
        for (String step : new String[] {"ready:editor", "approved:approver"}) {
            String[] parts = step.split(":", -1);
            request()
                    .header("Authorization", TestTokens.of(parts[1], "", parts[1] + ":1489/*/*"))
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body("{\"to\": \"" + parts[0] + "\"}")
                    .post("sections/{id}/status", id)
                    .then()
                    .statusCode(200);
        }

        for (String dryRun : new String[] {"true", "false"}) {
            Response refused = csv(change()).queryParam("dryRun", dryRun).post("sections/{id}/imports", id);
            assertThat(problem(refused, 409, "locked").path("detail").textValue())
                    .contains(id);
            Response taken = csv(same()).queryParam("dryRun", dryRun).post("sections/{id}/imports", id);
            assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
            assertThat(json(taken).path("changed").booleanValue()).isFalse();
        }
        assertThat(sample().api().revisions(id)).isEqualTo(3);
    }

    @Test
    default void aFirstReportComesFromTablesWhereThatIsAskedFor() {
        String id = newSection();
        problem(xlsx(workbook()).post("sections/{id}/imports", id), 404, "not-found");
        assertThat(wrong(xlsx(workbook()).queryParam("create", "yes"), id)).containsExactly("create");
        problem(
                xlsx(workbook())
                        .queryParam("create", "true")
                        .header("If-Match", ETags.never(1))
                        .post("sections/{id}/imports", id),
                412,
                "precondition-failed");

        Response tried = begin().queryParam("dryRun", "true").post("sections/{id}/imports", id);

        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(json(tried).path("revision").intValue()).isZero();
        assertThat(tried.header("ETag")).isNull();
        problem(sample().api().get(id), 404, "not-found");

        Response begun = begin().post("sections/{id}/imports", id);

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(begun.header("ETag")).matches(sample().tag(1));
        assertThat(json(begun).path("changed").booleanValue()).isTrue();
        assertThat(json(begun).path("difference")).isEqualTo(json(tried).path("difference"));
        assertThat(json(begun).path("written")).isEqualTo(json(tried).path("written"));
        Response again = begin().post("sections/{id}/imports", id);
        assertThat(json(again).path("changed").booleanValue()).isFalse();
        assertThat(again.header("ETag")).isEqualTo(begun.header("ETag"));
    }

    @Test
    default void ifNoneMatchBeginsASectionAndChangesNone() {
        String id = newSection();

        assertThat(begin().header("If-None-Match", "*")
                        .post("sections/{id}/imports", id)
                        .statusCode())
                .isEqualTo(200);
        for (RequestSpecification again : new RequestSpecification[] {
            begin(), begin().queryParam("dryRun", "true"), xlsx(workbook()), csv(change())
        }) {
            problem(again.header("If-None-Match", "*").post("sections/{id}/imports", id), 412, "precondition-failed");
        }
        assertThat(wrong(begin().header("If-None-Match", "\"x\""), id)).containsExactly("If-None-Match");
        assertThat(sample().api().revisions(id)).isOne();
    }

    private RequestSpecification begin() {
        return xlsx(workbook()).queryParam("create", "true");
    }

    @Test
    default void refusesAZipBombAndWhatIsNoWorkbook() throws IOException {
        String id = sample().given();

        assertThat(places(problem(xlsx(bomb()).post("sections/{id}/imports", id), 400, "invalid-content")))
                .containsExactly("");
        assertThat(places(problem(
                        xlsx("no workbook".getBytes(UTF_8)).post("sections/{id}/imports", id), 400, "invalid-content")))
                .containsExactly("");
        assertThat(sample().api().revisions(id)).isOne();
    }

    @Test
    default void refusesOtherMediaTypesAndLargeBodies() {
        String id = sample().given();

        problem(
                request().contentType("application/json").body("{}").post("sections/{id}/imports", id),
                415,
                "unsupported-media-type");
        problem(request().post("sections/{id}/imports", id), 415, "unsupported-media-type");
        problem(
                csv(new Table(change().name(), "x".repeat(5 * 1024 * 1024 + 1))).post("sections/{id}/imports", id),
                413,
                "content-too-large");
        assertThat(sample().api().revisions(id)).isOne();
    }

    @Test
    default void understandsTheFirstNameOfDryRun() {
        String id = sample().given();

        Response tried = csv(change()).queryParam("dry-run", "true").post("sections/{id}/imports", id);

        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(json(tried).path("dryRun").booleanValue()).isTrue();
        assertThat(sample().api().revisions(id)).isOne();
    }

    @Test
    default void namesEveryParameterThatIsWrong() {
        String id = sample().given();

        RequestSpecification none =
                request().contentType("text/csv").body(change().csv().getBytes(UTF_8));
        assertThat(wrong(none.queryParam("dryRun", "yes"), id)).containsExactly("dryRun", "table");
        assertThat(wrong(csv(new Table("rows", change().csv())).queryParam("dryRun", "yes"), id))
                .containsExactly("dryRun", "table");
        assertThat(wrong(csv(new Table("rows", change().csv())), id)).containsExactly("table");
        assertThat(wrong(xlsx(workbook()).queryParam("table", change().name()), id))
                .containsExactly("table");
        assertThat(wrong(csv(change()).queryParam("dryrun", "true"), id)).containsExactly("dryrun");
        assertThat(wrong(csv(change()).queryParam("dryRun", "true").queryParam("dry-run", "true"), id))
                .containsExactly("dry-run");
        assertThat(sample().api().revisions(id)).isOne();
    }

    @Test
    default void refusesAnImportThatIsAboutAnotherRevisionBeforeItReadsTheFile() {
        Table nothing = new Table(change().name(), "nothing");

        problem(
                csv(nothing).header("If-Match", ETags.never(7)).post("sections/{id}/imports", sample().given()),
                412,
                "precondition-failed");
        problem(csv(nothing).post("sections/{id}/imports", newSection()), 404, "not-found");
    }

    private static java.util.List<String> wrong(RequestSpecification request, String id) {
        return places(problem(request.post("sections/{id}/imports", id), 400, "invalid-content"));
    }

    private RequestSpecification request() {
        return sample().api().api();
    }

    private RequestSpecification csv(Table table) {
        return request()
                .contentType("text/csv; charset=utf-8")
                .queryParam("table", table.name())
                .body(table.csv().getBytes(UTF_8));
    }

    private RequestSpecification xlsx(byte[] file) {
        return request()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(file);
    }

    /** 200 MB of nothing in a few hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] nothing = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }
}
