package se.arsredovisning.kit.query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * How far the sections have come that a list is asked for.
 *
 * @param statuses only these; empty for all
 * @param dueBefore only those that were due before this day; null for all, also those that are due on no day
 */
public record StatusFilter(Set<SectionStatus> statuses, LocalDate dueBefore) {

    /** Every section. */
    public static final StatusFilter ALL = new StatusFilter(Set.of(), null);

    public StatusFilter {
        statuses = Set.copyOf(statuses);
    }

    /**
     * The condition in SQL, to follow another one; empty for every section.
     *
     * @param prefix what stands before the row's columns
     * @param values gets its values, in their order, after those that it has
     */
    public String condition(String prefix, List<? super String> values) {
        StringBuilder condition = new StringBuilder();
        if (!statuses.isEmpty()) {
            condition.append(" and ").append(prefix).append("status in (");
            String mark = "?";
            for (SectionStatus status : EnumSet.copyOf(statuses)) {
                condition.append(mark);
                values.add(status.code());
                mark = ", ?";
            }
            condition.append(")");
        }
        if (dueBefore != null) {
            condition.append(" and ").append(prefix).append("due_at < cast(? as date)");
            values.add(dueBefore.toString());
        }
        return condition.toString();
    }
}
