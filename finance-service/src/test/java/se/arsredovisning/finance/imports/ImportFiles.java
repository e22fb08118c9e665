package se.arsredovisning.finance.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.testing.promise.Workbook;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TemplateWriter;

/** Files to import. */
final class ImportFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private ImportFiles() {}

    /** The tables of a CSV file of lines. */
    static Tables lines(String csv) {
        return csv(TableLayouts.LINES, csv);
    }

    /** The tables of a CSV file of volumes. */
    static Tables volumes(String csv) {
        return csv(VolumeTable.VOLUMES.layout(), csv);
    }

    /** The tables of a CSV file of projects. */
    static Tables projects(String csv) {
        return csv(TableLayouts.PROJECTS, csv);
    }

    /** The tables of a CSV file. */
    static Tables csv(TableLayout layout, String csv) {
        return TableReader.read(csv.getBytes(UTF_8), TableFormat.CSV, List.of(layout));
    }

    /** A workbook whose only row gives the rents this outcome, with a number format, as a spreadsheet writes it. */
    static Tables outcome(String value, String format) {
        byte[] file = workbook(format, text("outcome"), "<c s='0'><v>" + value + "</v></c>");
        return TableReader.read(file, TableFormat.XLSX, TableLayouts.ALL);
    }

    /** A workbook whose only row gives the rents this comment, as its XML has it. */
    static byte[] commented(String xml) {
        return workbook("0", text("comment"), text(xml));
    }

    private static byte[] workbook(String format, String header, String cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + type("workbook", "sheet.main") + type("styles", "styles") + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='lines' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                        + " Type='" + RELATIONS + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' formatCode='" + format
                        + "'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData><row>" + text("statement") + text("line") + header
                        + "</row><row>" + text("operations") + text("rents") + cell
                        + "</row></sheetData></worksheet>");
        return Workbook.zip(parts);
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='"
                + "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** A workbook with the rows of a document. */
    static byte[] workbook(JsonNode document) {
        return workbook(layout -> SectionTables.of(document, layout));
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
