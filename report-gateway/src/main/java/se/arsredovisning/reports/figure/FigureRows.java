package se.arsredovisning.reports.figure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.ReportPart;

/** The table of figures as rows, for every question that is asked of it. */
public final class FigureRows {

    /** What {@link #row} needs of a row of {@code figure}. */
    public static final String COLUMNS =
            "municipality, board, report_period, part, own, code, kind, period, period_type,"
                    + " role, parent, sex, age_group as \"ageGroup\", absence_length as \"absenceLength\","
                    + " employment_form as \"employmentForm\", project, value, unit, decimals, status, reason, published,"
                    + " reported_in, label, source";

    /** By board and report, and within a report in its order: no two rows are equal in it. */
    public static final String ORDER = " order by municipality, board, report_period, part, position";

    private FigureRows() {}

    /** Gives a statement what its selection compares with, from the first parameter on; the number of the next one. */
    public static int set(PreparedStatement statement, FigureSelection selection) throws SQLException {
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

    /** The figure of the present row, which has {@link #COLUMNS}. */
    public static FigureRow row(ResultSet row) throws SQLException {
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
        return new FigureRow(section, ReportPart.at(row.getInt("part")), row.getBoolean("own"), figure);
    }
}
