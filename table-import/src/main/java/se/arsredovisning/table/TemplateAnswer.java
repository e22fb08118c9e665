package se.arsredovisning.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.arsredovisning.kit.http.AcceptedTypes;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A file of tables as somebody asked for it.
 *
 * @param format CSV or XLSX
 * @param layouts the tables in it
 * @param dialect how CSV is written
 */
public record TemplateAnswer(TableFormat format, List<TableLayout> layouts, CsvDialect dialect) {

    private static final Map<String, TableFormat> FORMATS = Map.of("xlsx", TableFormat.XLSX, "csv", TableFormat.CSV);
    private static final Map<String, CsvDialect> DIALECTS =
            Map.of("sv", CsvDialect.SWEDISH_EXCEL, "rfc-4180", CsvDialect.RFC_4180);

    /** A table without rows. */
    private static final List<Map<String, Object>> NO_ROWS = List.of(Map.of());

    /**
     * Reads what was asked for.
     *
     * @param all the layouts of the import
     * @param format the parameter, which goes before the header {@code Accept}; or null
     * @param table the parameter, or null
     * @param dialect the parameter, or null
     * @throws ProblemException {@code invalid-content} that names every parameter that is wrong, or {@code
     *     not-acceptable}
     */
    public static TemplateAnswer of(
            List<TableLayout> all, HttpHeaders headers, String format, String table, String dialect) {
        ParameterReader reader = new ParameterReader();
        TemplateAnswer answer = of(reader, all, headers, format, table, dialect);
        reader.end();
        return answer;
    }

    /**
     * Reads what was asked for, among other parameters.
     *
     * @param reader gathers what is wrong with the parameters
     * @throws ProblemException {@code not-acceptable}
     */
    public static TemplateAnswer of(
            ParameterReader reader,
            List<TableLayout> all,
            HttpHeaders headers,
            String format,
            String table,
            String dialect) {
        TableFormat wanted =
                format == null ? accepted(headers) : reader.of("format", format, FORMATS, TableFormat.XLSX);
        CsvDialect written = reader.of("dialect", dialect, DIALECTS, CsvDialect.RFC_4180);
        if (dialect != null && wanted == TableFormat.XLSX) {
            reader.refuse("dialect", dialect, Sentence.of("table.dialect-of-workbook"));
        }
        List<TableLayout> layouts = TableFile.layouts(reader, wanted, table, all);
        return new TemplateAnswer(wanted, layouts, written);
    }

    /** The same file with other layouts, of the same names. */
    public TemplateAnswer with(UnaryOperator<TableLayout> other) {
        return new TemplateAnswer(format, layouts.stream().map(other).toList(), dialect);
    }

    /**
     * The file over HTTP, to be saved under a name.
     *
     * @param name the name without its ending
     * @param rows the rows of each layout, null for one with the examples of its columns; those that no table can hold are
     *     left out, and a file that does not name them leaves them alone
     */
    public Response.ResponseBuilder file(String name, Function<TableLayout, List<Map<String, Object>>> rows) {
        String file = format == TableFormat.CSV ? name + "-" + layouts.get(0).name() : name;
        byte[] bytes = format == TableFormat.CSV
                ? TemplateWriter.csv(layouts.get(0), given(layouts.get(0), rows), dialect)
                : TemplateWriter.xlsx(
                        layouts,
                        layouts.stream().collect(Collectors.toMap(TableLayout::name, layout -> given(layout, rows))));
        MediaType type = MediaType.valueOf(format.mediaType());
        return Response.ok(bytes)
                .type(format == TableFormat.CSV ? type.withCharset("UTF-8") : type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file + "." + format.extension() + "\"");
    }

    private static List<Map<String, Object>> given(
            TableLayout layout, Function<TableLayout, List<Map<String, Object>>> rows) {
        List<Map<String, Object>> given = rows.apply(layout);
        if (given == null) {
            return List.of();
        }
        return given.isEmpty() ? NO_ROWS : given.subList(0, Math.min(given.size(), TableBuilder.MAX_ROWS));
    }

    /** The format that the caller likes best; a workbook where it likes both alike. */
    private static TableFormat accepted(HttpHeaders headers) {
        return AcceptedTypes.of(headers.getRequestHeader(HttpHeaders.ACCEPT))
                .best(List.of(
                        MediaType.valueOf(TableFormat.XLSX.mediaType()),
                        MediaType.valueOf(TableFormat.CSV.mediaType())))
                .flatMap(type -> TableFormat.of(type.toString()))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("problem.types-of-answers")));
    }
}
