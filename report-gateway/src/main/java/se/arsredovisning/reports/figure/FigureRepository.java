package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.Part;

/** The rows of the figures. Every method works in the caller's transaction. */
@ApplicationScoped
class FigureRepository {

    /** By board and report, and within a report in its order: no two rows are equal in it. */
    static final String ORDER = " order by municipality, board, report_period, part, position";

    /** What {@link #row} reads. */
    static final String COLUMNS = "municipality, board, report_period, part, own, code, kind, period, period_type,"
            + " role, parent, sex, age_group as \"ageGroup\", absence_length as \"absenceLength\","
            + " employment_form as \"employmentForm\", project, value, unit, decimals, status, reason, published,"
            + " reported_in, label, source";

    private final DataSource dataSource;

    FigureRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a section's figures in the place of those that it had. */
    void replace(SectionId section, Part part, List<Figure> figures) {
        with(
                "delete from figure where municipality = ? and board = ? and report_period = ? and part = ?",
                statement -> {
                    setSection(statement, section, part);
                    return statement.executeUpdate();
                });
        with("""
                insert into figure (municipality, board, report_period, part, position, code, kind, period, period_type,
                    role, parent, sex, age_group, absence_length, employment_form, project, value, unit, decimals,
                    status, reason, published, reported_in, label, source)
                select ?, ?, ?, ?, row_number() over (), given.*
                from json_to_recordset(cast(? as json)) as given (code text, kind text, period text, "periodType" text,
                    role text, parent text, sex text, "ageGroup" text, "absenceLength" text, "employmentForm" text,
                    project text, value numeric, unit text, decimals int, status text, reason text, published boolean,
                    "reportedIn" text, label text, source text)""", statement -> {
            setSection(statement, section, part);
            statement.setString(5, Json.write(figures));
            return statement.executeUpdate();
        });
    }

    /** One page of what is asked for. */
    FigurePage find(FigureSelection selection, Paging paging) {
        long total = with("select count(*) from figure where " + selection.where(), statement -> {
            set(statement, selection);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        });
        return new FigurePage(all(selection, paging.limit(), paging.offset()), total);
    }

    /** What is asked for, from a row on. */
    List<FigureRow> all(FigureSelection selection, int limit, long offset) {
        String sql = "select " + COLUMNS + " from figure where " + selection.where() + ORDER + " limit ? offset ?";
        return with(sql, statement -> {
            int next = set(statement, selection);
            statement.setInt(next, limit);
            statement.setLong(next + 1, offset);
            List<FigureRow> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        });
    }

    private static void setSection(PreparedStatement statement, SectionId section, Part part) throws SQLException {
        statement.setString(1, section.municipality());
        statement.setString(2, section.board());
        statement.setString(3, section.period());
        statement.setInt(4, part.place());
    }

    /** The number of the first parameter after those of the selection. */
    static int set(PreparedStatement statement, FigureSelection selection) throws SQLException {
        int next = 1;
        for (Object value : selection.values()) {
            if (value instanceof List<?> list) {
                statement.setArray(next++, statement.getConnection().createArrayOf("text", list.toArray()));
            } else {
                statement.setObject(next++, value);
            }
        }
        return next;
    }

    /** The figure of a row of {@link #COLUMNS}. */
    static FigureRow row(ResultSet row) throws SQLException {
        SectionId section =
                new SectionId(row.getString("municipality"), row.getString("board"), row.getString("report_period"));
        Map<String, String> dimensions = new TreeMap<>();
        for (String name : FigureReader.DIMENSIONS) {
            String value = row.getString(name);
            if (value != null) {
                dimensions.put(name, value);
            }
        }
        Figure figure = new Figure(
                section.toString(),
                row.getString("code"),
                FigureWords.KINDS.get(row.getString("kind")),
                row.getString("period"),
                FigureWords.PERIOD_TYPES.get(row.getString("period_type")),
                FigureWords.ROLES.get(row.getString("role")),
                row.getString("parent"),
                dimensions,
                row.getBigDecimal("value"),
                FigureWords.UNITS.get(row.getString("unit")),
                row.getInt("decimals"),
                FigureWords.STATUSES.get(row.getString("status")),
                row.getString("reason"),
                row.getBoolean("published"),
                row.getString("reported_in"),
                row.getString("label"),
                row.getString("source"));
        return new FigureRow(section, Part.at(row.getInt("part")), row.getBoolean("own"), figure);
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the figures cannot be read or written", e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
