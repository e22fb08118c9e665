package se.arsredovisning.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;

class DocumentBoundsTest {

    /** A reader takes just what a writer may make. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|1", "{}|2", "[0]|3", "{\"a\":{\"b\":null}}|7"})
    void takesAsManyTokensAsABodyMayHave(String item, int tokens) {
        int most = (DocumentBounds.MAX_TOKENS - 2) / tokens;
        String largest = "[" + (item + ",").repeat(most - 1) + item + "]";
        String larger = "[" + (item + ",").repeat(most) + item + "]";

        DocumentBounds.ensureTaken(StrictReader.read(largest.getBytes(UTF_8)));

        ProblemException problem = refused(larger);
        assertThat(problem.type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE);
        assertThat(problem)
                .hasMessage("Nothing was changed: what this would make could be read, but not sent back."
                        + " It has more than 200,000 values, names and brackets.");
        assertThat(catchThrowableOfType(ProblemException.class, () -> StrictReader.read(larger.getBytes(UTF_8)))
                        .type())
                .isEqualTo(ProblemType.CONTENT_TOO_LARGE);
    }

    @Test
    void takesAsManyBytesAsABodyMayHave() {
        String largest = "\"å" + "a".repeat(DocumentBounds.MAX_BYTES - 4) + "\"";

        DocumentBounds.ensureTaken(StrictReader.read(largest.getBytes(UTF_8)));

        assertThat(refused("[" + largest + "]"))
                .hasMessageEndingWith("It has more than 5 MB when it is read.")
                .extracting(ProblemException::type)
                .isEqualTo(ProblemType.CONTENT_TOO_LARGE);
    }

    /** What is no larger by a cautious guess is taken for no larger: so no guess may be too small. */
    @ParameterizedTest
    @CsvSource({"a,1", "å,2", "€,3", "😀,12", "\\\\,2", "\\\",2", "\\n,2", "\\u0001,6"})
    void countsACharacterAsItIsWritten(String escaped, int bytes) {
        int most = (DocumentBounds.MAX_BYTES - 2) / bytes;
        String character = Json.read("\"" + escaped + "\"").textValue();

        DocumentBounds.ensureTaken(TextNode.valueOf(character.repeat(most)));

        assertThat(refused(TextNode.valueOf(character.repeat(most + 1))).type())
                .isEqualTo(ProblemType.CONTENT_TOO_LARGE);
    }

    @Test
    void countsSentencesInBothLanguages() {
        ObjectNode one = Json.MAPPER.createObjectNode();
        one.putPOJO("m", Sentence.of("fact.named", "x".repeat(1000), new BigDecimal("-1234567.5")));
        int bytes = Json.write(one, AnswerLanguage.BOTH).getBytes(UTF_8).length + 1;
        ArrayNode many = Json.MAPPER.createArrayNode();
        while (many.size() < (DocumentBounds.MAX_BYTES - 1) / bytes) {
            many.add(one);
        }

        DocumentBounds.ensureTaken(many);

        assertThat(refused(many.add(one)).type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE);
    }

    private static ProblemException refused(String json) {
        return refused(Json.read(json));
    }

    private static ProblemException refused(JsonNode shown) {
        return catchThrowableOfType(ProblemException.class, () -> DocumentBounds.ensureTaken(shown));
    }
}
