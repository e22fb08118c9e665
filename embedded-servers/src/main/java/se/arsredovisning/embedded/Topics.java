package se.arsredovisning.embedded;

import java.util.List;

/** The topics of the published events, as the stack and the tests create them. */
public final class Topics {

    /** The number of partitions of each topic: a section keeps to one of them. */
    public static final int PARTITIONS = 12;

    public static final String GOALS = "goals.changes.v1";
    public static final String FINANCE = "finance.changes.v1";
    public static final String HR = "hr.changes.v1";
    public static final String INTERNAL_CONTROL = "internal-control.changes.v1";
    public static final String REPORTS = "reports.changes.v1";

    /** Every topic there is. */
    public static final List<String> ALL = List.of(GOALS, FINANCE, HR, INTERNAL_CONTROL, REPORTS);

    private Topics() {}
}
