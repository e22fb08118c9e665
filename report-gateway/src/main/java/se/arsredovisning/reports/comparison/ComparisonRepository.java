package se.arsredovisning.reports.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureResults;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureRows;
import se.arsredovisning.reports.section.DimensionColumns;

/** Reads one figure of many boards. Every method works in the caller's transaction. */
@ApplicationScoped
class ComparisonRepository {

    private final Jdbc database;

    ComparisonRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the figures cannot be read");
    }

    /** All that any report says of the figure that is asked for, in no order. */
    List<FigureRow> find(ComparisonQuestion asked) {
        StringBuilder sql = new StringBuilder("select ")
                .append(FigureSource.COLUMNS)
                .append(" from figure where code = ? and period in (?, ?) and kind = ?");
        List<Object> values = new ArrayList<>(asked.source().values());
        values.addAll(List.of(
                asked.code(),
                asked.period(),
                FigureOrigin.end(asked.period()),
                asked.kind().code()));
        and(sql, values, "municipality", asked.municipality());
        and(sql, values, "board", asked.board());
        DimensionColumns.BY_NAME.forEach((name, column) -> {
            String value = asked.dimensions().get(name);
            if (value == null) {
                sql.append(" and ").append(column).append(" is null");
            }
            and(sql, values, column, value);
        });
        return database.prepared(asked.source().ask(sql.toString()), statement -> {
            FigureRows.set(statement, values);
            List<FigureRow> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            FigureResults figures = FigureResults.of(rows);
            while (rows.next()) {
                found.add(figures.row());
            }
            return found;
        });
    }

    private static void and(StringBuilder sql, List<Object> values, String column, String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }
}
