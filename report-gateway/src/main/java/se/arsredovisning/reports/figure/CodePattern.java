package se.arsredovisning.reports.figure;

import java.util.regex.Pattern;

/**
 * Which codes are asked for: a code, or a pattern in which {@code *} stands for any characters. A pattern that ends in
 * {@code .*} also asks for the code before it: {@code hr.sick-leave.*} is {@code hr.sick-leave} and all below it.
 *
 * @param text the pattern
 */
record CodePattern(String text) {

    /** What a text must be to be a pattern, for a caller. */
    static final String GRAMMAR = "is not a code or a pattern of lower-case letters, digits, dots, hyphens and at most"
            + " three *, of at most 200 characters";

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.*-]{1,200}");
    private static final String BELOW = ".*";

    /** Few stars: what the database needs to match grows with each. */
    private static final int MOST_STARS = 3;

    static boolean isOne(String text) {
        return ALLOWED.matcher(text).matches()
                && text.chars().filter(c -> c == '*').count() <= MOST_STARS;
    }

    boolean exact() {
        return text.indexOf('*') < 0;
    }

    /** The code that a pattern also asks for beside what is below it, or null. */
    String itself() {
        String before = text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : "*";
        return before.indexOf('*') < 0 && !before.isEmpty() ? before : null;
    }

    /** The pattern in the language of SQL's {@code like}. The alphabet has nothing to escape. */
    String like() {
        return text.replace('*', '%');
    }
}
