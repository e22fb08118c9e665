package se.arsredovisning.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.section.DimensionColumns;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.WrittenText;

/**
 * Writes the rows of PostgreSQL's COPY as CSV. It copies bytes, since texts and a CSV library would cost more for a row
 * than PostgreSQL itself: only a cell that needs quotes or could be a formula becomes a text.
 */
final class CsvFigures {

    static final List<String> HEADER = Stream.of(
                    List.of(
                            "municipality",
                            "municipalityName",
                            "board",
                            "section",
                            "code",
                            "kind",
                            "period",
                            "periodType",
                            "role",
                            "parent"),
                    FigureReader.DIMENSIONS,
                    List.of(
                            "value",
                            "unit",
                            "unitLabel",
                            "decimals",
                            "status",
                            "reason",
                            "published",
                            "reportedIn",
                            "label",
                            "source",
                            "edition"))
            .flatMap(List::stream)
            .toList();

    private static final String COLUMNS =
            "municipality, board, report_period, code, kind, period, period_type, role, parent,"
                    + " " + DimensionColumns.list() + ", value, unit, unit_label, decimals, status, REASON, published,"
                    + " reported_in, label, source, case edition when 0 then 'draft' else cast(edition as text) end";

    private static final int MUNICIPALITY = 0;
    private static final int BOARD = 1;
    private static final int REPORT_PERIOD = 2;
    private static final int VALUE = 9 + FigureReader.DIMENSIONS.size();
    private static final int UNIT = VALUE + 1;
    private static final int DECIMALS = VALUE + 3;
    private static final int PUBLISHED = VALUE + 6;
    private static final int LAST = VALUE + 10;

    private static final int BUFFER = 1 << 16;
    private static final byte[] SEK = bytes(Unit.SEK.code());
    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");
    private static final byte[] LINE_END = bytes("\r\n");
    private static final byte[] NOTHING = {};

    /** What a text that could be a formula begins with, in UTF-8: 0xC2 and 0xEF begin spaces, marks and wide signs. */
    private static final boolean[] SUSPECT = table('=', '+', '-', '@', '\'', ' ', 0xC2, 0xEF);

    private final OutputStream out;
    private final CsvDialect dialect;
    private final Denomination amounts;
    private final byte[] unit;
    private final boolean[] special;
    private final Map<String, byte[]> names = new HashMap<>();

    private final CopiedRow row = new CopiedRow(LAST + 1);

    /** What cells that need quotes were written as last: nearly all come again. */
    private final byte[][] written = new byte[LAST + 1][];

    private byte[] buffer = new byte[BUFFER];
    private int used;

    /** Amounts are given as they are asked for. */
    CsvFigures(OutputStream out, CsvDialect dialect, Denomination amounts) {
        this.out = out;
        this.dialect = dialect;
        this.amounts = amounts;
        this.unit = bytes(amounts.word());
        this.special = table('\\', '"', dialect.separator());
        Municipalities.all().forEach((code, name) -> names.put(code, bytes(name)));
    }

    /** The columns of the table that {@link #row} takes, in this order. */
    static String columns(AnswerLanguage language) {
        return COLUMNS.replace(
                "REASON", language == AnswerLanguage.ENGLISH ? "coalesce(reason_english, reason)" : "reason");
    }

    /** Writes what the file begins with. */
    void begin() throws IOException {
        put(bytes(dialect.mark() + String.join(String.valueOf(dialect.separator()), HEADER)));
        put(LINE_END);
    }

    /** Writes one row, which is a line of COPY's text format. */
    void row(byte[] line) throws IOException {
        row.take(line);
        cell(MUNICIPALITY);
        separate();
        put(names.getOrDefault(row.text(MUNICIPALITY), NOTHING));
        separate();
        cell(BOARD);
        separate();
        section();
        boolean scaled = amounts != Denomination.SEK && row.is(UNIT, SEK);
        for (int column = REPORT_PERIOD + 1; column <= LAST; column++) {
            separate();
            if (column == VALUE) {
                value(scaled);
            } else if (scaled && column == UNIT) {
                put(unit);
            } else if (scaled && column == DECIMALS) {
                put(bytes(Integer.toString(Integer.parseInt(row.text(column)) + amounts.digits())));
            } else if (column == UNIT || column == DECIMALS) {
                copy(column);
            } else if (column == PUBLISHED) {
                put(line[row.start(column)] == 't' ? TRUE : FALSE);
            } else {
                cell(column);
            }
        }
        put(LINE_END);
    }

    /** Hands on what is written so far. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void section() throws IOException {
        copy(MUNICIPALITY);
        put((byte) '-');
        copy(BOARD);
        put((byte) '-');
        copy(REPORT_PERIOD);
    }

    private void value(boolean scaled) throws IOException {
        if (row.isNull(VALUE)) {
            return;
        }
        if (scaled) {
            String number = amounts.of(new BigDecimal(row.text(VALUE))).toPlainString();
            put(bytes(number.replace('.', dialect.decimalSign())));
            return;
        }
        copy(VALUE);
        for (int i = used - (row.end(VALUE) - row.start(VALUE)); i < used; i++) {
            if (buffer[i] == '.') {
                buffer[i] = (byte) dialect.decimalSign();
            }
        }
    }

    /** A text; nothing where there is none. */
    private void cell(int column) throws IOException {
        if (row.start(column) == row.end(column) || row.isNull(column)) {
            return;
        }
        if (isPlain(column)) {
            copy(column);
            return;
        }
        if (!row.isRepeated(column)) {
            written[column] = bytes(guarded(row.text(column)));
        }
        put(written[column]);
    }

    private String guarded(String given) {
        String text = WrittenText.inCsv(given);
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == '\r' || c == '\n' || c == dialect.separator());
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Whether COPY's bytes are those of the cell: line breaks and tabs come with a backslash. */
    private boolean isPlain(int column) {
        byte[] line = row.bytes();
        if (SUSPECT[line[row.start(column)] & 0xFF]) {
            return false;
        }
        int end = row.end(column);
        for (int i = row.start(column); i < end; i++) {
            if (special[line[i] & 0xFF]) {
                return false;
            }
        }
        return true;
    }

    private void separate() throws IOException {
        put((byte) dialect.separator());
    }

    private void copy(int column) throws IOException {
        put(row.bytes(), row.start(column), row.end(column) - row.start(column));
    }

    private void put(byte one) throws IOException {
        reserve(1);
        buffer[used++] = one;
    }

    private void put(byte[] some) throws IOException {
        put(some, 0, some.length);
    }

    private void put(byte[] some, int from, int length) throws IOException {
        reserve(length);
        System.arraycopy(some, from, buffer, used, length);
        used += length;
    }

    private void reserve(int length) throws IOException {
        if (used + length > buffer.length) {
            flush();
            if (length > buffer.length) {
                buffer = new byte[length];
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean[] table(int... bytes) {
        boolean[] table = new boolean[256];
        for (int one : bytes) {
            table[one] = true;
        }
        return table;
    }
}
