package se.arsredovisning.kit.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Sha256;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;

/**
 * Writes a query table: what questions over sections need to know of each, a copy of what follows from the sections'
 * documents. Its rows are entities, so that Hibernate reads them; they are written in one statement, which touches only
 * those that say something new. Rows that this process wrote with the section's last revision, and that still say the same,
 * are not even asked for.
 *
 * @param <T> the entity: its first identifier is {@code section_id}, its second names a row within the section
 */
public final class QueryTable<T> {

    private static final int MOST_KNOWN = 10_000;

    private final Jdbc database;
    private final List<QueryColumn> columns;
    private final String rewrite;
    private final Cache<SectionId, Standing> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private QueryTable(Class<T> entity, DataSource dataSource) {
        this.database = new Jdbc(dataSource, "a query table cannot be written");
        this.columns = QueryColumn.of(entity);
        this.rewrite = rewrite(entity.getAnnotation(Table.class).name(), columns);
    }

    /** The table of that entity. */
    public static <T> QueryTable<T> of(Class<T> entity, DataSource dataSource) {
        return new QueryTable<>(entity, dataSource);
    }

    /**
     * What was written of a section.
     *
     * @param revision with which revision; another one of that number does not have its bits, and one that was rolled back
     *     is no section's
     * @param rows stands for the rows
     */
    private record Standing(RevisionId revision, String rows) {}

    /**
     * Gives a section its rows, within the transaction that gives it a revision.
     *
     * @param replaced which revision takes which one's place
     * @param rows all of them; none where the section is deleted
     */
    public void rewrite(Replaced replaced, List<T> rows) {
        String json = json(rows);
        Standing standing = new Standing(replaced.revision(), Sha256.hex(json));
        Standing before = known.getIfPresent(replaced.section());
        boolean stands = before != null
                && before.revision().equals(replaced.before())
                && before.rows().equals(standing.rows());
        if (!stands) {
            database.prepared(rewrite, statement -> {
                statement.setString(1, json);
                statement.setString(2, replaced.section().toString());
                return statement.executeUpdate();
            });
        }
        known.put(replaced.section(), standing);
    }

    private String json(List<T> rows) {
        ArrayNode json = Json.MAPPER.createArrayNode();
        for (T row : rows) {
            ObjectNode values = json.addObject();
            columns.forEach(column -> values.putPOJO(column.name(), column.value(row)));
        }
        return Json.write(json);
    }

    private static String rewrite(String table, List<QueryColumn> columns) {
        String key = columns.stream()
                .filter(QueryColumn::isKey)
                .map(QueryColumn::name)
                .filter(name -> !name.equals("section_id"))
                .findFirst()
                .orElseThrow();
        // Not by the conflict's own condition: that locks, and so writes, each row that it leaves.
        return """
                with given as materialized (select * from json_populate_recordset(null::%1$s, ?::json)),
                gone as (delete from %1$s t where t.section_id = ?
                    and not exists (select from given g where g.%2$s = t.%2$s))
                insert into %1$s (%3$s) select %4$s from given g
                left join %1$s t on t.section_id = g.section_id and t.%2$s = g.%2$s
                where t.section_id is null or (%5$s) is distinct from (%6$s)
                on conflict (section_id, %2$s) do update set (%7$s) = row (%8$s)""".formatted(
                        table,
                        key,
                        names(columns, "", true),
                        names(columns, "g.", true),
                        names(columns, "t.", false),
                        names(columns, "g.", false),
                        names(columns, "", false),
                        names(columns, "excluded.", false));
    }

    private static String names(List<QueryColumn> columns, String before, boolean withKeys) {
        return columns.stream()
                .filter(column -> withKeys || !column.isKey())
                .map(column -> before + column.name())
                .collect(Collectors.joining(", "));
    }
}
