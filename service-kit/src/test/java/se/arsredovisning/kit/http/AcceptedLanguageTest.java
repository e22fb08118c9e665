package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.sentence.AnswerLanguage.BOTH;
import static se.arsredovisning.kit.sentence.AnswerLanguage.ENGLISH;
import static se.arsredovisning.kit.sentence.AnswerLanguage.SWEDISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN",
                "en-GB",
                "en-US,en;q=0.9",
                "fr, en;q=0.1",
                "sv;q=0.5, en;q=0.6",
                "en, sv",
                "sv;q=0, *",
                "*;q=0.1, en;q=0.2",
                " en ; q=1.000 ,, x y",
                "da, en-GB;q=0.8, *;q=0.5"
            })
    void speaksEnglishToWhoLikesItBest(String header) {
        assertThat(AcceptedLanguage.of(header)).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "*",
                "sv",
                "sv-FI",
                "fr",
                "en;q=0",
                "en;q=0, *;q=0",
                "sv, en",
                "sv-SE,sv;q=0.9,en;q=0.8",
                "*;q=0.5, en;q=0.4",
                "en;q=2",
                "en;q=x",
                "en;q=0.1234",
                "english",
                "enx",
                "e n",
                "en_GB",
                "en=1",
                ";q=1",
                "\u0000en",
                "en;q",
                "en;level=1",
                "mul;q=0"
            })
    void speaksSwedishToEverybodyElse(String header) {
        assertThat(AcceptedLanguage.of(header)).isEqualTo(SWEDISH);
    }

    @Test
    void speaksBothToWhoAsksForSeveralLanguages() {
        assertThat(AcceptedLanguage.of("mul")).isEqualTo(BOTH);
        assertThat(AcceptedLanguage.of("mul, en;q=0.5")).isEqualTo(BOTH);
        assertThat(AcceptedLanguage.of("sv;q=0, en;q=0, *")).isEqualTo(SWEDISH);
    }

    @Test
    void readsAllLinesOfTheHeaderAndNone() {
        assertThat(AcceptedLanguage.of(List.of())).isEqualTo(SWEDISH);
        assertThat(AcceptedLanguage.of((String) null)).isEqualTo(SWEDISH);
        assertThat(AcceptedLanguage.of(List.of("sv;q=0.1", "en"))).isEqualTo(ENGLISH);
    }

    /** Time grows with the header, and no more. */
    @Test
    void aLongHeaderTakesNoLongTime() {
        assertThat(AcceptedLanguage.of("a-".repeat(20_000) + "en,".repeat(2_000)))
                .isEqualTo(ENGLISH);
        assertThat(AcceptedLanguage.of(" ".repeat(30_000) + ";")).isEqualTo(SWEDISH);
    }
}
