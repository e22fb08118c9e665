package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a request decides of a ledger: refused without it, said in the answer and kept in the history with it. */
@QuarkusTest
class LedgerOptionsTest {

    private static final String MAPPING = """
            {"wholeFile": true, "rules": [
              {"accounts": ["3*"], "statement": "operations", "line": "revenue"},
              {"accounts": ["5*"], "statement": "operations", "line": "rents"}]}
            """;

    @Test
    void aRefusalNamesTheWayOnAndTheHistoryKeepsThatItWasTaken() throws IOException {
        String id = givenSection();
        givenMapping(id);
        byte[] file = file("balances-until-june.se");

        JsonNode refused = problem(send(id, "application/x-sie", file, "", null), 400, "invalid-content");
        assertThat(places(refused)).containsExactly("#OMFATTN");
        assertThat(refused.at("/invalid-parameters/0/reason").textValue()).contains("accept=part-of-period");
        assertThat(revisions(id)).isOne();

        Response tried = send(id, "application/x-sie", file, "?accept=part-of-period&dryRun=true", "Halvar");
        Response taken = send(id, "application/x-sie", file, "?accept=part-of-period", "Halvar");

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(json(taken).path("accepted").get(0).textValue()).isEqualTo("part-of-period");
        assertThat(json(taken).path("warnings").findValuesAsText("message"))
                .anyMatch(text -> text.endsWith("godtaget: part-of-period"));
        assertThat(withoutRun(tried)).isEqualTo(withoutRun(taken));
        assertThat(reason(id)).isEqualTo("Halvar (accept=part-of-period)");
        assertThat(json(get(id)).at("/statements/0/lines/1/outcome").decimalValue())
                .isEqualByComparingTo("-100");
    }

    @Test
    void aLongReasonKeepsWhatWasChosen() throws IOException {
        String id = givenSection();
        givenMapping(id);

        Response taken = send(
                id,
                "application/x-sie",
                file("months-of-zero-beside-a-result.se"),
                "?basis=balances&accept=currency",
                "a".repeat(500));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(json(taken).path("basis").textValue()).isEqualTo("balances");
        assertThat(json(taken).path("accepted"))
                .as("there was nothing to accept")
                .isEmpty();
        assertThat(reason(id)).hasSizeLessThanOrEqualTo(500).startsWith("aaa").endsWith("…" + " (basis=balances)");
    }

    @Test
    void aSourceThatIsTooLongIsKeptWithWholeCharacters() throws IOException {
        String id = givenSection();
        givenMapping(id);

        Response taken = send(id, "application/x-sie", file("company-name-cut-in-an-emoji.se"), "", null);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(json(get(id)).at("/statements/0/columns/outcome/source").textValue())
                .endsWith("A…")
                .doesNotContain("?");
        assertThat(reason(id)).hasSizeLessThanOrEqualTo(500).startsWith("Import of SIE 4, AAA");
    }

    @Test
    void refusesChoicesThatAreNone() throws IOException {
        String id = givenSection();
        givenMapping(id);
        byte[] file = file("end-of-file-mark-after-the-brace.se");

        assertThat(places(problem(
                        send(id, "application/x-sie", file, "?accept=anything,currency&basis=guess", null),
                        400,
                        "invalid-content")))
                .containsExactly("accept", "basis");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void readsTheCharsetThatIsDeclaredAndRefusesOneThatItCannotRead() throws IOException {
        String id = givenSection();
        givenMapping(id);
        String text = new String(file("end-of-file-mark-after-the-brace.se"), Charset.forName("IBM437"))
                .replace("Provkommun", "Å");
        byte[] macintosh = text.getBytes(Charset.forName("x-MacRoman"));

        Response declared = send(id, "application/x-sie; charset=macintosh", macintosh, "?dryRun=true", null);
        Response told = send(id, "application/x-sie", macintosh, "?dryRun=true", null);
        Response other = send(
                id,
                "application/x-sie;charset=\"ISO-8859-1\"",
                text.getBytes(Charset.forName("IBM437")),
                "?dryRun=true",
                null);

        assertThat(json(declared).at("/file/encoding").textValue()).isEqualTo("macintosh");
        assertThat(json(declared).at("/file/company").textValue()).isEqualTo("Å");
        assertThat(json(told).at("/file/encoding").textValue()).isEqualTo("macintosh");
        assertThat(json(other).at("/file/encoding").textValue()).isEqualTo("windows-1252");
        assertThat(json(other).path("warnings").findValuesAsText("message"))
                .anyMatch(message -> message.endsWith("ser ut som PC8"))
                .anyMatch(message -> message.startsWith("ser förvanskad ut"));
        problem(
                send(id, "application/x-sie; charset=Shift_JIS", macintosh, "?dryRun=true", null),
                415,
                "unsupported-media-type");
        assertThat(send(id, "application/x-sie; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), "", null)
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode withoutRun(Response answer) {
        ObjectNode said = (ObjectNode) json(answer);
        said.remove("dryRun");
        said.remove("revision");
        return said;
    }

    private static String reason(String id) {
        return json(api().get("sections/{id}/revisions", id))
                .at("/revisions/0/reason")
                .textValue();
    }

    private static void givenMapping(String id) {
        Response answer = api().contentType("application/json")
                .body(MAPPING)
                .put("account-mappings/{id}", id.substring(0, id.length() - 5));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static Response send(String id, String type, byte[] file, String query, String reason) {
        var request = reason == null ? api() : api().header("Change-Reason", reason);
        return request.contentType(type).body(file).post("sections/" + id + "/imports" + query);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = LedgerOptionsTest.class.getResourceAsStream("/ledgers/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
