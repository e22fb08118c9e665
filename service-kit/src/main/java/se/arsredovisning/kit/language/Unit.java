package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What a figure is counted in. */
public enum Unit {
    /** Swedish kronor, whole kronor even where the report prints thousands. */
    SEK("SEK"),
    PERCENT("percent"),
    /** A difference of two percentages. */
    PERCENTAGE_POINTS("percentage-points"),
    /** A number without a unit, such as a satisfaction index. */
    INDEX("index"),
    /** A mean on a scale from 1 to 6. */
    SCALE_1_6("scale-1-6"),
    /** Head count. */
    PERSONS("persons"),
    /** Full-time equivalents, <i>årsarbetare</i>. */
    FTE("fte"),
    COUNT("count"),
    DAYS("days"),
    /** A unit that is not in this list, called in the report's own words by the {@code unitLabel} beside it. */
    OTHER("other");

    private static final BigDecimal SCALE_TOP = BigDecimal.valueOf(6);

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The unit's name in JSON, in exports and in figure rows. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The fault of a number that this unit cannot have; none where it is null. */
    public List<Fault> faults(BigDecimal number, String pointer) {
        boolean off = this == SCALE_1_6
                && number != null
                && (number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(SCALE_TOP) > 0);
        return off ? List.of(new Fault(pointer, number, Sentence.of("fault.scale-1-6"))) : List.of();
    }
}
