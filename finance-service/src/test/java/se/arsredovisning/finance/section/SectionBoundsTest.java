package se.arsredovisning.finance.section;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.put;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.DocumentBounds;

/** What is kept can be read, within the bounds that are published, and sent back. */
@QuarkusTest
class SectionBoundsTest {

    private static final int IN_ONE = 450;

    /** The longest comment; with so many of them a section is just within what can be sent. */
    private static final String COMMENT = "x".repeat(20_000);

    private static final int COMMENTS = 258;

    @Test
    void refusesAnImportOrAPatchWhoseSectionCouldNotBeSentBack() {
        String id = newSection();
        put(id, section(1, p -> p < COMMENTS ? ",\"comment\":\"" + COMMENT + "\"" : ""))
                .then()
                .statusCode(201);
        String file = IntStream.range(COMMENTS, COMMENTS + 3)
                .mapToObj(p -> "c0;p0-" + p + ";" + COMMENT + "\n")
                .collect(Collectors.joining("", "category;project;comment\n", ""));

        for (String dryRun : List.of("true", "false")) {
            problem(
                    api().contentType("text/csv")
                            .queryParam("table", "projects")
                            .queryParam("dryRun", dryRun)
                            .body(file.getBytes(UTF_8))
                            .post("sections/{id}/imports", id),
                    413,
                    "content-too-large");
        }
        for (int p = 0; p < 2; p++) {
            String project = "sections/" + id + "/investments/projects/p0-" + (IN_ONE - 1 - p);
            Response answer = patch("{\"comment\": \"" + COMMENT + "\"}", project);
            assertThat(answer.statusCode()).isIn(200, 413);
        }

        Response read = get(id);
        assertThat(read.body().asByteArray()).hasSizeBetween(5_150_000, DocumentBounds.MAX_BYTES);
        assertThat(put(id, read.body().asString()).header("ETag")).isEqualTo(read.header("ETag"));
    }

    @Test
    void refusesASectionThatWouldBeTooLargeOnceItIsRead() {
        String id = newSection();

        problem(
                put(id, section(25, p -> ",\"budget\":1,\"outcome\":1,\"previousOutcome\":1")),
                413,
                "content-too-large");

        assertThat(revisions(id)).isZero();
    }

    @Test
    void refusesAmountsWhoseSumsAndDifferencesAreOutOfBounds() {
        String id = givenSection();
        String line = "sections/" + id + "/statements/land-development/lines/revenue";

        JsonNode problem = problem(
                patch("{\"outcome\": 99999999999000, \"budget\": -99999999999000}", line), 400, "invalid-content");

        assertThat(places(problem)).contains("/deviation", "/finance/v1/sections/" + id + "#/total/deviation");
        assertThat(problem.at("/invalid-parameters/0/reason").textValue()).isEqualTo("blir större än 100000000000000");
        assertThat(revisions(id)).isOne();
    }

    /** A section with that many categories of many projects, each with these members beside its key and label. */
    private static String section(int categories, IntFunction<String> members) {
        return IntStream.range(0, categories)
                .mapToObj(c -> IntStream.range(0, IN_ONE)
                        .mapToObj(p -> "{\"key\":\"p" + c + "-" + p + "\",\"label\":\"P\"" + members.apply(p) + "}")
                        .collect(Collectors.joining(
                                ",", "{\"key\":\"c" + c + "\",\"label\":\"C\",\"projects\":[", "]}")))
                .collect(Collectors.joining(
                        ",", "{\"decimals\":0,\"statements\":[],\"investments\":{\"categories\":[", "]}}"));
    }
}
