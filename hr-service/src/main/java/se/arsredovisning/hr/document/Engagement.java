package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Interval;

/**
 * Sustainable employee engagement (<i>hållbart medarbetarengagemang</i>, HME) of a year: indices from 0 to 100.
 *
 * @param year the year
 * @param printedIndex the whole, as printed, or null
 * @param motivation one of its three parts, or null
 * @param leadership one of its three parts, or null
 * @param steering one of its three parts, or null
 * @param givenDecimals the accuracy of all, or null for whole numbers
 */
public record Engagement(
        int year,
        @JsonProperty("index") BigDecimal printedIndex,
        BigDecimal motivation,
        BigDecimal leadership,
        BigDecimal steering,
        @JsonProperty("decimals") Integer givenDecimals) {

    /** What there is an index of. */
    public enum Part {
        /** The mean of the three others, which have as many questions each. */
        WHOLE("index", "", "HME, totalindex"),
        MOTIVATION("motivation", ".motivation", "HME, delindex motivation"),
        LEADERSHIP("leadership", ".leadership", "HME, delindex ledarskap"),
        STEERING("steering", ".steering", "HME, delindex styrning");

        /** Those that the whole is the mean of. */
        static final List<Part> OF_WHOLE = List.of(MOTIVATION, LEADERSHIP, STEERING);

        private final String member;
        private final String suffix;
        private final String label;

        Part(String member, String suffix, String label) {
            this.member = member;
            this.suffix = suffix;
            this.label = label;
        }

        /** The member that has it. */
        public String member() {
            return member;
        }

        /** The code of its figures. */
        String code() {
            return CODE + suffix;
        }

        /** In Swedish. */
        String label() {
            return label;
        }
    }

    static final String CODE = "hr.engagement";

    private static final BigDecimal PARTS = BigDecimal.valueOf(Part.OF_WHOLE.size());

    /** The accuracy of all its indices. */
    public int decimals() {
        return givenDecimals == null ? 0 : givenDecimals;
    }

    /** What is printed, in order. */
    Map<Part, BigDecimal> given() {
        Map<Part, BigDecimal> given = new EnumMap<>(Part.class);
        put(given, Part.WHOLE, printedIndex);
        put(given, Part.MOTIVATION, motivation);
        put(given, Part.LEADERSHIP, leadership);
        put(given, Part.STEERING, steering);
        return given;
    }

    private static void put(Map<Part, BigDecimal> given, Part part, BigDecimal value) {
        if (value != null) {
            given.put(part, value);
        }
    }

    /** The mean of the parts; nothing where one is not given. */
    Optional<Interval> mean() {
        Map<Part, BigDecimal> given = given();
        if (!given.keySet().containsAll(Part.OF_WHOLE)) {
            return Optional.empty();
        }
        Interval sum = Part.OF_WHOLE.stream()
                .map(part -> Interval.of(given.get(part), decimals()))
                .reduce(Interval::plus)
                .orElseThrow();
        return Optional.of(new Interval(
                sum.low().divide(PARTS, MathContext.DECIMAL64),
                sum.value().divide(PARTS, decimals(), RoundingMode.HALF_UP),
                sum.high().divide(PARTS, MathContext.DECIMAL64)));
    }

    /** The whole that is told: the printed one, else the mean of the parts, rounded. */
    Optional<BigDecimal> whole() {
        return Optional.ofNullable(printedIndex).or(() -> mean().map(Interval::value));
    }
}
