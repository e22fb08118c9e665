package se.arsredovisning.kit.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.testing.EnglishFault;

@Timeout(20)
class StrictReaderTest {

    private static final String OUT_OF_BOUNDS = "has more than 20 digits, more than 6 decimals, or an exponent over 6";

    @Test
    void readsADocumentAsItIs() {
        JsonNode document = read("""
                {"text": "räksmörgås 🥪", "html": "<script>alert(1)</script>", "none": null,
                 "numbers": [0, -0.000001, 8.0, 12345678901234567890, 1e6], "empty": {}}""");

        assertThat(document.path("text").textValue()).isEqualTo("räksmörgås 🥪");
        assertThat(document.path("html").textValue()).isEqualTo("<script>alert(1)</script>");
        assertThat(document.path("none").isNull()).isTrue();
        assertThat(document.at("/numbers/2").decimalValue()).isEqualTo(new BigDecimal("8.0"));
        assertThat(Json.write(document.path("numbers"))).isEqualTo("[0,-0.000001,8.0,12345678901234567890,1000000]");
    }

    @Test
    void saysAtWhichByteABodyIsNotUtf8() {
        assertThat(syntax("{\"a\": \"räka\"}".getBytes(ISO_8859_1)))
                .isEqualTo("The body is not valid UTF-8 at byte 8.");
        assertThat(syntax(new byte[] {'"', (byte) 0xC3})).isEqualTo("The body is not valid UTF-8 at byte 1.");
        assertThat(syntax(new byte[] {'"', 'a', (byte) 0xC0, (byte) 0x80, '"'}))
                .as("NUL in two bytes")
                .isEqualTo("The body is not valid UTF-8 at byte 2.");
        assertThat(syntax(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .as("half a surrogate pair as bytes")
                .isEqualTo("The body is not valid UTF-8 at byte 1.");
    }

    @Test
    void refusesABodyInUtf16() {
        assertThat(syntax("{\"a\": 1}".getBytes(UTF_16))).isEqualTo("The body is not valid UTF-8 at byte 0.");
        assertThat(syntax("{\"a\": 1}".getBytes(UTF_16LE))).startsWith("The body is not valid JSON at character");
    }

    @Test
    void saysThatAByteOrderMarkIsNoPartOfJson() {
        assertThat(syntax("\uFEFF{\"a\": 1}")).isEqualTo("The body begins with a byte order mark, which JSON has not.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n"})
    void saysThatABodyIsEmpty(String body) {
        assertThat(syntax(body)).isEqualTo("The body is empty.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": NaN} | 9",
                "{\"a\": Infinity} | 14",
                "{\"a\": -Infinity} | 15",
                "{\"a\": 01} | 7",
                "{\"a\": .5} | 6",
                "{\"a\": +5} | 6",
                "{\"a\": 0x1F} | 7",
                "{\"a\": 1,} | 8",
                "{'a': 1} | 1",
                "{a: 1} | 1",
                "[1 2] | 3",
                "{\"a\" 1} | 5",
                "\"tab\tinside\" | 4",
                "\"\\x\" | 2",
                "[tru] | 1",
                "// no | 0",
            })
    void saysWhereTextIsNoJson(String body, int character) {
        assertThat(syntax(body)).startsWith("The body is not valid JSON at character ");
        int said = Integer.parseInt(syntax(body).replaceAll("\\D", ""));
        assertThat(said).as(syntax(body)).isBetween(character - 1, character + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1, ", "{\"a\"", "{\"a\": ", "\"open", "[[[[", "{\"a\": \"\\u12"})
    void refusesABodyThatEndsTooEarly(String body) {
        assertThat(syntax(body)).startsWith("The body is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}]", "1 2", "null x", "{}\u0000"})
    void refusesWhatFollowsTheDocument(String body) {
        assertThat(syntax(body)).startsWith("The body is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 1}",
                "{\"b\": [{\"x\": {\"a\": 1, \"c\": 2, \"a\": null}}]}",
                "{\"a\": 1, \"\\u0061\": 2}",
                "{\"\": 1, \"\": 2}"
            })
    void refusesAMemberThatIsGivenTwice(String body) {
        assertThat(syntax(body)).startsWith("A member is given twice at character ");
    }

    @Test
    void refusesA40DigitNumberBeforeExpandingIt() {
        String digits = "1234567890".repeat(4);

        assertThat(faults("{\"a\": " + digits + "}")).containsExactly(new EnglishFault("/a", digits, OUT_OF_BOUNDS));
        assertThat(faults("{\"a\": 0." + digits + "}"))
                .containsExactly(new EnglishFault("/a", "0." + digits, OUT_OF_BOUNDS));
    }

    @ParameterizedTest
    @CsvSource({
        "1e400, 1E+400",
        "1e-400, 1E-400",
        "1E+999999999, 1E+999999999",
        "-1e-999999999, -1E-999999999",
        "1e7, 1E+7",
        "0.0000001, 1E-7",
        "1.0000000, 1.0000000",
        "123456789012345678901, 123456789012345678901",
        "12345678901234567890.1, 12345678901234567890.1"
    })
    void refusesANumberOutOfBoundsWithoutExpandingIt(String number, String shown) {
        long start = System.nanoTime();

        assertThat(faults("[" + number + "]")).containsExactly(new EnglishFault("/0", shown, OUT_OF_BOUNDS));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e2147483648", "0e2147483650"})
    void refusesAnExponentThatNoDecimalHas(String number) {
        assertThat(syntax("{\"a\": " + number + "}"))
                .startsWith("A number is larger or smaller than any number here at character ");
    }

    @Test
    void refusesAMegabyteOfDigitsQuickly() {
        long start = System.nanoTime();

        assertThat(syntax("[" + "7".repeat(1_000_000) + "]")).startsWith("A number is longer than any number here");
        assertThat(syntax("[0." + "7".repeat(1_000_000) + "]")).startsWith("A number is longer than any number here");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void shortensALongValueInAFault() {
        String shown = (String) faults("[" + "7".repeat(900) + "]").get(0).value();

        assertThat(shown).isEqualTo("7".repeat(100) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-99999999999999999999", "99999999999999999999", "0.999999", "1e6", "1e-6", "1.5e-5", "-0"})
    void keepsANumberOnTheBound(String number) {
        assertThat(read(number).decimalValue()).isEqualByComparingTo(new BigDecimal(number));
    }

    @Test
    void refusesTextThatTheDatabaseCannotKeep() {
        assertThat(faults("""
                {"nul": "a\\u0000b", "high": "\\ud83e", "low": "\\uddea", "turned": ["\\uddea\\ud83e"], "good": "\\ud83e\\udd6a"}"""))
                .extracting(EnglishFault::property)
                .containsExactly("/nul", "/high", "/low", "/turned/0");
    }

    @Test
    void refusesANameThatTheDatabaseCannotKeep() {
        assertThat(faults("{\"a\": {\"\\u0000\": 1}, \"b\": [{\"\\ud800x\": 1, \"c\": 1e9}]}"))
                .containsExactly(
                        new EnglishFault("/a", null, "has a member whose name cannot be kept"),
                        new EnglishFault("/b/0", null, "has a member whose name cannot be kept"),
                        new EnglishFault("/b/0/c", "1E+9", OUT_OF_BOUNDS));
    }

    @Test
    void namesEveryValueThatIsNotAllowedByItsPointer() {
        assertThat(faults("{\"a~b\": {\"c/d\": [0, 1e400]}, \"\": {\"\": 1e-9}, \"~1\": 1e8}"))
                .extracting(EnglishFault::property)
                .containsExactly("/a~0b/c~1d/1", "//", "/~01");
    }

    @Test
    void takesADocumentOf64LevelsAndRefusesOneOf65() {
        assertThatCode(() -> read("[".repeat(64) + "]".repeat(64))).doesNotThrowAnyException();

        assertThat(syntax("[".repeat(65) + "]".repeat(65))).startsWith("The body is nested deeper");
        assertThat(syntax("{\"a\":".repeat(65) + "1" + "}".repeat(65))).startsWith("The body is nested deeper");
        assertThat(syntax("[".repeat(2_000_000))).startsWith("The body is nested deeper");
    }

    @Test
    void takesABodyOf5MegabytesAndRefusesOneByteMore() {
        byte[] body = new byte[DocumentBounds.MAX_BYTES];
        Arrays.fill(body, (byte) 'a');
        body[0] = '"';
        body[body.length - 1] = '"';
        assertThat(StrictReader.read(body).textValue()).hasSize(DocumentBounds.MAX_BYTES - 2);

        assertThat(refused(Arrays.copyOf(body, body.length + 1)).type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "0", "\"\"", "{\"a\":0}"})
    void refusesABodyWithMoreValuesThanMemoryHolds(String value) {
        String body = "[" + (value + ",").repeat(5_000_000 / (value.length() + 1)) + "0]";

        ProblemException problem = refused(body.getBytes(UTF_8));

        assertThat(problem.type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE);
        assertThat(problem.getMessage()).contains("more than 200,000 values");
    }

    @Test
    void namesTheFirstThousandFaultsOfAHundredThousand() {
        ProblemException problem = refused(("[" + "1e9,".repeat(100_000) + "0]").getBytes(UTF_8));

        assertThat(problem.getMessage()).isEqualTo("More than 1000 values are not allowed, of which 1000 are named.");
        assertThat(problem.faults()).hasSize(1000).extracting(Fault::property).contains("/0", "/999");
        assertThat(faults("[" + "1e9,".repeat(1000) + "0]")).hasSize(1000);
    }

    @Test
    void readsAValueThatIsNoObject() {
        assertThat(read("null").isNull()).isTrue();
        assertThat(read(" 7 ").intValue()).isEqualTo(7);
    }

    private static JsonNode read(String body) {
        return StrictReader.read(body.getBytes(UTF_8));
    }

    private static List<EnglishFault> faults(String body) {
        ProblemException problem = refused(body.getBytes(UTF_8));
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        return EnglishFault.of(problem.faults());
    }

    private static String syntax(String body) {
        return syntax(body.getBytes(UTF_8));
    }

    private static String syntax(byte[] body) {
        ProblemException problem = refused(body);
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_SYNTAX);
        assertThat(problem.faults()).isEmpty();
        return problem.getMessage();
    }

    private static ProblemException refused(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> StrictReader.read(body));
    }
}
