package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.promise.KeepsHistory;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class RevisionTest implements KeepsHistory {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revisions/1",
                "revisions/1/difference",
                "revisions/1/difference?from=0",
                "revisions/2",
                "revisions/2/difference?from=1"
            })
    void aDocumentAndADifferenceAreRefused(String path) {
        String id = givenSection();
        api().delete("sections/{id}", id);

        JsonNode problem = problem(api().get("sections/" + id + "/" + path), 403, "forbidden");

        assertThat(problem.path("detail").textValue()).contains("inte får röjas");
    }

    @Test
    void aDocumentIsGivenToAPersonnelReaderOfTheBoardAlone() {
        String id = givenSection();
        String board = id.substring(5, id.lastIndexOf('-'));

        JsonNode revision =
                json(api().header("Authorization", TestTokens.holding("personnel-reader:1489/" + board + "/hr"))
                        .get("sections/{id}/revisions/1", id));

        assertThat(revision.path("document").isObject()).isTrue();
        for (String other : List.of("admin:*/*/*", "editor:1489/*/hr")) {
            problem(
                    api().header("Authorization", TestTokens.holding(other, "personnel-reader:1480/*/hr"))
                            .get("sections/{id}/revisions/1", id),
                    403,
                    "forbidden");
        }
    }
}
