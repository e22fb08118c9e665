package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import se.arsredovisning.kit.json.Json;

class CanonicalJsonPropertiesTest {

    private static final BigInteger MOST = BigInteger.TEN.pow(20).subtract(BigInteger.ONE);
    private static final int DEPTH = 3;

    /** Numbers of our bounds, the long ones among them as often as the short. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(MOST.negate(), MOST),
                Arbitraries.longs().between(-(1L << 55), 1L << 55).map(BigInteger::valueOf),
                Arbitraries.integers().map(BigInteger::valueOf));
        return digits.flatMap(
                unscaled -> Arbitraries.integers().between(-6, 6).map(scale -> new BigDecimal(unscaled, scale)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u0001', '\u007f').ofMaxLength(8),
                Arbitraries.of("å", "€", "😀", "\ufb33", "\u0080", "\u2028", "\"\\/", "\b\f\n\r\t\u001f\u007f"));
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return document(DEPTH);
    }

    private Arbitrary<JsonNode> document(int depth) {
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(
                numbers().map(number -> (JsonNode) Json.MAPPER.getNodeFactory().numberNode(number)),
                texts().map(text -> (JsonNode) Json.MAPPER.getNodeFactory().textNode(text)),
                Arbitraries.of(true, false)
                        .map(value -> (JsonNode) Json.MAPPER.getNodeFactory().booleanNode(value)),
                Arbitraries.just((JsonNode) Json.MAPPER.nullNode()));
        if (depth == 0) {
            return plain;
        }
        return Arbitraries.oneOf(
                plain,
                document(depth - 1).list().ofMaxSize(4).map(items -> {
                    ArrayNode array = Json.MAPPER.createArrayNode();
                    items.forEach(array::add);
                    return (JsonNode) array;
                }),
                Arbitraries.maps(texts(), document(depth - 1)).ofMaxSize(4).map(members -> {
                    ObjectNode object = Json.MAPPER.createObjectNode();
                    members.forEach(object::set);
                    return (JsonNode) object;
                }));
    }

    private static String canonical(JsonNode value) {
        return new String(CanonicalJson.bytes(value), UTF_8);
    }

    @Property
    void whatIsReadAgainSaysTheSameAndIsWrittenTheSame(@ForAll("documents") JsonNode document) {
        JsonNode read = Json.read(canonical(document));

        assertThat(Json.same(read, document)).isTrue();
        assertThat(canonical(read)).isEqualTo(canonical(document));
    }

    @Property(tries = 300)
    void membersThatWereWrittenApartAreTheObject(@ForAll("documents") JsonNode document) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        object.set("b\"", document);
        object.set("å", object.deepCopy());
        object.set("a", document);

        assertThat(CanonicalJson.object(CanonicalJson.members(object))).isEqualTo(CanonicalJson.bytes(object));
    }

    @Property
    void theOrderOfMembersAndTheFormOfNumbersSayNothing(@ForAll("documents") JsonNode document, @ForAll Random random) {
        assertThat(canonical(rewritten(document, random))).isEqualTo(canonical(document));
    }

    private static JsonNode rewritten(JsonNode node, Random random) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
            Collections.shuffle(members, random);
            ObjectNode object = Json.MAPPER.createObjectNode();
            members.forEach(member -> object.set(member.getKey(), rewritten(member.getValue(), random)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Json.MAPPER.createArrayNode();
            node.forEach(item -> array.add(rewritten(item, random)));
            return array;
        }
        return node.isNumber()
                ? Json.MAPPER.getNodeFactory().numberNode(node.decimalValue().setScale(12))
                : node;
    }

    @Property
    void twoNumbersHaveTheSameBytesOnlyIfTheyAreOne(
            @ForAll("numbers") BigDecimal one, @ForAll @IntRange(min = -3, max = 3) int away) {
        BigDecimal other = one.add(one.ulp().multiply(BigDecimal.valueOf(away)));

        assertThat(CanonicalNumber.text(one).equals(CanonicalNumber.text(other)))
                .isEqualTo(one.compareTo(other) == 0);
        assertThat(new BigDecimal(CanonicalNumber.text(one))).isEqualByComparingTo(one);
    }

    /** By somebody else's program, made after RFC 8785. */
    @Property
    void whatADoubleShowsIsWrittenAsRfc8785Says(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        String theirs = NumberToJSON.serializeNumber(value);

        assertThat(CanonicalNumber.text(new BigDecimal(theirs))).isEqualTo(theirs);
    }

    @Property
    void documentsOfNumbersThatADoubleShowsAreWrittenAsRfc8785Says(@ForAll("documents") JsonNode document)
            throws IOException {
        String theirs =
                new JsonCanonicalizer(Json.write(Json.MAPPER.createArrayNode().add(document))).getEncodedString();
        JsonNode asDoubles = Json.read(theirs);

        assertThat(canonical(asDoubles)).isEqualTo(theirs);
    }
}
