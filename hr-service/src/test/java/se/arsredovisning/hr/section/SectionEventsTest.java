package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.TopicEvents;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TellsOfEveryChange;

@QuarkusTest
class SectionEventsTest implements TellsOfEveryChange {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @Test
    void anEventNamesPlacesAndNoNumbers() {
        String id = newSection();
        ObjectNode section = Documents.secret();
        put(id, section.toString());
        Documents.at(section, "/sickLeave/2/current/published").put("percent", 7.6);
        put(id, section.toString());
        api().delete("sections/{id}", id);

        try (TopicEvents events = TopicEvents.open(Topics.HR)) {
            List<JsonNode> told = events.of(id, 3);

            assertThat(told)
                    .extracting(event -> event.path("type").textValue())
                    .containsExactly(
                            "se.arsredovisning.hr.section-changed.v1",
                            "se.arsredovisning.hr.section-changed.v1",
                            "se.arsredovisning.hr.section-deleted.v1");
            assertThat(told.get(1).at("/data/changes").toString())
                    .as("every hidden place that a number was sent for, whether or not it is another")
                    .isEqualTo("[\"/sickLeave/1/current/published/percent\",\"/sickLeave/1/published/change\","
                            + "\"/sickLeave/2/current/published/percent\",\"/sickLeave/2/current/absenceHours\","
                            + "\"/sickLeave/2/current/ordinaryHours\",\"/sickLeave/2/published/change\","
                            + "\"/sickLeave/3/previous/published/percent\",\"/sickLeave/3/published/change\","
                            + "\"/sickLeave/5/previous/published/percent\",\"/sickLeave/5/published/change\"]");
            assertThat(told.toString().replaceAll("\\d+:\\d+:[\\d.]+Z|[0-9a-f]{16,}", ""))
                    .as("all but times and random bits")
                    .doesNotContain("7.7", "7.6", "77.5", "1006");
            problem(api().basePath("").get(told.get(1).at("/data/difference").textValue()), 403, "forbidden");
        }
    }
}
