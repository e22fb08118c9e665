package se.arsredovisning.reports.export;

import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A table of the report: what is read together and becomes one dataset. Relative changes have a unit of their own and so
 * a table of their own.
 *
 * @param base the codes' common beginning
 * @param change what sets relative changes apart, after a colon; empty where the table is of no such
 */
record JsonStatTable(String base, String change) {

    private static final String CHANGE_PERCENT = ":change-percent";
    private static final String CHANGE = ":change";
    private static final String STAFFING = "hr.staffing";
    private static final Set<String> STAFF = Set.of("hr.headcount", "hr.fte");

    /** Tables that are one code: what stands below it is another table. */
    private static final String SICK_LEAVE = "hr.sick-leave";

    /** Tables of all reports; those of a board's own statements are called what their reports call them. */
    private static final Map<String, Sentence> NAMES = Map.ofEntries(
            Map.entry("goals.indicator", Sentence.of("reports.table.goals.indicator")),
            Map.entry("goals.key-figure", Sentence.of("reports.table.goals.key-figure")),
            Map.entry("goals.summary", Sentence.of("reports.table.goals.summary")),
            Map.entry("goals.assignment", Sentence.of("reports.table.goals.assignment")),
            Map.entry("goals.fact", Sentence.of("reports.table.goals.fact")),
            Map.entry("finance.operations", Sentence.of("reports.table.finance.operations")),
            Map.entry("finance.land-development", Sentence.of("reports.table.finance.land-development")),
            Map.entry("finance.total", Sentence.of("reports.table.finance.total")),
            Map.entry("finance.forecasts", Sentence.of("reports.table.finance.forecasts")),
            Map.entry("finance.investments", Sentence.of("reports.table.finance.investments")),
            Map.entry("finance.volume", Sentence.of("reports.table.finance.volume")),
            Map.entry("finance.grant", Sentence.of("reports.table.finance.grant")),
            Map.entry("finance.fact", Sentence.of("reports.table.finance.fact")),
            Map.entry("hr.staffing", Sentence.of("reports.table.hr.staffing")),
            Map.entry("hr.hours", Sentence.of("reports.table.hr.hours")),
            Map.entry("hr.engagement", Sentence.of("reports.table.hr.engagement")),
            Map.entry("hr.turnover", Sentence.of("reports.table.hr.turnover")),
            Map.entry("hr.work-environment", Sentence.of("reports.table.hr.work-environment")),
            Map.entry("hr.sick-leave", Sentence.of("reports.table.hr.sick-leave")),
            Map.entry("hr.sick-leave.long-term-share", Sentence.of("reports.table.hr.sick-leave.long-term-share")),
            Map.entry("hr.fact", Sentence.of("reports.table.hr.fact")),
            Map.entry("internal-control.control", Sentence.of("reports.table.internal-control.control")),
            Map.entry("internal-control.summary", Sentence.of("reports.table.internal-control.summary")),
            Map.entry(
                    "internal-control.reported-summary",
                    Sentence.of("reports.table.internal-control.reported-summary")),
            Map.entry("internal-control.risk-level", Sentence.of("reports.table.internal-control.risk-level")),
            Map.entry("internal-control.follow-up", Sentence.of("reports.table.internal-control.follow-up")),
            Map.entry("internal-control.actions", Sentence.of("reports.table.internal-control.actions")),
            Map.entry("internal-control.fact", Sentence.of("reports.table.internal-control.fact")));

    static JsonStatTable of(Figure figure) {
        String base = base(figure.code());
        if (figure.kind() == Figure.Kind.CHANGE_PERCENT) {
            return new JsonStatTable(base, CHANGE_PERCENT);
        }
        if (figure.kind() == Figure.Kind.CHANGE && figure.unit() == Unit.PERCENTAGE_POINTS) {
            return new JsonStatTable(base, CHANGE);
        }
        return new JsonStatTable(base, "");
    }

    /** What tells it from other tables. */
    String id() {
        return base + change;
    }

    /** Whether it is a table that every report may have, and has its name. */
    boolean isNamed() {
        return NAMES.containsKey(base);
    }

    /**
     * Its name.
     *
     * @param own what it is called where it is none of all reports
     */
    Sentence name(Sentence own) {
        Sentence name = NAMES.getOrDefault(base, own);
        return switch (change) {
            case CHANGE_PERCENT -> Sentence.of("reports.table.change-percent", name);
            case CHANGE -> Sentence.of("reports.table.change", name);
            default -> name;
        };
    }

    private static String base(String code) {
        if (STAFF.contains(code)) {
            return STAFFING;
        }
        int dot =
                code.indexOf('.', code.startsWith(SICK_LEAVE + ".") ? SICK_LEAVE.length() + 1 : code.indexOf('.') + 1);
        return dot < 0 ? code : code.substring(0, dot);
    }
}
