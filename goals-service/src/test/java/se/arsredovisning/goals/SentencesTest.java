package se.arsredovisning.goals;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Sentences;

class SentencesTest {

    @Test
    void whatIsSaidHasATextInBothLanguagesAndEachTextIsSaid() {
        Sentences.check();
    }
}
