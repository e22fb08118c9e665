package se.arsredovisning.hr.document;

import java.util.Locale;
import se.arsredovisning.kit.sentence.Sentence;

/** The two years that a row of sick leave is given for. */
public enum Column {
    /** The section's own period. */
    CURRENT,
    /** The same period a year earlier. */
    PREVIOUS;

    /** What it is of. */
    Sentence words() {
        return Sentence.of(this == CURRENT ? "hr.column.current" : "hr.column.previous");
    }

    /** The member of a row that holds it. */
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
