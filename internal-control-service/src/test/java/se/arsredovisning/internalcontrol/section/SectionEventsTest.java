package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.patch;
import static se.arsredovisning.internalcontrol.Api.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.TopicEvents;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TellsOfEveryChange;

@QuarkusTest
class SectionEventsTest implements TellsOfEveryChange {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    @Test
    void aChangeWithinAnItemNamesItsPlace() {
        String id = givenSection();
        patch("{\"state\": \"done\"}", "sections/" + id + "/controls/faktura/actions/kurs");

        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            assertThat(events.of(id, 2).get(1).at("/data/changes").toString()).contains("/controls/0/actions/0/state");
        }
    }

    @Test
    void theQueryTableFollowsByKey() throws Exception {
        String id = givenSection();
        assertThat(rowCount(id)).isEqualTo(3);

        put(id, "{\"controls\": [{\"key\": \"nytt\", \"risk\": \"Ny\"}, {\"key\": \"lon\", \"risk\": \"Lön\"}]}");
        assertThat(controls(id)).containsExactly("nytt 0 null", "lon 1 null");

        api().delete("sections/{id}", id);
        assertThat(rowCount(id)).isZero();
    }

    private long rowCount(String id) throws Exception {
        return controls(id).size();
    }

    private List<String> controls(String id) throws Exception {
        try (var connection = sample().database().getConnection();
                var select = connection.prepareStatement("select control_key || ' ' || position || ' '"
                        + " || coalesce(level, 'null') from control where section_id = ? order by position")) {
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
