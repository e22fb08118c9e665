package se.arsredovisning.reports.figure;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.section.DimensionColumns;
import se.arsredovisning.reports.section.ReportPart;

/** The table of figures as rows, for every question that is asked of it. */
public final class FigureRows {

    /** What {@link #row} needs of a row of the table of drafts, where that is not asked by a source. */
    public static final String COLUMNS = FigureSource.FIGURE + ", 0 as edition";

    /** By board and report, and within a report in its order: no two rows are equal in it. */
    public static final String ORDER = " order by municipality, board, report_period, part, position";

    private FigureRows() {}

    /** Gives a statement its values, from the first parameter on; the number of the next one. */
    public static int set(PreparedStatement statement, List<?> values) throws SQLException {
        int next = 1;
        for (Object value : values) {
            if (value instanceof List<?> list) {
                statement.setArray(next++, statement.getConnection().createArrayOf("text", list.toArray()));
            } else {
                statement.setObject(next++, value);
            }
        }
        return next;
    }

    /** The figure of the present row, which has {@link FigureSource#COLUMNS}. */
    public static FigureRow row(ResultSet row) throws SQLException {
        return row(row, UnaryOperator.identity());
    }

    /**
     * The figure of the present row, which has {@link FigureSource#COLUMNS}.
     *
     * @param kept gives the text that is kept for one: nearly all of a row's are those of other rows too
     */
    static FigureRow row(ResultSet row, UnaryOperator<String> kept) throws SQLException {
        SectionId section = new SectionId(
                text(row, "municipality", kept), text(row, "board", kept), text(row, "report_period", kept));
        Map<String, String> dimensions = new TreeMap<>();
        for (Map.Entry<String, String> dimension : DimensionColumns.BY_NAME.entrySet()) {
            String value = text(row, dimension.getValue(), kept);
            if (value != null) {
                dimensions.put(dimension.getKey(), value);
            }
        }
        Figure figure = new Figure(
                kept.apply(section.toString()),
                text(row, "code", kept),
                FigureWords.KINDS.get(text(row, "kind", kept)),
                text(row, "period", kept),
                FigureWords.PERIOD_TYPES.get(text(row, "period_type", kept)),
                FigureWords.ROLES.get(text(row, "role", kept)),
                text(row, "parent", kept),
                dimensions,
                row.getBigDecimal("value"),
                FigureWords.UNITS.get(text(row, "unit", kept)),
                text(row, "unit_label", kept),
                row.getInt("decimals"),
                FigureWords.STATUSES.get(text(row, "status", kept)),
                reason(row, kept),
                row.getBoolean("published"),
                text(row, "reported_in", kept),
                text(row, "label", kept),
                text(row, "source", kept));
        return new FigureRow(
                section, ReportPart.at(row.getInt("part")), row.getBoolean("own"), figure, row.getInt("edition"));
    }

    private static Sentence reason(ResultSet row, UnaryOperator<String> kept) throws SQLException {
        String swedish = text(row, "reason", kept);
        String english = text(row, "reason_english", kept);
        return swedish == null ? null : Sentence.said(swedish, english == null ? swedish : english);
    }

    private static String text(ResultSet row, String column, UnaryOperator<String> kept) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : kept.apply(text);
    }
}
