package se.arsredovisning.internalcontrol;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Sentences;

class SentencesTest {

    @Test
    void whatIsSaidHasATextInBothLanguagesAndEachTextIsSaid() {
        Sentences.check();
    }
}
