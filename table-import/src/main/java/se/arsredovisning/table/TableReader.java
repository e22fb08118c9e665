package se.arsredovisning.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Reads tables from a file: all of it, or nothing and every fault that it has.
 *
 * <p>A fault's property is the place as a spreadsheet shows it ({@code lines!C7}; a row is {@code lines!7:7}), or empty
 * where the file as a whole is meant. Headers are matched by key or alias, without regard to case and surrounding space.
 * Blank rows are passed over.
 */
public final class TableReader {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private TableReader() {}

    /**
     * Reads a file.
     *
     * <p>A CSV file is one table. In a workbook each sheet is the table of its name; a layout whose sheet is missing is
     * missing among the tables, but not all of them may be. Where one layout is asked for, an only sheet may have any
     * name.
     *
     * @param file the file's bytes
     * @param layouts what the tables look like; for CSV exactly one
     * @throws ProblemException {@code content-too-large}, or {@code invalid-content} with every fault
     */
    public static Tables read(byte[] file, TableFormat format, List<TableLayout> layouts) {
        return read(file, format, null, layouts);
    }

    /**
     * Reads a file.
     *
     * @param charset the encoding that a CSV file was sent as; null where it was sent as none, so that it is looked for
     */
    static Tables read(byte[] file, TableFormat format, Charset charset, List<TableLayout> layouts) {
        if (layouts.isEmpty() || (format == TableFormat.CSV && layouts.size() > 1)) {
            throw new IllegalArgumentException("A CSV file has one layout, a workbook at least one");
        }
        if (file.length > MAX_BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, Sentence.of("problem.nothing-read"));
        }
        Faults faults = new Faults();
        Tables tables =
                switch (format) {
                    case CSV -> new Tables(List.of(csv(file, charset, layouts.get(0), faults)));
                    case XLSX -> new Tables(XlsxTables.read(file, layouts, faults));
                };
        faults.end();
        return tables;
    }

    /**
     * Reads a file from a stream, which stays open.
     *
     * @throws IOException where the stream breaks
     * @throws ProblemException as {@link #read(byte[], TableFormat, List)} says; no more than one byte too many is read
     */
    public static Tables read(InputStream file, TableFormat format, List<TableLayout> layouts) throws IOException {
        return read(file.readNBytes(MAX_BYTES + 1), format, layouts);
    }

    private static Table csv(byte[] file, Charset charset, TableLayout layout, Faults faults) {
        String text = CsvText.decode(file, charset);
        if (text == null) {
            throw Faults.ofFile(noText(file, charset));
        }
        return CsvTable.read(text, layout, faults);
    }

    private static Sentence noText(byte[] file, Charset charset) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return Sentence.of("table.workbook-as-text", TableFormat.XLSX.mediaType());
        }
        return charset == null ? Sentence.of("table.no-text") : Sentence.of("table.no-text-in-charset", charset.name());
    }
}
