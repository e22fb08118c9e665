package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/** What is wrong is told in Swedish, or in English where the reader likes that better, whatever ended the request. */
public interface TellsProblemsInBothLanguages {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void aProblemNamesTheSameFaultsInEitherLanguage() {
        String bad = sample().valid().put("unheard", 1).toString();
        String wrong = "/sections/" + SectionApi.newSection() + "?Sort=up&page=0";

        for (String[] request : List.of(
                new String[] {"PUT", "/sections/" + SectionApi.newSection(), bad}, new String[] {"GET", wrong, ""})) {
            Answer unasked = ask(request[0], request[1], request[2], null);
            Answer english = ask(request[0], request[1], request[2], "en");
            JsonNode swedish = json(unasked.text());

            assertThat(unasked.status()).isEqualTo(400);
            assertThat(unasked.header("Content-Language")).isEqualTo("sv");
            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(unasked.header("Vary")).contains("Accept-Language");
            assertThat(swedish.path("title").textValue()).isEqualTo("Vissa värden är inte tillåtna");
            assertThat(json(english.text()).path("title").textValue()).isEqualTo("Some values are not allowed");
            assertThat(said(swedish)).isNotEmpty().doesNotContainAnyElementsOf(said(json(english.text())));
            assertThat(unsaid(json(english.text()))).isEqualTo(unsaid(swedish));
            JsonNode both = json(ask(request[0], request[1], request[2], "mul").text());
            assertThat(both.path("titleEnglish").textValue()).isEqualTo("Some values are not allowed");
            assertThat(both.findValuesAsText("reasonEnglish"))
                    .isEqualTo(json(english.text()).findValuesAsText("reason"));
        }
    }

    /** As does what ends a request before anything of the service's is reached. */
    @Test
    default void everyProblemIsToldInTheLanguageThatIsAskedFor() {
        String section = "/sections/" + sample().given();
        Map<String, Integer> refused = Map.of(
                "GET /sections/" + SectionApi.newSection(),
                404,
                "GET /nothing",
                404,
                "GET /%",
                400,
                "GET /sections?page=%ff",
                400,
                "TRACE /sections",
                405,
                "PUT " + section,
                415,
                "PATCH " + section + "/" + sample().item(),
                415,
                "GET " + section + " Accept: image/png",
                406,
                "DELETE " + section + " If-Match: \"0-0\"",
                412);

        refused.forEach((request, status) -> {
            String[] parts = request.split(" ", 3);
            String header = parts.length > 2 ? parts[2] : "X-Nothing: 1";
            Answer swedish = raw(parts[0], parts[1], "image/png", header);
            Answer english = raw(parts[0], parts[1], "image/png", header, "Accept-Language: en");

            assertThat(swedish.status()).as(request).isEqualTo(status);
            assertThat(english.status()).as(request).isEqualTo(status);
            assertThat(swedish.header("Content-Language")).as(request).isEqualTo("sv");
            assertThat(english.header("Content-Language")).as(request).isEqualTo("en");
            assertThat(swedish.header("Vary")).as(request).containsIgnoringCase("Accept-Language");
            assertThat(said(json(swedish.text())))
                    .as(request)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(said(json(english.text())));
        });
    }

    /** What stands behind the place where reading stopped is not known: nor is the language, where it stands there. */
    @Test
    default void whatCannotBeReadIsToldInTheLanguageThatWasReadBefore() {
        String large = "X-A: " + "a".repeat(60_000);
        for (String[] headers : new String[][] {
            {"431", "en", "Accept-Language: en", "X-B: 1", large},
            {"431", "sv", large, "X-B: 1", "Accept-Language: en"},
            {"400", "en", "Accept-Language: en", "X-B: 1", "no header"},
            {"400", "en", "Accept-Language: en", "X-B: 1", "X A: 1"}
        }) {
            Answer answer = RawHttp.to(RestAssured.port)
                    .ask("GET", sample().root() + "/sections", headers[2], headers[3], headers[4]);

            assertThat(answer.status()).hasToString(headers[0]);
            assertThat(answer.header("Content-Language")).isEqualTo(headers[1]);
        }
        Answer address = raw("GET", "/sections?a=" + "a".repeat(5_000), "text/plain", "Accept-Language: en");
        assertThat(address.status()).isEqualTo(414);
        assertThat(address.header("Content-Language")).isEqualTo("sv");
    }

    private Answer ask(String method, String path, String body, String language) {
        return raw(
                method,
                path,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                language == null ? "X-Nothing: 1" : "Accept-Language: " + language);
    }

    private Answer raw(String method, String path, String type, String... headers) {
        return raw(method, path, type, method.matches("P.*") ? new byte[] {1} : new byte[0], headers);
    }

    private Answer raw(String method, String path, String type, byte[] body, String... headers) {
        return RawHttp.to(RestAssured.port)
                .ask(
                        method,
                        sample().root() + path,
                        body,
                        Stream.concat(Stream.of("Content-Type: " + type), Stream.of(headers))
                                .toArray(String[]::new));
    }

    /** What a problem says to people. */
    private static List<String> said(JsonNode problem) {
        return Stream.of("title", "detail", "reason")
                .flatMap(name -> problem.findValuesAsText(name).stream())
                .toList();
    }

    private static JsonNode unsaid(JsonNode problem) {
        ((ObjectNode) problem).remove(List.of("title", "detail"));
        problem.path("invalid-parameters").forEach(fault -> ((ObjectNode) fault).remove("reason"));
        return problem;
    }
}
