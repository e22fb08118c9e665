package se.arsredovisning.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Makes of a cell what its column wants, or says why it cannot. It guesses nothing. */
final class CellReader {

    /** Takes one comma for a decimal comma. */
    static final CellReader USUAL = new CellReader(false);

    /** What a spreadsheet shows of its binary numbers: 103.30000000000001 is seen, and meant, as 103.3. */
    private static final MathContext SEEN = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final boolean commasSeparate;

    /** A reader for a file whose cells are separated by commas, or not. */
    CellReader(boolean commasSeparate) {
        this.commasSeparate = commasSeparate;
    }

    /** The value of a cell: a String, BigDecimal, Integer or LocalDate by the column's kind, or null where blank. */
    Reading read(TableColumn column, RawCell cell) {
        if (cell == null || cell.isBlank()) {
            return Reading.of(null);
        }
        String fault = fault(cell);
        if (fault != null) {
            return Reading.refused(fault);
        }
        return switch (column.kind()) {
            case TEXT -> text(cell);
            case DECIMAL -> number(cell);
            case INTEGER -> integer(cell);
            case DATE -> date(cell);
            case CHOICE -> choice(column, cell);
        };
    }

    /** What no column takes. */
    private static String fault(RawCell cell) {
        return switch (cell.form()) {
            case ERROR -> "is the error of a formula";
            case FORMULA -> "is a formula that was never calculated";
            default -> CellText.fault(cell.text());
        };
    }

    private static Reading text(RawCell cell) {
        return switch (cell.form()) {
            case DATE -> Reading.refused("is a date where a text is wanted");
            case LOGICAL -> Reading.refused("is a logical value where a text is wanted");
            case NUMBER -> {
                Reading number = seen(cell);
                yield number.value() instanceof BigDecimal value ? Reading.of(value.toPlainString()) : number;
            }
            default -> Reading.of(CellText.kept(cell.text()));
        };
    }

    private Reading number(RawCell cell) {
        return switch (cell.form()) {
            case DATE -> Reading.refused("is a date where a number is wanted");
            case NUMBER -> seen(cell);
            case TEXT -> NumberText.read(CellText.strip(cell.text()), commasSeparate);
            default -> Reading.refused("is not a number");
        };
    }

    private static Reading seen(RawCell cell) {
        return NumberText.kept(new BigDecimal(cell.text()).round(SEEN));
    }

    private Reading integer(RawCell cell) {
        Reading number = number(cell);
        if (!(number.value() instanceof BigDecimal value)) {
            return number;
        }
        if (value.scale() > 0) {
            return Reading.refused("is not a whole number");
        }
        boolean fits = value.toBigInteger().bitLength() < Integer.SIZE;
        return fits ? Reading.of(value.intValueExact()) : Reading.refused("is larger than any whole number here");
    }

    private static Reading date(RawCell cell) {
        String text = CellText.strip(cell.text());
        boolean said = cell.form() == RawCell.Form.DATE || cell.form() == RawCell.Form.TEXT;
        if (said && DAY.matcher(text).matches() && !text.startsWith("0000")) {
            try {
                return Reading.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Reading.refused("is not a day of the calendar");
            }
        }
        return Reading.refused("is not a date as 2020-12-31");
    }

    private static Reading choice(TableColumn column, RawCell cell) {
        Reading text = text(cell);
        if (text.value() == null) {
            return text;
        }
        String key = CellText.key(cell.text());
        return column.choices().stream()
                .filter(choice -> CellText.key(choice).equals(key))
                .findFirst()
                .map(Reading::of)
                .orElseGet(() -> Reading.refused("is not one of " + column.choices()));
    }
}
