package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.sentence.Sentence;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(StrictReader.read(json.getBytes(UTF_8))), UTF_8);
    }

    @Test
    void membersStandInTheOrderOfTheirUtf16CodeUnits() {
        // RFC 8785, 3.2.3
        assertThat(canonical("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet"
                        + " With Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":"
                        + "\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}"))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small"
                        + " Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":"
                        + "\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void whatRfc8785ShowsComesOutAsItShows() {
        // RFC 8785, 3.2.2, but for its number of 30 digits, which we do not round.
        assertThat(canonical("{\n \"numbers\": [4.50, 6, 2e-3, 0.000001],\n"
                        + " \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n"
                        + " \"literals\": [null, true, false], \"none\": {}, \"nothing\": [] }"))
                .isEqualTo("{\"literals\":[null,true,false],\"none\":{},\"nothing\":[],"
                        + "\"numbers\":[4.5,6,0.002,0.000001],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0e6, 0",
        "8.0, 8",
        "1e2, 100",
        "-4580500.50, -4580500.5",
        "0.1, 0.1",
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740993",
        "1234567890123456789, 1234567890123456789",
        "1234567890123456788, 1234567890123456788",
        "99999999999999999999, 99999999999999999999",
        "12345678901234567891e6, 12345678901234567891000000",
        "1e20, 100000000000000000000",
        "0.123456, 0.123456",
        "12345678901234.567891, 12345678901234.567891",
        "0.000001, 0.000001"
    })
    void numbersOfOurBoundsKeepTheirValue(String written, String canonical) {
        BigDecimal number = new BigDecimal(written);

        assertThat(CanonicalNumber.text(number)).isEqualTo(canonical);
        assertThat(new BigDecimal(canonical)).isEqualByComparingTo(number);
    }

    /** RFC 8785, appendix B, as the bits of a double; and where the shortest text is not the nearest of its length. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000001, 5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "3d06849b86a12b9b, 1e-14"
    })
    void whatADoubleShowsIsWrittenAsEcmaScriptWritesIt(String bits, String text) {
        assertThat(Double.doubleToLongBits(Double.parseDouble(text))).isEqualTo(Long.parseUnsignedLong(bits, 16));
        assertThat(CanonicalNumber.text(new BigDecimal(text))).isEqualTo(text);
    }

    @Test
    void aNumberThatADoubleDoesNotShowKeepsItsDigitsWithoutExponent() {
        assertThat(CanonicalNumber.text(new BigDecimal("5.684341886080802e-14")))
                .isEqualTo("5.684341886080802e-14");
        assertThat(CanonicalNumber.text(new BigDecimal("5.6843418860808015e-14")))
                .isEqualTo("0.000000000000056843418860808015");
        assertThat(CanonicalNumber.text(new BigDecimal("1.00000000000000000001e+25")))
                .isEqualTo("10000000000000000000100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2001", "1e-2001", "1e999999999"})
    void aNumberOutOfAllBoundsIsNotExpanded(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalNumber.text(new BigDecimal(number)));
    }

    @Test
    void whatIsNoPlainJsonIsRefused() {
        refused(object -> object.putRawValue("a", new RawValue("{}")));
        refused(object -> object.putPOJO("a", Sentence.of("json.empty")));
        refused(object -> object.put("a", new byte[] {1}));
        refused(object -> object.put("a", 0.1));
        refused(object -> object.put("a", 0.1f));
        refused(object -> object.put("a", Double.NaN));
        refused(object -> object.put("a", "\ud83d"));
        refused(object -> object.put("a", "\ude00\ud83d"));
        refused(object -> object.put("\ud83d", 1));
        refused(object -> object.putArray("a").add((JsonNode) Json.MAPPER.missingNode()));
    }

    private static void refused(Consumer<ObjectNode> member) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        member.accept(object);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(object));
    }
}
