package se.arsredovisning.hr.document;

import java.util.Locale;

/** The two years that a row of sick leave is given for. */
public enum Column {
    /** The section's own period. */
    CURRENT,
    /** The same period a year earlier. */
    PREVIOUS;

    /** The member of a row that holds it. */
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
