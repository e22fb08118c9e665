package se.arsredovisning.kit.language;

import java.text.BreakIterator;
import java.util.Locale;

/** Texts that must not become too long. */
public final class ShortText {

    private static final String MORE = "…";

    private ShortText() {}

    /**
     * A text of at most so many characters. One that is longer ends in an ellipsis, and is never cut inside of what a
     * reader sees as one character, such as an emoji or a letter with its accents.
     *
     * @param most at least 1, as {@link String#length} counts
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(most)) + MORE;
    }
}
