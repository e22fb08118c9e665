package se.arsredovisning.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads a table of comma-separated values (RFC 4180), whatever separates them. */
final class CsvTable {

    /** In the order in which they are preferred where the header decides nothing. */
    private static final char[] SEPARATORS = {';', ',', '\t'};

    /** Excel's own line before the header, which Excel does not show as a row. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile(
            "\"?sep=([^\"\\p{Alnum}\\r\\n])\"?[^\\S\\r\\n]*(?:\\r\\n?|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** More than any file has: the bounds of cells are ours, and say where. */
    private static final int UNBOUNDED = 2 * TableReader.MAX_BYTES;

    /** More columns than a spreadsheet has. Beyond them no place could be named. */
    private static final int MAX_FIELDS = 16_384;

    private static final String NUL = "\0";

    private final TableLayout layout;
    private final Faults faults;

    /** Stands alone in a row after the last, unless a quotation mark is still open there: more NULs than the file has anywhere. */
    private final String end;

    private CsvTable(TableLayout layout, Faults faults, String end) {
        this.layout = layout;
        this.faults = faults;
        this.end = end;
    }

    /** The table that a text holds; what is wrong with it is added to the faults. */
    static Table read(String text, TableLayout layout, Faults faults) {
        String end = NUL;
        while (text.contains(end)) {
            end += NUL;
        }
        return new CsvTable(layout, faults, end).read(text);
    }

    private Table read(String file) {
        Matcher said = SEPARATOR_LINE.matcher(file);
        boolean isSaid = said.lookingAt();
        String text = isSaid ? file.substring(said.end()) : file;
        char separator = isSaid ? said.group(1).charAt(0) : separator(text);
        TableBuilder table = new TableBuilder(layout, layout.name(), new CellReader(separator == ','), faults);
        int number = 1;
        int width = 0;
        boolean wanted = true;
        CloseableIterator<String[]> records = records(text + "\n" + end, separator);
        while (wanted) {
            String[] fields = next(records, number);
            if (fields == null || isEnd(fields, number)) {
                break;
            }
            if (width == 0 && !isBlank(fields, 0)) {
                width = fields.length;
            }
            if (isBlank(fields, width)) {
                wanted = table.add(number, cells(fields));
            } else {
                faults.add(row(number), null, Sentence.of("table.number-of-fields", fields.length, width));
                wanted = !faults.isFull();
            }
            number++;
        }
        return table.build();
    }

    /** The separator by which the most headers are known; among equals, the one that makes the most of the header. */
    private char separator(String text) {
        char best = SEPARATORS[0];
        long bestKnown = 0;
        int bestWidth = 1;
        for (char separator : SEPARATORS) {
            String[] header = header(text, separator);
            long known = Arrays.stream(header)
                    .filter(field -> layout.find(field).isPresent())
                    .count();
            if (known > bestKnown || (known == bestKnown && header.length > bestWidth)) {
                best = separator;
                bestKnown = known;
                bestWidth = header.length;
            }
        }
        return best;
    }

    private static String[] header(String text, char separator) {
        try {
            for (String[] fields : reader(text, separator)) {
                if (!isBlank(fields, 0)) {
                    return fields;
                }
            }
        } catch (CsvParseException e) {
            // No header by this separator; what is wrong is said when the file is read.
        }
        return new String[0];
    }

    private String[] next(CloseableIterator<String[]> records, int number) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            faults.add(row(number), null, Sentence.of("table.after-quotation", MAX_FIELDS));
            return null;
        }
    }

    private boolean isEnd(String[] fields, int number) {
        String last = fields[fields.length - 1];
        if (last.endsWith(end) && (fields.length > 1 || !last.equals(end))) {
            faults.add(row(number), null, Sentence.of("table.open-quotation"));
        }
        return last.endsWith(end);
    }

    private String row(int number) {
        return Place.row(layout.name(), number);
    }

    private static CloseableIterator<String[]> records(String text, char separator) {
        return reader(text, separator).iterator();
    }

    private static CsvReader<String[]> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        StringArrayHandler.of(handler -> handler.maxFields(MAX_FIELDS)
                                .maxFieldSize(UNBOUNDED)
                                .maxRecordSize(UNBOUNDED)),
                        text);
    }

    private static List<RawCell> cells(String[] fields) {
        return Arrays.stream(fields)
                .map(field -> RawCell.text(CellText.unguarded(field)))
                .toList();
    }

    /** Whether the fields from that one on are blank. */
    private static boolean isBlank(String[] fields, int from) {
        return IntStream.range(from, fields.length)
                .allMatch(i -> CellText.strip(fields[i]).isEmpty());
    }
}
