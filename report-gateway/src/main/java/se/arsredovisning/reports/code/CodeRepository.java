package se.arsredovisning.reports.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.section.DimensionColumns;

/**
 * The codes that figures have. Questions jump from one code to the next in an index, where there is one, so that they cost by codes
 * and not by figures. Every method works in the caller's transaction.
 */
@ApplicationScoped
class CodeRepository {

    /** Which dimensions a figure has, a bit each, in the order of {@link FigureReader#DIMENSIONS}; as in the index. */
    private static final String DIMENSIONS = DimensionColumns.bits();

    /** What the unit other is called; as in the index. */
    private static final String UNIT_LABEL = "(coalesce(unit_label, ''))";

    private static final String IN_USE = """
            with recursive in_use as (
                (select code from figure order by code limit 1)
                union all
                select (select figure.code from figure where figure.code > in_use.code order by figure.code limit 1)
                from in_use where in_use.code is not null)
            select code, not exists (select from figure where figure.code = in_use.code and unit = any (?)) as ratio
            from in_use where code is not null""";

    private static final String ALL_LOOKED_AT =
            "select code, not bool_or(unit = any (?)) as ratio from figure where true";

    private final Jdbc database;

    CodeRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the codes cannot be read");
    }

    /**
     * The codes in use that match one of the patterns and have figures in one of the units, by code, each with whether
     * all its figures are ratios.
     */
    Map<String, Boolean> find(CodeSelection selection, FigureSource source) {
        List<Object> values = new ArrayList<>(List.of(CodeCatalogue.unitsOfSize()));
        StringBuilder sql = new StringBuilder(source.isIndexed() ? IN_USE : ALL_LOOKED_AT);
        if (!selection.codes().isEmpty()) {
            sql.append(" and ").append(CodePattern.condition("code", selection.codes()));
            values.addAll(CodePattern.values(selection.codes()));
        }
        sql.append(source.isIndexed() ? "" : " group by code");
        if (!selection.units().isEmpty()) {
            sql.append(
                    source.isIndexed()
                            ? " and exists (select from figure where figure.code = in_use.code and unit = any (?))"
                            : " having bool_or(unit = any (?))");
            values.add(selection.units());
        }
        return with(source, sql.append(" order by code").toString(), values, rows -> {
            Map<String, Boolean> codes = new LinkedHashMap<>();
            while (rows.next()) {
                codes.put(rows.getString("code"), rows.getBoolean("ratio"));
            }
            return codes;
        });
    }

    /** How codes are used, in the order that they are given in; codes that are not in use are left out. */
    List<CodeUse> uses(List<String> codes, FigureSource source) {
        Map<String, Words> words = words(codes, source);
        return with(source, """
                select asked.code, first, last, boards,
                    (select label from figure where figure.code = asked.code
                     order by period desc, municipality desc, board desc limit 1) as label
                from unnest(?) with ordinality as asked (code, place)
                join (select code, min(first) as first, max(last) as last, count(*) as boards
                      from (select code, municipality, board, min(period) as first, max(period) as last
                            from figure where code = any (?) group by code, municipality, board) as each
                      group by code) as spans on spans.code = asked.code
                order by place""", List.of(codes, codes), rows -> {
            List<CodeUse> uses = new ArrayList<>();
            while (rows.next()) {
                Words of = words.get(rows.getString("code"));
                uses.add(new CodeUse(
                        rows.getString("code"),
                        rows.getString("label"),
                        List.copyOf(of.units()),
                        List.copyOf(of.labels()),
                        List.copyOf(of.kinds()),
                        FigureReader.DIMENSIONS.stream()
                                .filter(of.dimensions()::contains)
                                .toList(),
                        rows.getString("first"),
                        rows.getString("last"),
                        rows.getInt("boards")));
            }
            return uses;
        });
    }

    private Map<String, Words> words(List<String> codes, FigureSource source) {
        String sql = """
                with recursive in_use as (
                    select found.* from unnest(?) as asked (code) cross join lateral (
                        select code, unit, %2$s as label, kind, %1$s as dimensions from figure
                        where figure.code = asked.code order by unit, %2$s, kind, %1$s limit 1) as found
                    union all
                    select found.* from in_use cross join lateral (
                        select code, unit, %2$s as label, kind, %1$s as dimensions from figure
                        where figure.code = in_use.code
                            and (figure.unit, %2$s, figure.kind, %1$s)
                                > (in_use.unit, in_use.label, in_use.kind, in_use.dimensions)
                        order by unit, %2$s, kind, %1$s limit 1) as found)
                select * from in_use""".formatted(DIMENSIONS, UNIT_LABEL);
        return with(source, sql, List.of(codes), rows -> {
            Map<String, Words> words = new LinkedHashMap<>();
            while (rows.next()) {
                words.computeIfAbsent(rows.getString("code"), code -> new Words())
                        .add(
                                rows.getString("unit"),
                                rows.getString("label"),
                                rows.getString("kind"),
                                rows.getInt("dimensions"));
            }
            return words;
        });
    }

    private record Words(Set<String> units, Set<String> labels, Set<String> kinds, Set<String> dimensions) {

        Words() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        void add(String unit, String label, String kind, int bits) {
            units.add(unit);
            if (!label.isEmpty()) {
                labels.add(label);
            }
            kinds.add(kind);
            for (int place = 0; place < FigureReader.DIMENSIONS.size(); place++) {
                if (((bits >> place) & 1) == 1) {
                    dimensions.add(FigureReader.DIMENSIONS.get(place));
                }
            }
        }
    }

    private <T> T with(FigureSource source, String sql, List<?> values, Reading<T> reading) {
        List<Object> all = new ArrayList<>(source.values());
        all.addAll(values);
        return database.prepared(source.ask(sql), statement -> {
            int place = 1;
            for (Object value : all) {
                if (value instanceof List<?> list) {
                    statement.setArray(place++, statement.getConnection().createArrayOf("text", list.toArray()));
                } else {
                    statement.setObject(place++, value);
                }
            }
            return reading.of(statement.executeQuery());
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
