package se.arsredovisning.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** What the cells of a workbook say: numbers, texts and dates, which are numbers with the format of a date. */
final class XlsxCells {

    /** The formats with a day or a year that a workbook need not spell out (ECMA-376, 18.8.30). */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** What of a format is no code: literals, escapes, colours and locales. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0_]+[!?]?");

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(?::00(?:\\.0+)?)?Z?$");

    /** How a workbook writes a character that XML has not. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    /** Where a text of its own looks like such a writing. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9a-fA-F]{4}_)");

    private final boolean uncalculated;

    /** What is seen of a number, by its format and sign. */
    private final Map<String, NumberFormat> formats = new HashMap<>();

    /** The cells of a workbook that says, or does not say, an empty value where a formula was never calculated. */
    XlsxCells(boolean uncalculated) {
        this.uncalculated = uncalculated;
    }

    /** The cells of a row from column A on; null where there is none. */
    List<RawCell> of(Row row) {
        return row.stream().map(cell -> cell == null ? null : of(cell)).collect(Collectors.toList());
    }

    /** A text as a workbook writes it, so that {@link #unescaped} gives it back. */
    static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private RawCell of(Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            return new RawCell(RawCell.Form.ERROR, cell.getRawValue() == null ? "" : cell.getRawValue());
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : RawCell.number(number, format(cell, number.signum()));
        }
        if (value instanceof Boolean logical) {
            return new RawCell(RawCell.Form.LOGICAL, logical ? "TRUE" : "FALSE");
        }
        if (cell.getRawValue() != null && cell.getRawValue().startsWith(TransitionalPart.ISO_DATE)) {
            return isoDate(cell.getRawValue().substring(TransitionalPart.ISO_DATE.length()));
        }
        if (cell.getType() == CellType.FORMULA && cell.getFormula() != null) {
            return ofFormula(cell);
        }
        return value == null ? null : RawCell.text(unescaped(value.toString()));
    }

    /** A formula that gave a text, an error, or nothing because nobody has calculated it. */
    private RawCell ofFormula(Cell cell) {
        if (cell.getRawValue() == null || (uncalculated && cell.getRawValue().isEmpty())) {
            return new RawCell(RawCell.Form.FORMULA, "=" + cell.getFormula());
        }
        boolean failed = ERROR.matcher(cell.getRawValue()).matches();
        return failed
                ? new RawCell(RawCell.Form.ERROR, cell.getRawValue())
                : RawCell.text(unescaped(cell.getRawValue()));
    }

    private NumberFormat format(Cell cell, int sign) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return formats.computeIfAbsent(id + " " + sign + " " + format, key -> NumberFormat.of(id, format, sign));
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && !format.equals("General")) {
            return DAY_OR_YEAR.matcher(LITERAL.matcher(format).replaceAll("")).find();
        }
        Integer id = cell.getDataFormatId();
        return id != null && BUILT_IN_DATES.contains(id);
    }

    private static RawCell date(Cell cell) {
        LocalDateTime date = cell.asDate();
        boolean isDay = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new RawCell(RawCell.Form.DATE, isDay ? date.toLocalDate().toString() : date.toString());
    }

    /** The date of a cell of the type d (ISO 8601); one with a time keeps it, and is no day. */
    private static RawCell isoDate(String text) {
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        return new RawCell(RawCell.Form.DATE, day);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
