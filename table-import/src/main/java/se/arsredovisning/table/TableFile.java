package se.arsredovisning.table;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.kit.http.Choices;
import se.arsredovisning.kit.problem.ProblemException;

/** A file of tables as it was sent, not read yet, with what has to be known to read it. */
public final class TableFile {

    private final byte[] bytes;
    private final TableFormat format;
    private final List<TableLayout> layouts;

    /**
     * A file.
     *
     * @param layouts what its tables may look like; of CSV exactly one
     */
    private TableFile(byte[] bytes, TableFormat format, List<TableLayout> layouts) {
        this.bytes = bytes.clone();
        this.format = format;
        this.layouts = List.copyOf(layouts);
    }

    /**
     * A file as a request sent it.
     *
     * @param choices gathers the faults of its parameters
     * @param headers with a media type that {@link TableFormat#of} knows
     * @param table the parameter that says which table a CSV file is, or null
     * @param all the layouts of the import
     */
    public static TableFile of(
            Choices choices, HttpHeaders headers, String table, List<TableLayout> all, byte[] bytes) {
        TableFormat format = TableFormat.of(headers.getMediaType().toString()).orElseThrow();
        return new TableFile(bytes, format, layouts(choices, format, table, all));
    }

    /** The layouts that a file may have: of a CSV file one, which somebody has to name where there are several. */
    static List<TableLayout> layouts(Choices choices, TableFormat format, String table, List<TableLayout> all) {
        Map<String, TableLayout> tables = all.stream().collect(Collectors.toMap(TableLayout::name, layout -> layout));
        TableLayout named = choices.of("table", table, tables, null);
        if (format == TableFormat.XLSX && table != null) {
            choices.refuse("table", table, "is for CSV: a workbook has all tables");
        } else if (format == TableFormat.CSV && table == null && all.size() > 1) {
            choices.refuse("table", null, "is required for CSV");
        }
        return named == null ? all : List.of(named);
    }

    /**
     * The tables in it.
     *
     * @throws ProblemException {@code invalid-content} with every fault and its cell
     */
    public Tables read() {
        return TableReader.read(bytes, format, layouts);
    }

    /** CSV or XLSX. */
    public TableFormat format() {
        return format;
    }
}
