package se.arsredovisning.reports.figure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import se.arsredovisning.reports.access.FigureSource;

/** The table of figures as rows, for every question that is asked of it. */
public final class FigureRows {

    /** What {@link FigureResults} needs of a row of the table of drafts, where that is not asked by a source. */
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
}
