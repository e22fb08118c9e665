package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.HrSample;
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
}
