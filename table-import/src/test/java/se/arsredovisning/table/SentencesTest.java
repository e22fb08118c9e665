package se.arsredovisning.table;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Sentences;

class SentencesTest {

    @Test
    void whatIsSaidHasATextInBothLanguagesAndEachTextIsSaid() {
        Sentences.check();
    }
}
