package se.arsredovisning.kit.json;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular expressions of OpenAPI (ECMA-262), as Java has them. */
final class Expressions {

    /** A dollar, or what holds one that is no anchor: an escape, a class of characters. */
    private static final Pattern DOLLAR = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]])*]|\\$");

    /** Asks for more than space: for something that a reader sees. */
    static final String SAYS_SOMETHING = "\\S";

    private Expressions() {}

    /**
     * Java's dollar also stands before a last line break, which the one of OpenAPI does not; and a text so long that it
     * exhausts the matcher's stack is none that the pattern means. What is no space may still be seen by nobody: a text that
     * must say something is read as {@link VisibleText} has it.
     */
    static RegularExpression of(String regex) {
        if (regex.equals(SAYS_SOMETHING)) {
            return VisibleText::isIn;
        }
        Pattern pattern = Pattern.compile(DOLLAR.matcher(regex)
                .replaceAll(found -> found.group().equals("$") ? "\\\\z" : Matcher.quoteReplacement(found.group())));
        return text -> {
            try {
                return pattern.matcher(text).find();
            } catch (StackOverflowError tooLong) {
                return false;
            }
        };
    }
}
