package se.arsredovisning.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;

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

    private static ProblemException refused(String json) {
        return catchThrowableOfType(ProblemException.class, () -> DocumentBounds.ensureTaken(Json.read(json)));
    }
}
