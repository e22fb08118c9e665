package se.arsredovisning.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import se.arsredovisning.kit.sentence.Sentence;

/** Makes of a cell what its column wants, or says why it cannot. It guesses nothing. */
final class CellReader {

    /** Takes one comma for a decimal comma. */
    static final CellReader USUAL = new CellReader(false);

    /** What a spreadsheet shows of its binary numbers: 103.30000000000001 is seen, and meant, as 103.3. */
    private static final MathContext SEEN = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final Pattern FIRST_DAY = Pattern.compile("\\d{4}-\\d\\d-01");

    private final boolean commasSeparate;

    /** A reader for a file whose cells are separated by commas, or not. */
    CellReader(boolean commasSeparate) {
        this.commasSeparate = commasSeparate;
    }

    /** The value of a cell: a String, BigDecimal, Integer or LocalDate by the column's kind, or null where blank. */
    CellValue read(TableColumn column, RawCell cell) {
        if (cell == null || cell.isBlank()) {
            return CellValue.of(null);
        }
        Sentence fault = fault(cell);
        if (fault != null) {
            return CellValue.refused(fault);
        }
        return switch (column.kind()) {
            case TEXT -> text(cell);
            case DECIMAL -> number(cell);
            case PERCENT -> percent(cell);
            case MONTH -> month(cell);
            case INTEGER -> integer(cell);
            case DATE -> date(cell);
            case CHOICE -> choice(column, cell);
        };
    }

    /** What no column takes. */
    private static Sentence fault(RawCell cell) {
        return switch (cell.form()) {
            case ERROR -> Sentence.of("table.formula-error");
            case FORMULA -> Sentence.of("table.formula-uncalculated");
            case NUMBER -> cell.format().hidden() ? Sentence.of("table.number-hidden") : null;
            default -> CellText.fault(cell.text());
        };
    }

    private static CellValue text(RawCell cell) {
        return switch (cell.form()) {
            case DATE -> CellValue.refused(Sentence.of("table.date-for-text"));
            case LOGICAL -> CellValue.refused(Sentence.of("table.logical-for-text"));
            case NUMBER -> {
                CellValue number = plain(cell);
                yield number.value() instanceof BigDecimal value ? CellValue.of(value.toPlainString()) : number;
            }
            default -> CellValue.of(CellText.normalised(cell.text()));
        };
    }

    private CellValue number(RawCell cell) {
        return switch (cell.form()) {
            case DATE -> CellValue.refused(Sentence.of("table.date-for-number"));
            case NUMBER -> plain(cell);
            case TEXT -> NumberText.read(CellText.strip(cell.text()), commasSeparate);
            default -> CellValue.refused(Sentence.of("table.no-number"));
        };
    }

    /** A number that is seen as it is: ten percent are no amount, neither 0.1 nor 10. */
    private static CellValue plain(RawCell cell) {
        return cell.format().percent()
                ? CellValue.refused(Sentence.of("table.percentage"))
                : NumberText.binary(new BigDecimal(cell.text()).round(SEEN));
    }

    /** A number of percent: 10 where 10 % is seen, whether the cell holds 10 or 0.1. */
    private CellValue percent(RawCell cell) {
        if (cell.form() == RawCell.Form.NUMBER && cell.format().percent()) {
            return NumberText.binary(new BigDecimal(cell.text()).round(SEEN).movePointRight(2));
        }
        String text = CellText.strip(cell.text());
        return cell.form() == RawCell.Form.TEXT && text.endsWith("%")
                ? number(RawCell.text(text.substring(0, text.length() - 1)))
                : number(cell);
    }

    /** A month; of a date cell the one that it is the first day of, which is what a spreadsheet makes of 2020-12. */
    private static CellValue month(RawCell cell) {
        if (cell.form() != RawCell.Form.DATE) {
            return text(cell);
        }
        return FIRST_DAY.matcher(cell.text()).matches()
                ? CellValue.of(cell.text().substring(0, "2020-12".length()))
                : CellValue.refused(Sentence.of("table.date-for-month"));
    }

    private CellValue integer(RawCell cell) {
        CellValue number = number(cell);
        if (!(number.value() instanceof BigDecimal value)) {
            return number;
        }
        if (value.scale() > 0) {
            return CellValue.refused(Sentence.of("table.no-whole-number"));
        }
        boolean fits = value.toBigInteger().bitLength() < Integer.SIZE;
        return fits
                ? CellValue.of(value.intValueExact())
                : CellValue.refused(Sentence.of("table.whole-number-too-large"));
    }

    private static CellValue date(RawCell cell) {
        String text = CellText.strip(cell.text());
        boolean said = cell.form() == RawCell.Form.DATE || cell.form() == RawCell.Form.TEXT;
        if (said && DAY.matcher(text).matches() && !text.startsWith("0000")) {
            try {
                return CellValue.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return CellValue.refused(Sentence.of("table.no-day"));
            }
        }
        return CellValue.refused(Sentence.of("table.no-date"));
    }

    private static CellValue choice(TableColumn column, RawCell cell) {
        CellValue text = text(cell);
        if (text.value() == null) {
            return text;
        }
        String key = CellText.key(cell.text());
        return column.choices().stream()
                .filter(choice -> CellText.key(choice).equals(key))
                .findFirst()
                .map(CellValue::of)
                .orElseGet(() -> CellValue.refused(Sentence.of("fault.none-of", column.choices())));
    }
}
