package se.arsredovisning.reports.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.table.WrittenText;

/**
 * Writes figures as a workbook in Swedish, a sheet for each part of a report. What has been written is not kept: texts
 * stand in their cells, and rows leave as they come.
 */
final class FigureWorkbook {

    /** Excel has 1,048,576 rows, of which one is the header. */
    static final int MOST_ROWS = 1_048_575;

    /** A spreadsheet's numbers are binary and exact to so many digits. A longer one is written as a text. */
    private static final int EXACT_DIGITS = 15;

    private static final int BUFFER = 1 << 16;
    private static final int ROWS_KEPT = 500;

    private static final Map<ReportPart, String> SHEETS = Map.of(
            ReportPart.GOALS,
            "Mål",
            ReportPart.FINANCE,
            "Ekonomi",
            ReportPart.HR,
            "Personal",
            ReportPart.INTERNAL_CONTROL,
            "Intern kontroll");

    private final OutputStream out;
    private final Workbook workbook;
    private final int mostRows;
    private String name;
    private int sheets;
    private Worksheet sheet;
    private int rows;

    FigureWorkbook(OutputStream out, int mostRows) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.workbook = new Workbook(this.out, "Årsredovisning", null);
        this.mostRows = mostRows;
    }

    /** Begins the sheet of a part; what was written before is finished. */
    void begin(ReportPart part) throws IOException {
        name = SHEETS.get(part);
        sheets = 0;
        nextSheet();
    }

    /** Adds a row to the part that was begun last; beyond the rows of a sheet, to another sheet. */
    void row(FigureRow figure) throws IOException {
        if (rows == mostRows) {
            nextSheet();
        }
        rows++;
        for (int c = 0; c < WorkbookColumn.ALL.size(); c++) {
            String text = WorkbookColumn.ALL.get(c).text().apply(figure);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(rows, c, WrittenText.inWorkbook(text));
            }
        }
        numbers(figure);
        if (rows % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    /** Writes the end, without which the file is no workbook. */
    void end() throws IOException {
        endSheet();
        workbook.finish();
        out.flush();
    }

    private void numbers(FigureRow row) {
        BigDecimal value = row.value(Denomination.TKR);
        if (value == null) {
            return;
        }
        number(WorkbookColumn.VALUE, value, format(row.figure().unit(), row.decimals(Denomination.TKR)));
        if (row.isAmount()) {
            BigDecimal exact = row.value(Denomination.SEK);
            number(
                    WorkbookColumn.KRONOR,
                    exact,
                    grouped(Math.max(0, exact.stripTrailingZeros().scale())));
        }
    }

    private void number(int column, BigDecimal value, String format) {
        if (value.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            sheet.value(rows, column, value);
            sheet.style(rows, column).format(format).set();
        } else {
            sheet.inlineString(rows, column, value.toPlainString());
        }
    }

    /** As a Swede writes it: a spreadsheet in Swedish shows the comma as a space and the point as a comma. */
    private static String format(Unit unit, int decimals) {
        String number = grouped(Math.max(0, decimals));
        return unit == Unit.PERCENT ? number + "\" %\"" : number;
    }

    private static String grouped(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, EXACT_DIGITS));
    }

    private void nextSheet() throws IOException {
        endSheet();
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
        rows = 0;
        for (int c = 0; c < WorkbookColumn.ALL.size(); c++) {
            WorkbookColumn column = WorkbookColumn.ALL.get(c);
            sheet.width(c, column.width());
            sheet.inlineString(0, c, column.header());
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private void endSheet() throws IOException {
        if (sheet != null) {
            sheet.setAutoFilter(0, 0, rows, WorkbookColumn.ALL.size() - 1);
            sheet.finish();
        }
    }
}
