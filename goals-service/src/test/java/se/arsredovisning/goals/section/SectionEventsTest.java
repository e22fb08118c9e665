package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.patch;
import static se.arsredovisning.goals.Api.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.TopicEvents;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TellsOfEveryChange;

@QuarkusTest
class SectionEventsTest implements TellsOfEveryChange {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    @Test
    void aChangeWithinAnItemNamesItsPlace() {
        String id = givenSection();
        patch("{\"outcome\": 68}", "sections/" + id + "/indicators/nki/values/2020");

        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            assertThat(events.of(id, 2).get(1).at("/data/changes").toString())
                    .contains("/priorities/0/goals/0/indicators/0/values/1/outcome");
        }
    }

    @Test
    void theQueryTableFollowsByKey() throws Exception {
        String id = givenSection();
        assertThat(goalRows(id)).isEqualTo(2);

        put(
                id,
                "{\"priorities\": [{\"number\": 4, \"title\": \"Ny\", \"goals\": [{\"key\": \"nytt\", \"title\":"
                        + " \"Nytt\"}, {\"key\": \"klimat\", \"title\": \"Klimat\"}]}]}");
        assertThat(goals(id)).containsExactly("nytt 0 4 null", "klimat 1 4 null");

        api().delete("sections/{id}", id);
        assertThat(goalRows(id)).isZero();
    }

    private long goalRows(String id) throws Exception {
        return goals(id).size();
    }

    private List<String> goals(String id) throws Exception {
        try (var connection = sample().database().getConnection();
                var select = connection.prepareStatement("select goal_key || ' ' || position || ' ' || priority_number"
                        + " || ' ' || coalesce(assessment, 'null') from goal where section_id = ? order by position")) {
            select.setString(1, id);
            List<String> rows = new java.util.ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
