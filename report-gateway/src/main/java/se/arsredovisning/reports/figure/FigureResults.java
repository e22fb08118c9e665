package se.arsredovisning.reports.figure;

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

/** The figures of a result that has {@link FigureSource#COLUMNS}, row by row. Where a column stands is looked up once. */
public final class FigureResults {

    private static final List<Map.Entry<String, String>> DIMENSIONS = List.copyOf(DimensionColumns.BY_NAME.entrySet());

    private final ResultSet rows;
    private final UnaryOperator<String> kept;

    private final int municipality;
    private final int board;
    private final int reportPeriod;
    private final int part;
    private final int own;
    private final int code;
    private final int kind;
    private final int period;
    private final int periodType;
    private final int role;
    private final int parent;
    private final int[] dimensions = new int[DIMENSIONS.size()];
    private final int value;
    private final int unit;
    private final int unitLabel;
    private final int decimals;
    private final int status;
    private final int reason;
    private final int reasonEnglish;
    private final int published;
    private final int reportedIn;
    private final int label;
    private final int source;
    private final int edition;

    /** Rows of one section follow each other. */
    private SectionId section;

    private String sectionText;

    /** What a result has. */
    public static FigureResults of(ResultSet rows) throws SQLException {
        return new FigureResults(rows, UnaryOperator.identity());
    }

    /**
     * What a result has.
     *
     * @param kept gives the text that is kept for one: nearly all of a row's are those of other rows too
     */
    FigureResults(ResultSet rows, UnaryOperator<String> kept) throws SQLException {
        this.rows = rows;
        this.kept = kept;
        municipality = rows.findColumn("municipality");
        board = rows.findColumn("board");
        reportPeriod = rows.findColumn("report_period");
        part = rows.findColumn("part");
        own = rows.findColumn("own");
        code = rows.findColumn("code");
        kind = rows.findColumn("kind");
        period = rows.findColumn("period");
        periodType = rows.findColumn("period_type");
        role = rows.findColumn("role");
        parent = rows.findColumn("parent");
        for (int place = 0; place < dimensions.length; place++) {
            dimensions[place] = rows.findColumn(DIMENSIONS.get(place).getValue());
        }
        value = rows.findColumn("value");
        unit = rows.findColumn("unit");
        unitLabel = rows.findColumn("unit_label");
        decimals = rows.findColumn("decimals");
        status = rows.findColumn("status");
        reason = rows.findColumn("reason");
        reasonEnglish = rows.findColumn("reason_english");
        published = rows.findColumn("published");
        reportedIn = rows.findColumn("reported_in");
        label = rows.findColumn("label");
        source = rows.findColumn("source");
        edition = rows.findColumn("edition");
    }

    /** The figure of the present row. */
    public FigureRow row() throws SQLException {
        readSection();
        Figure figure = new Figure(
                sectionText,
                text(code),
                FigureWords.KINDS.get(rows.getString(kind)),
                text(period),
                FigureWords.PERIOD_TYPES.get(rows.getString(periodType)),
                FigureWords.ROLES.get(rows.getString(role)),
                text(parent),
                dimensions(),
                rows.getBigDecimal(value),
                FigureWords.UNITS.get(rows.getString(unit)),
                text(unitLabel),
                rows.getInt(decimals),
                FigureWords.STATUSES.get(rows.getString(status)),
                reason(),
                rows.getBoolean(published),
                text(reportedIn),
                text(label),
                text(source));
        return new FigureRow(
                section, ReportPart.at(rows.getInt(part)), rows.getBoolean(own), figure, rows.getInt(edition));
    }

    private void readSection() throws SQLException {
        String ofMunicipality = rows.getString(municipality);
        String ofBoard = rows.getString(board);
        String ofPeriod = rows.getString(reportPeriod);
        if (section == null
                || !section.period().equals(ofPeriod)
                || !section.board().equals(ofBoard)
                || !section.municipality().equals(ofMunicipality)) {
            section = new SectionId(kept.apply(ofMunicipality), kept.apply(ofBoard), kept.apply(ofPeriod));
            sectionText = kept.apply(section.toString());
        }
    }

    private Map<String, String> dimensions() throws SQLException {
        Map<String, String> given = null;
        for (int place = 0; place < dimensions.length; place++) {
            String word = text(dimensions[place]);
            if (word != null) {
                if (given == null) {
                    given = new TreeMap<>();
                }
                given.put(DIMENSIONS.get(place).getKey(), word);
            }
        }
        return given == null ? Map.of() : given;
    }

    private Sentence reason() throws SQLException {
        String swedish = text(reason);
        String english = text(reasonEnglish);
        return swedish == null ? null : Sentence.said(swedish, english == null ? swedish : english);
    }

    private String text(int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : kept.apply(text);
    }
}
