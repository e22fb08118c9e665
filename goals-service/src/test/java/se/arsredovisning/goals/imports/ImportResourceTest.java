package se.arsredovisning.goals.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TakesTables;

@QuarkusTest
class ImportResourceTest implements TakesTables {

    private static final String ASSESSED = "goal;assessment\nklimat;not-fulfilled";

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    @Override
    public Table change() {
        return new Table("goals", ASSESSED);
    }

    @Override
    public Table same() {
        return new Table("measures", "goal;kind;measure;year;target;outcome\nklimat;indicator;nki;2020;64;67");
    }

    @Override
    public byte[] workbook() {
        return ImportFiles.workbook(Documents.valid());
    }

    @Test
    void takesASectionsOwnWorkbookWithoutARevisionAndKnowsItsTag() {
        String id = givenSection();

        Response template = api().get("sections/{id}/import-template", id);

        assertThat(template.header("Content-Disposition")).isEqualTo("attachment; filename=\"goals-" + id + ".xlsx\"");
        assertThat(api().header("If-None-Match", template.header("ETag"))
                        .get("sections/{id}/import-template", id)
                        .statusCode())
                .isEqualTo(304);
        Response taken = api().contentType(ImportResource.XLSX)
                .header("If-Match", template.header("ETag"))
                .body(template.asByteArray())
                .post("sections/{id}/imports", id);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(json(taken).path("changed").booleanValue()).isFalse();
        assertThat(json(taken).path("untouched")).hasToString("{\"goals\":0,\"measures\":0,\"assignments\":0}");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void beginsASectionFromItsTemplateWhereThatIsAskedFor() {
        String id = newSection();
        byte[] template = api().get("import-template").asByteArray();
        problem(xlsx(template).post("sections/{id}/imports", id), 404, "not-found");

        Response tried = xlsx(template)
                .queryParam("create", "true")
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", id);
        assertThat(json(tried).path("revision").intValue()).isZero();
        problem(get(id), 404, "not-found");

        Response begun = xlsx(template).queryParam("create", "true").post("sections/{id}/imports", id);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        JsonNode section = json(get(id));
        assertThat(section.at("/summary/goals").intValue()).isEqualTo(2);
        assertThat(section.at("/assignments/0/decision/paragraph").textValue()).isEqualTo("§ 95");
        assertThat(section.at("/priorities/0/goals/0/indicators/0/values/0/outcome")
                        .intValue())
                .isEqualTo(67);
    }

    @Test
    void faultsOfSchemaAndRulesNameTheirCells() {
        String id = givenSection();

        assertThat(places(problem(csv("goal;assessment\nklimat;bra", "goals", id), 400, "invalid-content")))
                .containsExactly("goals!B2");
        assertThat(places(problem(
                        csv("kind;measure;year;targetFrom;targetTo;outcome\nindicator;nki;2022;5;4;1", "measures", id),
                        400,
                        "invalid-content")))
                .isNotEmpty()
                .allMatch(place -> place.startsWith("measures!"));
        assertThat(places(problem(
                        csv(
                                "assignment;title;kind;from;status;percentDone;goal\nA b;T;activity;board;ongoing;140;x",
                                "assignments",
                                id),
                        400,
                        "invalid-content")))
                .containsExactlyInAnyOrder("assignments!A2", "assignments!F2");
        assertThat(revisions(id)).isOne();
    }

    private static Response csv(String text, String table, String id) {
        return api().contentType("text/csv; charset=utf-8")
                .queryParam("table", table)
                .body(text.getBytes(UTF_8))
                .post("sections/{id}/imports", id);
    }

    private static RequestSpecification xlsx(byte[] file) {
        return api().contentType(ImportResource.XLSX).body(file);
    }
}
