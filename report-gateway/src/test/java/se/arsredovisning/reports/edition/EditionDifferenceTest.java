package se.arsredovisning.reports.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

class EditionDifferenceTest {

    private static final SectionId REPORT = SectionId.parse("1489-kommunstyrelsen-2020");

    private static ObjectNode said(String title, String... values) {
        ObjectNode said = Json.MAPPER.createObjectNode().put("title", title);
        for (int i = 0; i < values.length; i++) {
            said.withArrayProperty("figures")
                    .addObject()
                    .put("code", "goals.fact.f" + i)
                    .put("value", values[i]);
        }
        return said;
    }

    @Test
    void isAsLargeAsWhatItNames() {
        ObjectNode none = EditionDifference.of(REPORT, said("A", "1", "2", "3"), said("A", "1", "2", "3"));
        ObjectNode figures = EditionDifference.of(REPORT, said("A", "1", "2", "3"), said("A", "1", "5", "6"));
        ObjectNode title = EditionDifference.of(REPORT, said("A", "1"), said("B", "1"));

        assertThat(EditionDifference.size(none)).isEqualTo(1);
        assertThat(EditionDifference.size(figures)).isEqualTo(3);
        assertThat(EditionDifference.size(title)).isGreaterThan(1);
    }
}
