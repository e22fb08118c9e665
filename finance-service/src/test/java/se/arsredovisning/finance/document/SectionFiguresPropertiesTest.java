package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.arsredovisning.finance.Documents;

class SectionFiguresPropertiesTest {

    @Property(tries = 200)
    void doNotDependOnTheOrderOfMembers(@ForAll Random random) {
        JsonNode document = Documents.valid();

        SectionDocument shuffled = SectionDocument.read(shuffle(document, random));

        assertThat(SectionFigures.of(Documents.ANNUAL, shuffled))
                .isEqualTo(SectionFigures.of(Documents.ANNUAL, SectionDocument.read(document)));
    }

    private static JsonNode shuffle(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(shuffle(item, random)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        Collections.shuffle(members, random);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.set(member.getKey(), shuffle(member.getValue(), random)));
        return object;
    }
}
