package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.Unit;

/**
 * What is to be reached, as far as a number can be held against it: an outcome from the one to the other bound reaches it.
 *
 * @param from the least that reaches it, or null where nothing is too little
 * @param to the most that reaches it, or null where nothing is too much
 */
public record Target(BigDecimal from, BigDecimal to) {

    private static final String NUMBER = "([-−–]?\\d[\\d  ]*(?:[.,]\\d+)?)";
    private static final String UNIT = "\\s*(?:%|procent|poäng|p|st|dagar)?";

    /** What people write, in the order that it is tried: which group is the least and which the most; 0 is neither. */
    private static final List<Form> FORMS = List.of(
            form("(?:bland\\s+)?(?:de\\s+)?topp\\s*" + NUMBER, 0, 1),
            form("(?:minst|lägst|över|≥|>=)\\s*" + NUMBER + UNIT, 1, 0),
            form("(?:högst|max|maximalt|≤|<=)\\s*" + NUMBER + UNIT, 0, 1),
            form(NUMBER + UNIT + "\\s+eller\\s+(?:mer|fler|högre|över|större)", 1, 0),
            form(NUMBER + UNIT + "\\s+eller\\s+(?:mindre|färre|lägre|under|kortare)", 0, 1),
            form("(?:mellan\\s+)?" + NUMBER + UNIT + "\\s*(?:[-–—]|till|och)\\s*" + NUMBER + UNIT, 1, 2));

    private static final Pattern BETTER = pattern(NUMBER + UNIT + "(?:\\s+eller\\s+bättre)?");

    /**
     * The target of a value: its interval, its number, or what its text says. A text in kronor says nothing, since a report
     * may print thousands or millions.
     *
     * @return nothing where there is no target, or a text that names no bound
     */
    static Optional<Target> of(MeasureValue value, Measure measure) {
        if (value.targetFrom() != null || value.targetTo() != null) {
            return Optional.of(new Target(value.targetFrom(), value.targetTo()));
        }
        if (value.target() != null) {
            return Optional.of(atLeastAsGoodAs(value.target(), measure.direction()));
        }
        return value.targetText() == null || measure.unit() == Unit.SEK
                ? Optional.empty()
                : said(value.targetText().strip(), measure.direction());
    }

    /** What a text says: {@code Topp 3}, {@code 0 eller bättre}, {@code minst 80 %}, {@code 5–7}. */
    static Optional<Target> said(String text, Direction direction) {
        Matcher better = BETTER.matcher(text);
        if (better.matches()) {
            return Optional.of(atLeastAsGoodAs(number(better.group(1)), direction));
        }
        return FORMS.stream()
                .flatMap(form -> form.read(text).stream())
                .findFirst()
                .filter(Target::isOne);
    }

    private static Target atLeastAsGoodAs(BigDecimal bound, Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? new Target(bound, null) : new Target(null, bound);
    }

    /** Whether the outcome is one that the target asks for. */
    boolean isReachedBy(BigDecimal outcome) {
        return (from == null || outcome.compareTo(from) >= 0) && (to == null || outcome.compareTo(to) <= 0);
    }

    /** The one number that a target of one bound is; nothing of an interval. */
    Optional<BigDecimal> bound() {
        return from != null && to != null ? Optional.empty() : Optional.of(from == null ? to : from);
    }

    /** Whether anything can reach it: the least is no more than the most. */
    private boolean isOne() {
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(
                text.replace('−', '-').replace('–', '-').replace(',', '.').replaceAll("[  ]", ""));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Form form(String regex, int least, int most) {
        return new Form(pattern(regex), least, most);
    }

    private record Form(Pattern pattern, int least, int most) {

        Optional<Target> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Target(bound(matcher, least), bound(matcher, most)))
                    : Optional.empty();
        }

        private static BigDecimal bound(Matcher matcher, int group) {
            return group == 0 ? null : number(matcher.group(group));
        }
    }
}
