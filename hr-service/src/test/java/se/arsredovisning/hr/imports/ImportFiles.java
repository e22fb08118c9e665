package se.arsredovisning.hr.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.arsredovisning.hr.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TemplateWriter;

/** Files to import. */
final class ImportFiles {

    private ImportFiles() {}

    /** The tables of a CSV file of staffing. */
    static Tables staffing(String csv) {
        return csv(TableLayouts.STAFFING, csv);
    }

    /** The tables of a CSV file of sick leave. */
    static Tables sickLeave(String csv) {
        return csv(TableLayouts.SICK_LEAVE, csv);
    }

    /** The tables of a CSV file of engagement. */
    static Tables engagement(String csv) {
        return csv(TableLayouts.ENGAGEMENT.layout(), csv);
    }

    private static Tables csv(TableLayout layout, String csv) {
        return TableReader.read(csv.getBytes(UTF_8), TableFormat.CSV, List.of(layout));
    }

    /** A workbook with the rows of a document. */
    static byte[] workbook(JsonNode document) {
        return TemplateWriter.xlsx(
                TableLayouts.ALL, TableLayouts.ALL.stream().collect(Collectors.toMap(TableLayout::name, layout -> {
                    List<Map<String, Object>> given = SectionTables.of(document, layout);
                    return given.isEmpty() ? List.<Map<String, Object>>of(Map.of()) : given;
                })));
    }

    /** The import of a CSV file. */
    static RequestSpecification csvRequest(String table, String text) {
        return api().contentType("text/csv; charset=utf-8")
                .queryParam("table", table)
                .body(text.getBytes(UTF_8));
    }
}
