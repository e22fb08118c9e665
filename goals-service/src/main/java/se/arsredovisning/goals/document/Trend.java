package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.arsredovisning.kit.language.SectionId;

/** Where a measure's outcomes are going over the years that a section gives. */
public enum Trend {
    /** No outcome is worse than the one before, and at least one is better. */
    IMPROVING,
    /** No outcome is better than the one before, and at least one is worse. */
    DECLINING,
    /** All outcomes are equal. */
    UNCHANGED,
    /** At least one outcome is better than the one before, and at least one is worse. */
    VARYING;

    /**
     * The trend of a measure's outcomes in year order, whatever order they are given in; a missing outcome is passed
     * over, and so are those of women and of men. An interim section's outcome of its own year is passed over too: it is year-to-date and does not compare
     * with whole years.
     *
     * @return nothing where fewer than two outcomes are left
     */
    public static Optional<Trend> of(Measure measure, SectionId section) {
        List<BigDecimal> outcomes = measure.values().stream()
                .filter(value -> value.hasOutcome() && value.sex() == null)
                .filter(value -> !section.interim() || value.year() != section.year())
                .sorted(Comparator.comparingInt(MeasureValue::year))
                .map(MeasureValue::outcome)
                .toList();
        return outcomes.size() < 2 ? Optional.empty() : Optional.of(of(outcomes, measure.direction()));
    }

    private static Trend of(List<BigDecimal> outcomes, Direction direction) {
        boolean better = false;
        boolean worse = false;
        for (int i = 1; i < outcomes.size(); i++) {
            int gain = direction.gain(outcomes.get(i - 1), outcomes.get(i));
            better |= gain > 0;
            worse |= gain < 0;
        }
        if (better && worse) {
            return VARYING;
        }
        if (better) {
            return IMPROVING;
        }
        return worse ? DECLINING : UNCHANGED;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
