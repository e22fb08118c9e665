package se.arsredovisning.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonPatch;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class JsonPropertiesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void aDifferenceTurnsOneDocumentIntoTheOther(@ForAll("documents") JsonNode from, @ForAll("documents") JsonNode to) {
        JsonNode applied = JsonPatch.apply(Json.difference(from, to), from);

        assertThat(Json.same(applied, to))
                .as("%s gave %s", Json.difference(from, to), applied)
                .isTrue();
    }

    @Property(tries = 300)
    void aDifferenceOfListsIsWithinWhatIsLeftOfThem(
            @ForAll("documents") JsonNode one,
            @ForAll("documents") JsonNode other,
            @ForAll("documents") JsonNode common) {
        ArrayNode from = NODES.arrayNode().add(common).add(one).add(common).add(common);
        ArrayNode to = NODES.arrayNode().add(common).add(other).add(common).add(common);

        assertThat(Json.changedPointers(from, to))
                .allMatch(pointer -> pointer.equals("/1") || pointer.startsWith("/1/"));
        assertThat(Json.same(JsonPatch.apply(Json.difference(from, to), from), to))
                .isTrue();
    }

    @Property(tries = 300)
    void aDifferenceSurvivesBeingWrittenAndRead(@ForAll("documents") JsonNode from, @ForAll("documents") JsonNode to) {
        JsonNode sent = Json.read(Json.write(Json.difference(from, to)));

        assertThat(Json.same(JsonPatch.apply(sent, Json.read(Json.write(from))), to))
                .isTrue();
    }

    @Property(tries = 300)
    void changedPointersAreEmptyExactlyWhenNothingChanged(
            @ForAll("documents") JsonNode from, @ForAll("documents") JsonNode to) {
        assertThat(Json.changedPointers(from, to).isEmpty()).isEqualTo(Json.same(from, to));
    }

    @Property(tries = 300)
    void whatIsWrittenSaysTheSameWhenItIsRead(@ForAll("documents") JsonNode document) {
        assertThat(Json.same(Json.read(Json.write(document)), document)).isTrue();
    }

    @Property(tries = 300)
    void sameIsNotMovedByTheFormOfNumbers(@ForAll("documents") JsonNode document) {
        assertThat(Json.same(padded(document), document)).isTrue();
    }

    @Property(tries = 300)
    void mergingTwiceIsMergingOnce(@ForAll("documents") JsonNode target, @ForAll("documents") JsonNode patch) {
        JsonNode once = Json.merge(target, patch);

        assertThat(Json.merge(once, patch)).isEqualTo(once);
    }

    @Property
    void whatIsRereadIsWhatItsTextIsReadAs(@ForAll("documents") JsonNode document) {
        assertThat(Json.reread(document)).isEqualTo(Json.read(Json.write(document)));
    }

    /**
     * Names and values are few, so that two documents have a lot in common. The name "~1" is left out: the pointer is
     * right ("~01"), but JsonPatch, which stands for a client here, reads it as "/".
     */
    @Provide
    Arbitrary<JsonNode> documents() {
        return documents(3);
    }

    private Arbitrary<JsonNode> documents(int depth) {
        if (depth == 0) {
            return values();
        }
        Arbitrary<JsonNode> inner = documents(depth - 1);
        return Arbitraries.frequencyOf(Tuple.of(1, values()), Tuple.of(3, objects(inner)), Tuple.of(3, arrays(inner)));
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<JsonNode> inner) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "0", "1", "-", "", "a/b", "~", "å"), inner)
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = NODES.objectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    private static Arbitrary<JsonNode> arrays(Arbitrary<JsonNode> inner) {
        return inner.list().ofMaxSize(5).map(items -> {
            ArrayNode array = NODES.arrayNode();
            items.forEach(array::add);
            return array;
        });
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> numbers = Arbitraries.of(
                        "0", "1", "1.0", "-1", "8.50", "1E+6", "0.000001", "12345678901234567890", "2147483648")
                .map(number -> NODES.numberNode(new BigDecimal(number)));
        Arbitrary<JsonNode> others = Arbitraries.of(List.of(
                NODES.numberNode(1),
                NODES.numberNode(8L),
                NODES.textNode(""),
                NODES.textNode("räka"),
                NODES.booleanNode(true),
                NODES.nullNode()));
        return Arbitraries.oneOf(numbers, others);
    }

    private static JsonNode padded(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return NODES.numberNode(number.setScale(Math.max(6, number.scale())));
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(item -> array.add(padded(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), padded(member.getValue())));
            return object;
        }
        return node;
    }
}
