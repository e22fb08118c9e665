package se.arsredovisning.finance.imports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TemplateAnswer;

/**
 * A template of the tables as somebody asked for it.
 *
 * @param file the file
 * @param isWide whether {@code segments} has a row for each activity or unit, and not for each of its lines
 */
record TemplateLayout(TemplateAnswer file, boolean isWide) {

    private static final Map<String, Boolean> LAYOUTS = Map.of("wide", true, "lines", false);

    /**
     * Reads what was asked for.
     *
     * @param layout the parameter, or null
     * @throws ProblemException as {@link TemplateAnswer#of}, and where the layout is none, or of another table
     */
    static TemplateLayout of(HttpHeaders headers, String format, String table, String dialect, String layout) {
        ParameterReader reader = new ParameterReader();
        boolean isWide = reader.of("layout", layout, LAYOUTS, false);
        TemplateAnswer file = TemplateAnswer.of(reader, TableLayouts.ALL, headers, format, table, dialect);
        if (layout != null && !file.layouts().contains(StatementLayouts.SEGMENTS)) {
            reader.refuse("layout", layout, Sentence.of("finance.import.layout-of-segments"));
        }
        reader.end();
        return new TemplateLayout(file, isWide);
    }

    /** What tells it from other templates of the same section. */
    String name() {
        String format = file.format().extension();
        return isWide ? format + "-wide" : format;
    }

    /**
     * The file over HTTP.
     *
     * @param name its name, without its ending
     * @param rows the rows of each table, in its usual layout
     * @param segments the table of segments in the other one, made where it is wanted
     */
    Response.ResponseBuilder answer(
            String name, Function<TableLayout, List<Map<String, Object>>> rows, Supplier<WideSegments> segments) {
        if (!isWide) {
            return file.file(name, rows);
        }
        WideSegments wide = segments.get();
        return file.with(layout -> layout.equals(StatementLayouts.SEGMENTS) ? wide.layout() : layout)
                .file(name, layout -> layout.equals(wide.layout()) ? wide.rows() : rows.apply(layout));
    }
}
