package se.arsredovisning.kit.access;

/** Something that may be done with a chapter of a board's report. */
public enum Right {
    READ,
    WRITE,
    /** Says that a section is what the board decided. */
    APPROVE,
    /** Gives out a report to everybody. */
    PUBLISH,
    /** Sends events again, and what else an operator does. */
    OPERATE,
    /** Reads what disclosure control hides from all others. */
    READ_UNSUPPRESSED
}
