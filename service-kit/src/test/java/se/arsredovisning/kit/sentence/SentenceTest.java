package se.arsredovisning.kit.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;

class SentenceTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void isSaidInEitherLanguage() {
        Sentence sentence = Sentence.of("fact.ok", Sentence.of("fact.named", "Skatt {1} $1", amount("1234.5")));

        assertThat(sentence.in(Language.SWEDISH))
                .isEqualTo("Uppgiften ”Skatt {1} $1” (1\u00a0234,5 kr) stämmer med det värde som den avser.");
        assertThat(sentence.in(Language.ENGLISH))
                .isEqualTo("The fact “Skatt {1} $1” (1,234.5 SEK) agrees with the value that it refers to.");
        assertThat(sentence).hasToString(sentence.in(Language.SWEDISH));
    }

    @Test
    void isNeverLongerThanItSays() {
        for (Object about : List.of(
                "",
                "{0}",
                7,
                new BigDecimal("-1E+12"),
                new BigDecimal("-1234567.000001"),
                LocalDate.of(2020, 9, 30),
                Words.number(new BigDecimal("1234567"), 3),
                Words.list(List.of("a", "b")),
                Sentence.said("kort", "much longer"))) {
            Sentence twice = new Sentence(SentenceText.of("twice", "{0}: {0}, {0}", "{0} ({0})"), List.of(about));
            assertThat(twice.longest())
                    .as("%s", about)
                    .isGreaterThanOrEqualTo(twice.in(Language.SWEDISH).length())
                    .isGreaterThanOrEqualTo(twice.in(Language.ENGLISH).length());
        }
    }

    @Test
    void writesDatesAndListsAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2020, 4, 30);

        assertThat(Language.SWEDISH.words(day)).isEqualTo("2020-04-30");
        assertThat(Language.ENGLISH.words(day)).isEqualTo("30 April 2020");
        assertThat(Language.ENGLISH.words(2020)).isEqualTo("2020");
        assertThat(Words.list(List.of(2018, 2019, 2020)).in(Language.SWEDISH)).isEqualTo("2018, 2019 och 2020");
        assertThat(Words.list(List.of(2019, 2020)).in(Language.ENGLISH)).isEqualTo("2019 and 2020");
        assertThat(Words.list(List.of("a")).in(Language.ENGLISH)).isEqualTo("a");
        assertThat(Words.list(List.of()).in(Language.ENGLISH)).isEmpty();
    }

    @Test
    void hasAsManyArgumentsAsItsTextHasPlaces() {
        assertThatThrownBy(() -> Sentence.of("fact.ok")).hasMessageContaining("fact.ok");
        assertThatThrownBy(() -> Sentence.of("fact.ok", "a", "b")).hasMessageContaining("fact.ok");
        assertThatThrownBy(() -> Sentence.of("no such sentence")).hasMessageContaining("no such sentence");
    }

    @Test
    void aTextMustBeWholeInBothLanguages() {
        assertThat(SentenceText.of("k", "{0} och {1}", "{1} and {0}").places()).isEqualTo(2);
        assertThatThrownBy(() -> SentenceText.of("k", "{0} och {1}", "{0}")).hasMessageContaining("other places");
        assertThatThrownBy(() -> SentenceText.of("k", "Ja", " ")).hasMessageContaining("lacks a language");
        assertThatThrownBy(() -> SentenceText.of("k", "{1}", "{1}")).hasMessageContaining("from 0");
    }

    /** Trees are made before anybody knows who reads them, and may be copied. */
    @Test
    void staysASentenceInATreeUntilItIsWritten() {
        JsonNode tree = MAPPER.valueToTree(Map.of("message", amount("7"))).deepCopy();

        assertThat(Json.write(tree)).isEqualTo("{\"message\":\"7 kr\"}");
        assertThat(Json.write(tree, AnswerLanguage.ENGLISH)).isEqualTo("{\"message\":\"7 SEK\"}");
        assertThat(Json.write(tree, AnswerLanguage.BOTH))
                .isEqualTo("{\"message\":\"7 kr\",\"messageEnglish\":\"7 SEK\"}");
        assertThat(tree.path("message").asText()).isEqualTo("7 kr");
    }

    @Test
    void theWordsOfAReportAreNobodysToTranslate() {
        Map<String, Object> said = Map.of("reason", Sentence.said("Stängt {0}"));

        assertThat(Json.write(said, AnswerLanguage.ENGLISH)).isEqualTo("{\"reason\":\"Stängt {0}\"}");
        assertThat(Json.write(said, AnswerLanguage.BOTH)).isEqualTo("{\"reason\":\"Stängt {0}\"}");
    }

    private static Sentence amount(String number) {
        BigDecimal value = new BigDecimal(number);
        return Sentence.of("unit.sek", Words.number(value, 0));
    }
}
