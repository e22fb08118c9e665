package se.arsredovisning.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.table.WorkbookStream;

/**
 * Writes the rows of PostgreSQL's COPY as a workbook in Swedish, a sheet for each part of a report. Nearly every cell is one of the
 * row before it or of another row: those are kept as they are written, a bounded number for each column.
 */
final class FigureWorkbook {

    /** The columns of the table that {@link #row} takes, in this order. */
    static final String COLUMNS = String.join(
            ", ",
            Stream.concat(
                            WorkbookColumn.ALL.stream().map(WorkbookColumn::expression),
                            Stream.of("value", "unit", "decimals"))
                    .toList());

    /** Excel's, of which one is the header. */
    static final int MOST_ROWS = WorkbookStream.MOST_ROWS - 1;

    private static final int LAST_TEXT = WorkbookColumn.ALL.size() - 1;
    private static final int VALUE = LAST_TEXT + 1;
    private static final int UNIT = VALUE + 1;
    private static final int DECIMALS = UNIT + 1;

    private static final int MOST_KEPT = 2000;
    private static final int MOST_DECIMALS = 15;
    private static final byte[] SEK = Unit.SEK.code().getBytes(StandardCharsets.UTF_8);
    private static final byte[] PERCENT = Unit.PERCENT.code().getBytes(StandardCharsets.UTF_8);

    /** As a Swede writes it: a spreadsheet in Swedish shows the comma as a space and the point as a comma. */
    private static final List<String> GROUPED = IntStream.rangeClosed(0, MOST_DECIMALS)
            .mapToObj(decimals -> decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
            .toList();

    private static final List<String> GROUPED_PERCENT =
            GROUPED.stream().map(format -> format + "\" %\"").toList();

    private static final List<WorkbookStream.Column> SHEET = WorkbookColumn.ALL.stream()
            .map(column -> new WorkbookStream.Column(column.header(), column.width()))
            .toList();

    private static final Map<ReportPart, String> NAMES = Map.of(
            ReportPart.GOALS,
            "Mål",
            ReportPart.FINANCE,
            "Ekonomi",
            ReportPart.HR,
            "Personal",
            ReportPart.INTERNAL_CONTROL,
            "Intern kontroll");

    private final WorkbookStream workbook;
    private final int mostRows;
    private final List<Map<String, WorkbookStream.Cell>> kept = WorkbookColumn.ALL.stream()
            .<Map<String, WorkbookStream.Cell>>map(column -> new HashMap<>())
            .toList();
    private final WorkbookStream.Cell[] cells = new WorkbookStream.Cell[WorkbookColumn.ALL.size()];
    private final CopiedRow row = new CopiedRow(DECIMALS + 1);
    private String name;
    private int sheets;
    private int rows;

    /**
     * Begins a workbook.
     *
     * @param mostRows how many a sheet has before another one is begun
     * @param time what it says that it was made at
     */
    FigureWorkbook(OutputStream out, int mostRows, Instant time) {
        this.workbook = new WorkbookStream(out, time);
        this.mostRows = mostRows;
    }

    /** Begins the sheet of a part; what was written before is finished. */
    void begin(ReportPart part) throws IOException {
        name = NAMES.get(part);
        endSheet();
        sheets = 0;
        nextSheet();
    }

    /** Adds a row, a line of COPY's text format, to the part that was begun last; beyond the rows of a sheet, to another sheet. */
    void row(byte[] line) throws IOException {
        if (rows == mostRows) {
            endSheet();
            nextSheet();
        }
        rows++;
        row.take(line);
        workbook.beginRow();
        for (int column = 0; column <= LAST_TEXT; column++) {
            if (column == WorkbookColumn.VALUE) {
                value();
            } else if (column == WorkbookColumn.KRONOR) {
                kronor();
            } else if (!row.isNull(column)) {
                text(column);
            }
        }
        workbook.endRow();
    }

    /** Writes the end, without which the file is no workbook. */
    void end() throws IOException {
        endSheet();
        workbook.end();
    }

    private void text(int column) {
        if (!row.isRepeated(column)) {
            cells[column] = cell(column, row.text(column));
        }
        if (cells[column] != null) {
            workbook.cell(column, cells[column]);
        }
    }

    /** Null where nothing is shown. */
    private WorkbookStream.Cell cell(int column, String given) {
        Map<String, WorkbookStream.Cell> known = kept.get(column);
        WorkbookStream.Cell cell = known.get(given);
        if (cell == null) {
            String shown = WorkbookColumn.ALL.get(column).shown().apply(given);
            if (shown == null || shown.isEmpty()) {
                return null;
            }
            cell = workbook.text(shown);
            if (known.size() < MOST_KEPT) {
                known.put(given, cell);
            }
        }
        return cell;
    }

    /** Amounts in thousands of kronor. */
    private void value() {
        if (row.isNull(VALUE)) {
            return;
        }
        BigDecimal given = new BigDecimal(row.text(VALUE));
        boolean isAmount = row.is(UNIT, SEK);
        int decimals = Integer.parseInt(row.text(DECIMALS)) + (isAmount ? Denomination.TKR.digits() : 0);
        List<String> formats = row.is(UNIT, PERCENT) ? GROUPED_PERCENT : GROUPED;
        workbook.cell(WorkbookColumn.VALUE, isAmount ? Denomination.TKR.of(given) : given, format(formats, decimals));
    }

    /** An amount as it is. */
    private void kronor() {
        if (row.is(UNIT, SEK) && !row.isNull(VALUE)) {
            BigDecimal exact = new BigDecimal(row.text(VALUE));
            workbook.cell(
                    WorkbookColumn.KRONOR,
                    exact,
                    format(GROUPED, exact.stripTrailingZeros().scale()));
        }
    }

    private static String format(List<String> formats, int decimals) {
        return formats.get(Math.max(0, Math.min(decimals, MOST_DECIMALS)));
    }

    private void nextSheet() throws IOException {
        sheets++;
        rows = 0;
        workbook.beginSheet(sheets == 1 ? name : name + " (" + sheets + ")", SHEET);
    }

    private void endSheet() throws IOException {
        if (sheets > 0) {
            workbook.endSheet();
        }
    }
}
