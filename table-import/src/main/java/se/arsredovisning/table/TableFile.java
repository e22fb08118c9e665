package se.arsredovisning.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/** A file of tables as it was sent, not read yet, with what has to be known to read it. */
public final class TableFile {

    private final byte[] bytes;
    private final TableFormat format;
    private final List<TableLayout> layouts;

    /** The encoding that a CSV file was sent as, or null. */
    private final Charset charset;

    /**
     * A file.
     *
     * @param layouts what its tables may look like; of CSV exactly one
     */
    private TableFile(byte[] bytes, TableFormat format, Charset charset, List<TableLayout> layouts) {
        this.bytes = bytes.clone();
        this.format = format;
        this.layouts = List.copyOf(layouts);
        this.charset = charset;
    }

    /**
     * A file as a request sent it.
     *
     * @param reader gathers the faults of its parameters
     * @param headers with a media type that {@link TableFormat#of} knows
     * @param table the parameter that says which table a CSV file is, or null
     * @param all the layouts of the import
     * @throws ProblemException {@code unsupported-media-type} where a CSV file was sent as an encoding that is unknown here
     */
    public static TableFile of(
            ParameterReader reader, HttpHeaders headers, String table, List<TableLayout> all, byte[] bytes) {
        TableFormat format = TableFormat.of(headers.getMediaType().toString()).orElseThrow();
        String charset = format == TableFormat.CSV
                ? headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER)
                : null;
        return new TableFile(bytes, format, charset(charset), layouts(reader, format, table, all));
    }

    private static Charset charset(String name) {
        return name == null
                ? null
                : CsvText.named(name)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                Sentence.of("table.charset", CellText.abbreviated(name))));
    }

    /** The layouts that a file may have: of a CSV file one, which somebody has to name where there are several. */
    static List<TableLayout> layouts(ParameterReader reader, TableFormat format, String table, List<TableLayout> all) {
        Map<String, TableLayout> tables = all.stream().collect(Collectors.toMap(TableLayout::name, layout -> layout));
        TableLayout named = reader.of("table", table, tables, null);
        if (format == TableFormat.XLSX && table != null) {
            reader.refuse("table", table, Sentence.of("table.table-of-workbook"));
        } else if (format == TableFormat.CSV && table == null && all.size() > 1) {
            reader.refuse("table", null, Sentence.of("table.table-required"));
        }
        return named == null ? all : List.of(named);
    }

    /**
     * The tables in it.
     *
     * @throws ProblemException {@code invalid-content} with every fault and its cell
     */
    public Tables read() {
        return TableReader.read(bytes, format, charset, layouts);
    }

    /** CSV or XLSX. */
    public TableFormat format() {
        return format;
    }
}
