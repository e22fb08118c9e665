package se.arsredovisning.kit.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list over sections asks its query table, in the query language of Hibernate: conditions, order and values. */
public final class SectionQuery {

    private static final String ORDER = " order by municipality, board, period, position";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private SectionQuery() {}

    /** The rows of the sections that are asked for and may be read; a part that is null asks for all. */
    public static SectionQuery of(SectionFilter asked) {
        SectionQuery query = new SectionQuery()
                .and("municipality", asked.municipality())
                .and("board", asked.board())
                .and("period", asked.period());
        return asked.scope().isAll() ? query : query.where(asked.scope().condition("", query::value));
    }

    /**
     * Only rows whose member has that value.
     *
     * @param member the entity's member, written by us and never by a caller
     * @param value the value; null asks for all
     */
    public SectionQuery and(String member, Object value) {
        if (value != null) {
            conditions.add(member + " = :" + member);
            values.put(member, value);
        }
        return this;
    }

    /**
     * Only rows of which a condition on a value holds.
     *
     * @param condition names the value as {@code :name}; written by us
     * @param value the value; null asks for all
     */
    public SectionQuery where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    private String value(String value) {
        String name = "scope" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Only rows of which a condition holds, written by us and without values. */
    public SectionQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The query, by municipality, board and period, and in the report's order within one. */
    public String text() {
        return (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions)) + ORDER;
    }

    /** The values that it names. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
