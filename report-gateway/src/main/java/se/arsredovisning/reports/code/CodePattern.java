package se.arsredovisning.reports.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which codes are asked for: a code, or a pattern in which {@code *} stands for any characters. A pattern that ends in
 * {@code .*} also asks for the code before it: {@code hr.sick-leave.*} is {@code hr.sick-leave} and all below it.
 *
 * @param text the pattern
 */
public record CodePattern(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.*-]{1,200}");
    private static final String BELOW = ".*";

    /** Few stars: what the database needs to match grows with each. */
    private static final int MOST_STARS = 3;

    /** What a fault says of a text that is neither a code nor a pattern. */
    public static Sentence refusal() {
        return Sentence.of("reports.fault.pattern");
    }

    /** Whether the text is a code or a pattern. */
    public static boolean isOne(String text) {
        return ALLOWED.matcher(text).matches()
                && text.chars().filter(c -> c == '*').count() <= MOST_STARS;
    }

    /** Whether it asks for one code only. */
    public boolean exact() {
        return text.indexOf('*') < 0;
    }

    /** The code that a pattern also asks for beside what is below it, or null. */
    public String itself() {
        String before = text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : "*";
        return before.indexOf('*') < 0 && !before.isEmpty() ? before : null;
    }

    /** The pattern in the language of SQL's {@code like}. The alphabet has nothing to escape. */
    public String like() {
        return text.replace('*', '%');
    }

    /** The condition in SQL that a column matches one of the patterns; {@link #values} are its parameters. */
    public static String condition(String column, List<CodePattern> patterns) {
        StringBuilder condition = new StringBuilder("(").append(column).append(" = any (?)");
        patterns.stream()
                .filter(pattern -> !pattern.exact())
                .forEach(pattern -> condition.append(" or ").append(column).append(" like ?"));
        return condition.append(')').toString();
    }

    /** A list of codes, then a text for each pattern with a star. */
    public static List<Object> values(List<CodePattern> patterns) {
        List<Object> values = new ArrayList<>();
        values.add(patterns.stream()
                .map(pattern -> pattern.exact() ? pattern.text() : pattern.itself())
                .filter(Objects::nonNull)
                .toList());
        patterns.stream()
                .filter(pattern -> !pattern.exact())
                .map(CodePattern::like)
                .forEach(values::add);
        return values;
    }

    /** Whether the code is one of those that are asked for. */
    boolean matches(String code) {
        return code.equals(text) || code.equals(itself()) || (!exact() && matches(code, text.split("\\*", -1)));
    }

    private static boolean matches(String code, String[] parts) {
        int from = parts[0].length();
        int end = code.length() - parts[parts.length - 1].length();
        if (end < from || !code.startsWith(parts[0]) || !code.endsWith(parts[parts.length - 1])) {
            return false;
        }
        for (int part = 1; part < parts.length - 1; part++) {
            int at = code.indexOf(parts[part], from);
            if (at < 0 || at + parts[part].length() > end) {
                return false;
            }
            from = at + parts[part].length();
        }
        return true;
    }
}
