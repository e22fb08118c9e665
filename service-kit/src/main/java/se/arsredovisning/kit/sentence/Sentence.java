package se.arsredovisning.kit.sentence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a reader is told, in whatever language: a text of the catalogue ({@code META-INF/sentences.yaml} of each module)
 * with what it is about put in. Rules make sentences; only the answer knows the language that they are read in.
 *
 * @param text the text in each language
 * @param arguments what stands for its places {@code {0}}, {@code {1}} …: {@link Words} in the reader's language, dates as
 *     the language has them, anything else as it is
 */
@JsonSerialize(using = SentenceSerializer.class)
public record Sentence(SentenceText text, List<Object> arguments) implements Words {

    public Sentence {
        arguments = arguments.stream()
                .map(argument ->
                        argument instanceof String said ? writable(said) : Objects.requireNonNullElse(argument, ""))
                .toList();
    }

    /**
     * A sentence of the catalogue.
     *
     * @param key its key there
     * @throws IllegalArgumentException where the catalogue has no such key, or a text with other places
     */
    public static Sentence of(String key, Object... arguments) {
        SentenceText text = SentenceCatalogue.text(key);
        if (text.places() != arguments.length) {
            throw new IllegalArgumentException(key + " has " + text.places() + " places, not " + arguments.length);
        }
        return new Sentence(text, Arrays.asList(arguments));
    }

    /** The words of a report, which are nobody's to translate. */
    public static Sentence said(String words) {
        return said(words, words);
    }

    /** What another has said in both languages. */
    public static Sentence said(String swedish, String english) {
        return new Sentence(new SentenceText(swedish, english, 0, 0), List.of());
    }

    /** It may be about what nobody can write: half a surrogate pair becomes a question mark. */
    private static String writable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    @Override
    public String in(Language language) {
        return text.in(language, arguments);
    }

    /** No fewer characters than it has in either language, found without saying it. */
    public long longest() {
        long most = 0;
        for (Object argument : arguments) {
            most = Math.max(most, longest(argument));
        }
        return text.longest() + text.mentions() * most;
    }

    private static long longest(Object argument) {
        if (argument instanceof Sentence sentence) {
            return sentence.longest();
        }
        if (argument instanceof BigDecimal number) {
            // A mark for each three digits, and a sign.
            return 2L * (number.precision() + Math.abs((long) number.scale()) + 1);
        }
        return Math.max(
                Language.SWEDISH.words(argument).length(),
                Language.ENGLISH.words(argument).length());
    }

    /** The sentence in Swedish. */
    @Override
    public String toString() {
        return in(Language.SWEDISH);
    }
}
