package se.arsredovisning.reports.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureResults;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureRows;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.section.DimensionColumns;

/** Reads the figures of all reports as series. Every method works in the caller's transaction. */
@ApplicationScoped
class SeriesRepository {

    /**
     * Series are numbered in their order, which needs only the columns that tell them apart; the whole rows are read for
     * one page alone. There is always an answer, so that the total is known where the page is empty.
     */
    private static final String PAGE = """
            with asked as (
                select municipality, board, report_period, part, position, edition, code, kind, unit, unit_label, period_type,
                    %s,
                    case when length(period) = 4 then period || '-12' else period end as month
                from figure where %s),
            numbered as (
                select municipality, board, report_period, part, position, edition, month, dense_rank() over (order by code,
                    municipality, board, kind collate "C", right(month, 2) <> '12', right(month, 2),
                    period_type collate "C", unit collate "C", unit_label collate "C" nulls first, %s) as place
                from asked),
            whole as (
                select coalesce(max(place), 0) as total,
                    coalesce(array_agg(distinct month order by month), '{}') as months from numbered)
            select whole.total, whole.months, of_page.*
            from whole left join (
                select n.place, f.* from numbered n cross join lateral (select %s from figure
                    where figure.municipality = n.municipality and figure.board = n.board
                        and figure.report_period = n.report_period and figure.part = n.part
                        and figure.position = n.position and figure.edition = n.edition limit 1) f
                where n.place > ? and n.place <= ?) of_page on true
            order by place""";

    private final Jdbc database;

    SeriesRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the series cannot be read");
    }

    /** One page of the series that the selected figures make. */
    SeriesPage find(FigureSelection selection, Paging paging) {
        String sql = PAGE.formatted(
                DimensionColumns.list(),
                selection.where(),
                DimensionColumns.each(column -> column + " collate \"C\" nulls first"),
                FigureSource.COLUMNS);
        return database.prepared(selection.ask(sql), statement -> {
            int next = FigureRows.set(statement, selection.allValues());
            statement.setLong(next, paging.offset());
            statement.setLong(next + 1, paging.offset() + paging.limit());
            return page(statement.executeQuery());
        });
    }

    private static SeriesPage page(ResultSet rows) throws SQLException {
        Map<Long, List<FigureRow>> series = new TreeMap<>();
        FigureResults figures = FigureResults.of(rows);
        long total = 0;
        List<String> months = List.of();
        while (rows.next()) {
            if (months.isEmpty()) {
                total = rows.getLong("total");
                months = Arrays.asList((String[]) rows.getArray("months").getArray());
            }
            long place = rows.getLong("place");
            if (!rows.wasNull()) {
                series.computeIfAbsent(place, any -> new ArrayList<>()).add(figures.row());
            }
        }
        return new SeriesPage(
                series.values().stream().map(Series::of).toList(),
                total,
                months.stream().map(FigureOrigin::period).toList());
    }
}
