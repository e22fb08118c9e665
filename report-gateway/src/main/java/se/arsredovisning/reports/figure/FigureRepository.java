package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;

/** The rows of the figures. Every method works in the caller's transaction. */
@ApplicationScoped
class FigureRepository {

    /** Rows that the driver holds at once. */
    private static final int FETCHED = 500;

    private final Jdbc database;

    FigureRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the figures cannot be read or written");
    }

    /** One page of what is asked for. */
    FigurePage find(FigureSelection selection, Paging paging) {
        long total = count(selection);
        return new FigurePage(all(selection, paging.limit(), paging.offset()), total);
    }

    /** How many are asked for. */
    long count(FigureSelection selection) {
        return database.prepared(selection.ask("select count(*) from figure where " + selection.where()), statement -> {
            FigureRows.set(statement, selection.allValues());
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        });
    }

    /** What is asked for, from a row on. */
    List<FigureRow> all(FigureSelection selection, int limit, long offset) {
        String sql = "select " + FigureSource.COLUMNS + " from figure where " + selection.where() + FigureRows.ORDER
                + " limit ? offset ?";
        return database.prepared(selection.ask(sql), statement -> {
            int next = FigureRows.set(statement, selection.allValues());
            statement.setInt(next, limit);
            statement.setLong(next + 1, offset);
            return rows(statement);
        });
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
        Map<String, String> texts = new HashMap<>();
        statement.setFetchSize(FETCHED);
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
            found.add(FigureRows.row(rows, text -> texts.computeIfAbsent(text, first -> first)));
        }
        return found;
    }
}
