package se.arsredovisning.kit.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.Sentences;

class SentencesTest {

    @Test
    void whatIsSaidHasATextInBothLanguagesAndEachTextIsSaid() {
        Sentences.check();
    }

    @Test
    void aTextThatIsNoSwedishIsFound() {
        assertThat(Sentences.untranslated(Json.read("""
                        {"same": {"sv": "is not {0}", "en": "is not {0}"},
                         "left": {"sv": "är inte the year", "en": "is not the year"},
                         "amount": {"sv": "{0} ({1})", "en": "{0} ({1})"},
                         "word": {"sv": "budget", "en": "budget"},
                         "told": {"sv": "är inte {0}", "en": "is not {0}"}}"""))).containsExactly("same", "left");
    }
}
