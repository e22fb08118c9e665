package se.arsredovisning.kit.sentence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in both languages.
 *
 * @param swedish in Swedish
 * @param english in English
 * @param places how many places there are in each for what it is about; where there are none, braces are braces
 * @param mentions no fewer than the times that either says what it is about: a place may come again
 */
public record SentenceText(String swedish, String english, int places, int mentions) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public SentenceText {
        if (mentions < places) {
            throw new IllegalArgumentException("A text mentions each of its places");
        }
    }

    /**
     * A text of the catalogue.
     *
     * @throws IllegalArgumentException where it lacks a language, or its languages have other places
     */
    static SentenceText of(String key, String swedish, String english) {
        if (swedish.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException(key + " lacks a language");
        }
        List<String> places = places(swedish);
        if (!places.equals(places(english))) {
            throw new IllegalArgumentException(key + " has other places in English than in Swedish");
        }
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).equals(String.valueOf(i))) {
                throw new IllegalArgumentException(key + " does not number its places from 0");
            }
        }
        return new SentenceText(swedish, english, places.size(), Math.max(braces(swedish), braces(english)));
    }

    /** The characters of the longer one, places included. */
    int longest() {
        return Math.max(swedish.length(), english.length());
    }

    String in(Language language, List<Object> arguments) {
        String text = language == Language.SWEDISH ? swedish : english;
        if (places == 0) {
            return text;
        }
        StringBuilder said = new StringBuilder(2 * text.length());
        int from = 0;
        for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
            if (isPlace(text, brace)) {
                Object argument = arguments.get(text.charAt(brace + 1) - '0');
                said.append(text, from, brace).append(language.words(argument));
                from = brace + 3;
            }
        }
        return said.append(text, from, text.length()).toString();
    }

    /** Whether {@code {0}} or another place begins at this brace. Read as it stands: a pattern took most of a check's time. */
    private static boolean isPlace(String text, int brace) {
        return brace + 2 < text.length()
                && text.charAt(brace + 2) == '}'
                && text.charAt(brace + 1) >= '0'
                && text.charAt(brace + 1) <= '9';
    }

    private static int braces(String text) {
        return (int) text.chars().filter(c -> c == '{').count();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
