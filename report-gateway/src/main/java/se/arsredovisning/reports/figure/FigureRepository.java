package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;

/** The rows of the figures. Every method works in the caller's transaction, where there is one. */
@ApplicationScoped
class FigureRepository {

    /** Rows that the driver holds at once. */
    private static final int FETCHED = 500;

    private final Jdbc database;
    private final FigureTotals totals;

    FigureRepository(DataSource dataSource, FigureTotals totals) {
        this.totals = totals;
        this.database = new Jdbc(dataSource, "the figures cannot be read or written");
    }

    /** One page of what is asked for. What follows from the page itself is not counted. */
    FigurePage find(FigureSelection selection, Paging paging) {
        Read page = read(
                selection, selection.where(), FigureRows.ORDER, selection.allValues(), paging.limit(), paging.offset());
        boolean isLast = page.rows().size() < paging.limit() && (!page.rows().isEmpty() || paging.offset() == 0);
        return new FigurePage(
                page.rows(),
                isLast
                        ? paging.offset() + page.rows().size()
                        : page.state().isPresent() ? count(selection, page.state()) : count(selection),
                null);
    }

    /** The page that begins there, in the order of cursors. */
    FigurePage find(FigureSelection selection, FigureCursor from, int limit) {
        String where = from.isFirst() ? selection.where() : selection.where() + " and " + FigureCursor.BEHIND;
        List<Object> values = new ArrayList<>(selection.allValues());
        values.addAll(from.after());
        Read read = read(selection, where, FigureCursor.ORDER, values, limit + 1, 0);
        boolean isLast = read.rows().size() <= limit;
        List<FigureRow> rows = isLast ? read.rows() : read.rows().subList(0, limit);
        if (!from.isFirst()) {
            return new FigurePage(rows, from.total(), isLast ? null : from.next(rows.get(limit - 1), from.total()));
        }
        long total = isLast ? rows.size() : count(selection, read.state());
        return new FigurePage(rows, total, isLast ? null : from.next(rows.get(limit - 1), total));
    }

    /** How many are asked for. */
    long count(FigureSelection selection) {
        return count(selection, state(selection));
    }

    private OptionalLong state(FigureSelection selection) {
        return database.prepared("select " + selection.source().state(), statement -> {
            ResultSet row = statement.executeQuery();
            row.next();
            return state(row, 1);
        });
    }

    private static OptionalLong state(ResultSet row, int column) throws SQLException {
        long state = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(state);
    }

    /** How many are asked for, counted where that is not known of the state. */
    private long count(FigureSelection selection, OptionalLong state) {
        OptionalLong known = state.isPresent() ? totals.find(selection, state.getAsLong()) : OptionalLong.empty();
        if (known.isPresent()) {
            return known.getAsLong();
        }
        String sql = "select count(*), " + selection.source().state() + " from figure where " + selection.where();
        return database.prepared(selection.ask(sql), statement -> {
            FigureRows.set(statement, selection.allValues());
            ResultSet rows = statement.executeQuery();
            rows.next();
            long number = rows.getLong(1);
            // As of the moment that it was counted at, which may be a later one than the caller's.
            state(rows, 2).ifPresent(counted -> totals.keep(selection, counted, number));
            return number;
        });
    }

    /** What is asked for, and no more than so many. */
    List<FigureRow> all(FigureSelection selection, int most) {
        return read(selection, selection.where(), FigureRows.ORDER, selection.allValues(), most, 0)
                .rows();
    }

    /** Some rows, and the state that they are of, which is known where there are any. */
    private record Read(List<FigureRow> rows, OptionalLong state) {}

    private Read read(
            FigureSelection selection, String where, String order, List<Object> values, int limit, long offset) {
        String sql = "select " + FigureSource.COLUMNS + ", "
                + selection.source().state() + " as state from figure where " + where + order + " limit ? offset ?";
        return database.prepared(selection.ask(sql), statement -> {
            int next = FigureRows.set(statement, values);
            statement.setInt(next, limit);
            statement.setLong(next + 1, offset);
            statement.setFetchSize(FETCHED);
            ResultSet rows = statement.executeQuery();
            // Texts of a few rows are not worth being looked for among those of others.
            FigureResults figures = limit > Paging.MAX_LIMIT + 1 ? keeping(rows) : FigureResults.of(rows);
            OptionalLong state = OptionalLong.empty();
            List<FigureRow> found = new ArrayList<>();
            while (rows.next()) {
                if (found.isEmpty()) {
                    state = state(rows, rows.findColumn("state"));
                }
                found.add(figures.row());
            }
            return new Read(found, state);
        });
    }

    private static FigureResults keeping(ResultSet rows) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        return new FigureResults(rows, text -> texts.computeIfAbsent(text, first -> first));
    }

    /** All of a report's figures, comparison years included, in its order. */
    List<FigureRow> ofReport(SectionId report) {
        String sql = "select " + FigureRows.COLUMNS
                + " from figure where municipality = ? and board = ? and report_period = ?" + FigureRows.ORDER;
        return database.prepared(sql, statement -> {
            setReport(statement, report);
            return rows(statement);
        });
    }

    /**
     * A report's figures of other periods than its own, and what the sections of those periods say: of each its figures
     * of the same code, kind and period, and its first figure, so that a section that has none of them is known to be
     * there.
     *
     * @param others the table or the view that those sections' figures stand in
     */
    List<FigureRow> comparisons(SectionId report, String others) {
        String sql = """
                with asked as (select cast(? as text) as municipality, cast(? as text) as board, cast(? as text) as period),
                here as (
                    select f.part, f.code, f.kind, f.period, regexp_replace(f.period, '-12$', '') as section
                    from figure f join asked using (municipality, board)
                    where f.report_period = asked.period and not f.own),
                both_sides as (
                    select\s""" + FigureRows.COLUMNS + ", position from figure" + """
                     where (municipality, board, report_period) = (select municipality, board, period from asked) and not own
                    union all
                    select\s""" + FigureRows.COLUMNS + ", position from "
                + others + """
                     where (municipality, board) = (select municipality, board from asked)
                        and report_period <> (select period from asked)
                        and report_period in (select section from here)
                        and (own and (part, code, kind, period) in (select part, code, kind, period from here)
                             or position = 1))
                select * from both_sides""" + FigureRows.ORDER;
        return database.prepared(sql, statement -> {
            setReport(statement, report);
            return rows(statement);
        });
    }

    private static void setReport(PreparedStatement statement, SectionId report) throws SQLException {
        statement.setString(1, report.municipality());
        statement.setString(2, report.board());
        statement.setString(3, report.period());
    }

    private static List<FigureRow> rows(PreparedStatement statement) throws SQLException {
        List<FigureRow> found = new ArrayList<>();
        statement.setFetchSize(FETCHED);
        ResultSet rows = statement.executeQuery();
        FigureResults figures = keeping(rows);
        while (rows.next()) {
            found.add(figures.row());
        }
        return found;
    }
}
