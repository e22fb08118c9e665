package se.arsredovisning.finance.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A section that begins as tables, and a statement by unit that does. */
@QuarkusTest
class FirstReportTest {

    private static final String STATEMENTS = "statement;title;by;total\noperations;Resultatenheter;unit;yes";
    private static final String LINES = "statement;line;label;role;formula\noperations;revenue;Intäkter;item;\n"
            + "operations;costs;Kostnader;item;\noperations;result;Netto;result;revenue+costs";
    private static final String SEGMENTS = "statement;segment;label;number;line;outcome;budget;deviation\n"
            + "operations;sickla;Sickla skola;922;revenue;86,6;;\noperations;sickla;;;costs;-85,7;;\n"
            + "operations;sickla;;;result;0,9;0;0,9\noperations;vilan;Vilans skola;925;result;-1,9;-2;0,1";

    private final String id = newSection();

    @Test
    void isTakenFromOneTableAfterTheOther() {
        Response first = csv(STATEMENTS, "statements", true);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(csv(LINES, "lines", true).statusCode()).isEqualTo(200);
        Response last = csv(SEGMENTS, "segments", true);
        assertThat(last.statusCode()).as(last.asString()).isEqualTo(200);

        JsonNode section = json(get(id));
        assertThat(section.path("decimals").intValue()).isEqualTo(-5);
        assertThat(revisions(id)).isEqualTo(3);
    }

    @Test
    void isAsExactAsTheMostExactAmountOfTheFile() {
        String lines = "statement;title;line;label;role;outcome\noperations;Ekonomi;revenue;Intäkter;item;60,9";

        Response answer = csv(lines, "lines", true);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode section = json(get(id));
        assertThat(section.path("decimals").intValue()).isEqualTo(-5);
        assertThat(section.at("/statements/0/title").textValue()).isEqualTo("Ekonomi");
        assertThat(section.at("/statements/0/lines/0/outcome").decimalValue()).isEqualByComparingTo("60900000");
        assertThat(csv(lines, "lines", true).statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void isBegunOnlyWhereThatIsAskedFor() {
        problem(csv(STATEMENTS, "statements", false), 404, "not-found");

        JsonNode tried = json(request(STATEMENTS, "statements")
                .queryParam("create", "true")
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", id));

        assertThat(tried.path("changed").booleanValue()).isTrue();
        assertThat(tried.path("revision").intValue()).isZero();
        problem(get(id), 404, "not-found");
    }

    @Test
    void showsASegmentThatCanBePatched() {
        csv(STATEMENTS, "statements", true);
        csv(LINES, "lines", true);
        csv(SEGMENTS, "segments", true);
        String segment = "sections/" + id + "/statements/operations/segments/vilan";

        JsonNode patched = json(patch("{\"comment\": \"Färre elever.\"}", segment));

        assertThat(patched.path("number").textValue()).isEqualTo("925");
        assertThat(patched.at("/lines/0/deviation").decimalValue()).isEqualByComparingTo("100000");
        assertThat(json(get(id)).at("/total/outcome").decimalValue()).isEqualByComparingTo("-1000000");
        assertThat(json(get(id)).at("/statements/0/segments/1/comment").textValue())
                .isEqualTo("Färre elever.");
        problem(api().get("sections/" + id + "/statements/operations/segments/x"), 404, "not-found");
    }

    private Response csv(String text, String table, boolean create) {
        return request(text, table).queryParam("create", String.valueOf(create)).post("sections/{id}/imports", id);
    }

    private static io.restassured.specification.RequestSpecification request(String text, String table) {
        return api().contentType("text/csv; charset=utf-8")
                .body(text.getBytes(UTF_8))
                .queryParam("table", table)
                .queryParam("amounts", "mnkr");
    }
}
