package se.arsredovisning.goals.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TemplateWriter;

/** Files to import. */
final class ImportFiles {

    private ImportFiles() {}

    /** The tables of a CSV file. */
    static Tables csv(TableLayout layout, String csv) {
        return TableReader.read(csv.getBytes(UTF_8), TableFormat.CSV, List.of(layout));
    }

    /** A workbook with the rows of a document. */
    static byte[] workbook(JsonNode document) {
        return workbook(layout -> TableImport.rows(document, layout));
    }

    /** A workbook with these rows; a layout without any has its header only. */
    static byte[] workbook(Function<TableLayout, List<Map<String, Object>>> rows) {
        return TemplateWriter.xlsx(
                TableLayouts.ALL, TableLayouts.ALL.stream().collect(Collectors.toMap(TableLayout::name, layout -> {
                    List<Map<String, Object>> given = rows.apply(layout);
                    return given.isEmpty() ? List.<Map<String, Object>>of(Map.of()) : given;
                })));
    }
}
