package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** How exactly a number is known, as {@code decimals} says: 2 is two decimals, −3 the nearest thousand. */
public final class Accuracy {

    private Accuracy() {}

    /** The fault of a number that is finer than its accuracy; none where it is null. Zero is as rough as any. */
    public static List<Fault> faults(BigDecimal number, int decimals, String pointer) {
        return number == null
                        || number.signum() == 0
                        || number.stripTrailingZeros().scale() <= decimals
                ? List.of()
                : List.of(new Fault(pointer, number, Sentence.of("fault.finer", decimals)));
    }

    /** What is known of a number: whole counts and persons are exact, every other is known to half its last digit. */
    public static Interval interval(BigDecimal value, Unit unit, int decimals) {
        boolean exact = decimals >= 0 && (unit == Unit.COUNT || unit == Unit.PERSONS);
        return exact ? Interval.exactly(value) : Interval.of(value, decimals);
    }
}
