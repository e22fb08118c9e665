package se.arsredovisning.finance.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.put;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.NamesEveryFault;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** Whatever is wrong with a write is said, and nothing of it stays. */
@QuarkusTest
class BadInputTest implements NamesEveryFault {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }

    private String id;
    private String before;

    @BeforeEach
    void aSection() {
        id = givenSection();
        before = get(id).body().asString();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(get(id).body().asString()).isEqualTo(before);
        assertThat(revisions(id)).isOne();
    }

    @Test
    void namesEveryFaultOfTheRulesAtOnce() {
        ObjectNode document = ShortDocuments.valid();
        ArrayNode formula = (ArrayNode) document.at("/statements/0/lines/2/formula");
        formula.add("none").add("result");
        Documents.at(document, "/statements/0/lines/1").put("key", "revenue");
        Documents.at(document, "/statements/0/lines/0").put("outcome", 60942100);
        Documents.at(document, "/investments/categories/0/categories/0/projects/0")
                .put("key", "digitalisering");
        Documents.at(document, "/forecasts/0").put("statement", "none");
        Documents.at(document, "/facts/0").put("concerns", "finance.operations.none");

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem))
                .contains(
                        "/statements/0/lines/0/outcome",
                        "/statements/0/lines/1/key",
                        "/statements/0/lines/2/formula/2",
                        "/statements/0/lines/2/formula/3",
                        "/forecasts/0/statement",
                        "/investments/categories/0/categories/0/projects/0/key",
                        "/facts/0/concerns");
    }

    @Test
    void namesEveryFaultOfTheStructureAtOnce() {
        ObjectNode document = ShortDocuments.valid();
        document.remove("decimals");
        document.put("unknown", 1);
        Documents.at(document, "/statements/0/lines/0").put("role", "sum");
        Documents.at(document, "/investments/categories/0/projects/0").put("budget", "2000000");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .containsExactlyInAnyOrder(
                        "/decimals",
                        "/unknown",
                        "/statements/0/lines/0/role",
                        "/investments/categories/0/projects/0/budget");
    }

    @Test
    void aPatchIsToldWhatItBreaksElsewhereByThatAddress() {
        JsonNode own = problem(
                patch("{\"outcome\": 1}", "sections/" + id + "/statements/operations/lines/rents"),
                400,
                "invalid-content");
        JsonNode key = problem(
                patch("{\"key\": \"hyror\"}", "sections/" + id + "/statements/operations/lines/rents"),
                400,
                "invalid-content");
        JsonNode elsewhere =
                problem(patch("{\"lines\": []}", "sections/" + id + "/statements/operations"), 400, "invalid-content");

        assertThat(places(own)).containsExactly("/outcome");
        assertThat(places(key)).containsExactly("/key");
        assertThat(places(elsewhere)).containsExactly("/finance/v1/sections/" + id + "#/facts/0/concerns");
    }

    @Test
    void aPatchNeedsToKnowWhatItChanges() {
        String path = "sections/" + id + "/investments/projects/digitalisering";

        problem(api().contentType("application/merge-patch+json").body("{}").patch(path), 428, "precondition-required");
        problem(patch(ETags.never(7), "{\"outcome\": 0}", path), 412, "precondition-failed");
        problem(patch("{}", "sections/" + id + "/investments/projects/none"), 404, "not-found");
        problem(patch("{}", "sections/" + id + "/statements/none/lines/rents"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "investments", "forecasts"})
    void listsNameWhatIsNoFilter(String list) {
        assertThat(places(problem(
                        api().get(list + "?municipality=9999&board=A&period=2020-12&unknown=1"),
                        400,
                        "invalid-content")))
                .isNotEmpty();
        assertThat(json(api().get(list + "?page=1000")).path(list)).isEmpty();
    }
}
