package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.section.DimensionColumns;
import se.arsredovisning.reports.section.ReportPart;

/** The rows of the figures. Every method works in the caller's transaction. */
@ApplicationScoped
class FigureRepository {

    /** Rows that the driver holds at once. */
    private static final int FETCHED = 500;

    private static final String GIVEN_DIMENSIONS = DimensionColumns.BY_NAME.keySet().stream()
            .map(name -> '"' + name + "\" text")
            .collect(Collectors.joining(", "));

    private final Jdbc database;

    FigureRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the figures cannot be read or written");
    }

    /** Keeps a section's figures in the place of those that it had. */
    void replace(SectionId section, ReportPart part, List<Figure> figures) {
        database.prepared(
                "delete from figure where municipality = ? and board = ? and report_period = ? and part = ?",
                statement -> {
                    setSection(statement, section, part);
                    return statement.executeUpdate();
                });
        database.prepared("""
                insert into figure (municipality, board, report_period, part, position, code, kind, period, period_type,
                    role, parent, %s, value, unit, unit_label, decimals, status, reason, reason_english, published,
                    reported_in, label, source)
                select ?, ?, ?, ?, row_number() over (), given.*
                from json_to_recordset(cast(? as json)) as given (code text, kind text, period text, "periodType" text,
                    role text, parent text, %s, value numeric, unit text, "unitLabel" text, decimals int, status text,
                    reason text, "reasonEnglish" text, published boolean, "reportedIn" text, label text, source text)""".formatted(DimensionColumns.list(), GIVEN_DIMENSIONS), statement -> {
            setSection(statement, section, part);
            statement.setString(5, Json.write(figures, AnswerLanguage.BOTH));
            return statement.executeUpdate();
        });
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

    /**
     * A report's figures of other periods than its own, and what the sections of those periods say: of each its figures
     * of the same code, kind and period, and its first figure, so that a section that has none of them is known to be
     * there.
     */
    List<FigureRow> comparisons(SectionId report) {
        String sql = """
                with asked as (select cast(? as text) as municipality, cast(? as text) as board, cast(? as text) as period),
                here as (
                    select f.part, f.code, f.kind, f.period, regexp_replace(f.period, '-12$', '') as section
                    from figure f join asked using (municipality, board)
                    where f.report_period = asked.period and not f.own)
                select\s""" + FigureRows.COLUMNS + """
                 from figure
                where (municipality, board) = (select municipality, board from asked)
                  and (report_period = (select period from asked) and not own
                       or report_period in (select section from here)
                          and (own and (part, code, kind, period) in (select part, code, kind, period from here)
                               or position = 1))""" + FigureRows.ORDER;
        return database.prepared(sql, statement -> {
            statement.setString(1, report.municipality());
            statement.setString(2, report.board());
            statement.setString(3, report.period());
            return rows(statement);
        });
    }

    private static void setSection(PreparedStatement statement, SectionId section, ReportPart part)
            throws SQLException {
        statement.setString(1, section.municipality());
        statement.setString(2, section.board());
        statement.setString(3, section.period());
        statement.setInt(4, part.place());
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
