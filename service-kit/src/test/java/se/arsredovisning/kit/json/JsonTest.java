package se.arsredovisning.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class JsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8.0 | 8",
                "8 | 8.000000",
                "1e6 | 1000000",
                "0 | -0",
                "0.0 | 0",
                "12345678901234567890 | 12345678901234567890.0",
                "[1.50] | [1.5]",
                "{\"a\": 1, \"b\": [2.0]} | {\"b\": [2], \"a\": 1.0}",
                "{} | {}",
                "null | null",
            })
    void twoDocumentsThatDifferInFormOnlySayTheSame(String one, String other) {
        assertThat(Json.same(Json.read(one), Json.read(other))).isTrue();
        assertThat(Json.changedPointers(Json.read(one), Json.read(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8 | 8.000001",
                "8 | \"8\"",
                "[1, 2] | [2, 1]",
                "{\"a\": 1} | {\"a\": 1, \"b\": 2}",
                "{} | []",
                "0 | false",
                "\"\" | null",
                "12345678901234567890 | 12345678901234567891",
            })
    void twoDocumentsThatDifferDoNotSayTheSame(String one, String other) {
        assertThat(Json.same(Json.read(one), Json.read(other))).isFalse();
        assertThat(Json.changedPointers(Json.read(one), Json.read(other))).isNotEmpty();
    }

    @Test
    void aListWithoutItemsIsAsGoodAsNoneButNotAnItemOrAnObject() {
        assertThat(Json.equivalent(Json.read("{\"a\": [], \"b\": {\"c\": []}}"), Json.read("{\"b\": {}}")))
                .isTrue();
        assertThat(Json.equivalent(Json.read("{\"a\": [{\"b\": []}]}"), Json.read("{\"a\": [{}]}")))
                .isTrue();
        assertThat(Json.equivalent(Json.read("{\"a\": [[]]}"), Json.read("{}"))).isFalse();
        assertThat(Json.equivalent(Json.read("{\"a\": {}}"), Json.read("{}"))).isFalse();
    }

    @Test
    void writesNumbersPlainlyAndMembersInTheirOrder() {
        assertThat(Json.write(Json.read("{\"z\": 1e6, \"a\": [1E-6, 8.0, 100], \"m\": \"å\"}")))
                .isEqualTo("{\"z\":1000000,\"a\":[0.000001,8.0,100],\"m\":\"å\"}");
        assertThat(Json.write(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void rereadsNumbersAsWhoeverReadsTheTextFindsThem() {
        JsonNode given =
                Json.MAPPER.createObjectNode().put("a", new BigDecimal("1E+2")).put("b", new BigDecimal("8.0"));

        assertThat(Json.reread(given))
                .isEqualTo(Json.read("{\"a\": 100, \"b\": 8.0}"))
                .isNotEqualTo(given);
    }

    @Test
    void writesTimesAsText() {
        assertThat(Json.write(Map.of("at", Instant.parse("2020-12-31T22:59:59.000001Z"))))
                .isEqualTo("{\"at\":\"2020-12-31T22:59:59.000001Z\"}");
        assertThat(Json.write(LocalDate.of(2020, 2, 29))).isEqualTo("\"2020-02-29\"");
    }

    @Test
    void refusesToReadAMemberTwice() {
        assertThatThrownBy(() -> Json.read("{\"a\": 1, \"a\": 2}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void namesEachChangedPlaceOnce() {
        JsonNode from =
                Json.read("{\"goals\": [{\"key\": \"a\", \"outcome\": 7.0}, {\"key\": \"b\"}], \"text\": \"x\"}");
        JsonNode to =
                Json.read("{\"goals\": [{\"key\": \"a\", \"outcome\": 8}, {\"key\": \"b\"}], \"comment\": \"y\"}");

        assertThat(Json.changedPointers(from, to)).containsExactlyInAnyOrder("/goals/0/outcome", "/text", "/comment");
    }

    @Test
    void namesTheWholeDocumentWhenItsKindChanges() {
        assertThat(Json.changedPointers(Json.read("{}"), Json.read("[]"))).containsExactly("");
    }

    @Test
    void namesEachItemThatWasChangedWhereItIs() {
        assertThat(Json.changedPointers(
                        Json.read("[{\"a\": 1}, {\"a\": 2}, {\"a\": 3}, {\"a\": 4}, {\"a\": 5}]"),
                        Json.read("[{\"a\": 9}, {\"a\": 2}, {\"a\": 3}, {\"a\": 4}, {\"a\": 8}]")))
                .containsExactly("/0/a", "/4/a");
    }

    @Test
    void namesWhatWasPutInAmongItemsThatStay() {
        assertThat(Json.changedPointers(Json.read("[1, 2, 3]"), Json.read("[1, 7, 2, 3]")))
                .containsExactly("/1");
    }

    @Test
    void comparesListsThatAreTooLongToLayBesideEachOther() {
        ArrayNode from = Json.MAPPER.createArrayNode();
        ArrayNode to = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 20_000; i++) {
            from.add(i);
            to.add(i % 2 == 0 ? i + 1 : i - 1);
        }
        to.add("more");

        assertThat(Json.changedPointers(from, to)).hasSize(20_001).endsWith("/20000");
        assertThat(Json.changedPointers(to, from)).hasSize(20_001).endsWith("/20000");
    }

    @Test
    void escapesNamesInPointers() {
        assertThat(Json.changedPointers(Json.read("{\"a/b\": {\"~c\": 1}}"), Json.read("{\"a/b\": {\"~c\": 2}}")))
                .containsExactly("/a~1b/~0c");
        assertThat(Json.step("a/b~1")).isEqualTo("/a~1b~01");
    }

    @Test
    void aDifferenceHasOnlyAddRemoveAndReplace() {
        ArrayNode difference = Json.difference(
                Json.read("{\"a\": [1, 2, 3], \"old\": {\"x\": 1}}"),
                Json.read("{\"a\": [3, 1, 2], \"new\": {\"x\": 1}}"));

        assertThat(difference).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.path("op").textValue())
                .isIn("add", "remove", "replace"));
    }

    @Test
    void theDifferenceOfTwoArraysWithNothingInCommonIsFoundInTime() {
        JsonNode from = numbers(0);
        JsonNode to = numbers(1_000_000);

        long start = System.nanoTime();
        int operations = Json.difference(from, to).size();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(operations).isPositive();
        assertThat(millis).isLessThan(5_000);
    }

    /** The test cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | null | null",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheRfcDoes(String target, String patch, String result) {
        JsonNode given = Json.read(target);

        assertThat(Json.merge(given, Json.read(patch))).isEqualTo(Json.read(result));
        assertThat(given).as("the target is left alone").isEqualTo(Json.read(target));
    }

    @Test
    void aMergeKeepsTheOrderOfMembers() {
        assertThat(Json.write(
                        Json.merge(Json.read("{\"a\":1,\"b\":2,\"c\":3}"), Json.read("{\"d\":4,\"b\":{\"x\":5}}"))))
                .isEqualTo("{\"a\":1,\"b\":{\"x\":5},\"c\":3,\"d\":4}");
    }

    private static JsonNode numbers(int first) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 3_000; i++) {
            array.add(first + i);
        }
        return Json.MAPPER.createObjectNode().set("values", array);
    }
}
