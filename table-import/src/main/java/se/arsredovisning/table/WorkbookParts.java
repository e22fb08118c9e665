package se.arsredovisning.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands in a workbook (ECMA-376) around its rows. */
final class WorkbookParts {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    static final byte[] ROW = XmlBytes.of("<row r=\"");
    static final byte[] TAG_END = XmlBytes.of(">");
    static final byte[] ROW_END = XmlBytes.of("</row>");
    static final byte[] VALUE_END = XmlBytes.of("</v></c>");

    /** Of a cell that is bold. */
    static final String HEADER_STYLE = " s=\"1\"";

    /** The number of the first style that has a format. */
    static final int FIRST_STYLE = 2;

    /** Formats before it are every spreadsheet's own. */
    private static final int FIRST_FORMAT = 164;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookParts() {}

    /** What a sheet begins with: the first row stays in sight, columns have their widths. */
    static byte[] sheetHead(List<WorkbookStream.Column> columns, boolean first) {
        String cols = each(columns.size(), c -> "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                .formatted(c + 1, columns.get(c).width()));
        return XmlBytes.of(DECLARATION
                + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView" + (first ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>" + cols + "</cols><sheetData>");
    }

    /** What a sheet ends with: each column can be filtered. */
    static byte[] sheetEnd(WorkbookStream.Sheet sheet) {
        return XmlBytes.of("</sheetData><autoFilter ref=\"" + sheet.range().replace("$", "") + "\"/></worksheet>");
    }

    /** The other parts by their names, but for the texts. */
    static Map<String, String> of(List<WorkbookStream.Sheet> sheets, List<String> formats, Instant time) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", workbook(sheets));
        parts.put("xl/_rels/workbook.xml.rels", relationships(sheets.size()));
        parts.put("xl/styles.xml", styles(formats));
        parts.put("docProps/core.xml", """
                <cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:creator>Årsredovisning</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                </cp:coreProperties>""".formatted(PACKAGE, time.truncatedTo(ChronoUnit.SECONDS)));
        parts.put("docProps/app.xml", """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>Årsredovisning</Application></Properties>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="%1$srelationships">\
                <Relationship Id="rId1" Type="%2$s/officeDocument" Target="xl/workbook.xml"/>\
                <Relationship Id="rId2" Type="%1$srelationships/metadata/core-properties" Target="docProps/core.xml"/>\
                <Relationship Id="rId3" Type="%2$s/extended-properties" Target="docProps/app.xml"/>\
                </Relationships>""".formatted(PACKAGE, RELATIONS));
        parts.put("[Content_Types].xml", contentTypes(sheets.size()));
        parts.replaceAll((name, part) -> DECLARATION + part);
        return parts;
    }

    private static String workbook(List<WorkbookStream.Sheet> sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><bookViews><workbookView/></bookViews><sheets>"
                + each(sheets.size(), s -> "<sheet name=\"%1$s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>"
                        .formatted(attribute(sheets.get(s).name()), s + 1))
                + "</sheets><definedNames>"
                + each(
                        sheets.size(),
                        s ->
                                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"1\">'%s'!%s</definedName>"
                                        .formatted(
                                                s,
                                                XmlBytes.escaped(
                                                        sheets.get(s).name().replace("'", "''")),
                                                sheets.get(s).range()))
                + "</definedNames></workbook>";
    }

    private static String relationships(int sheets) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + each(sheets, s -> relationship(s + 1, "worksheet", "worksheets/sheet" + (s + 1) + ".xml"))
                + relationship(sheets + 1, "styles", "styles.xml")
                + relationship(sheets + 2, "sharedStrings", "sharedStrings.xml") + "</Relationships>";
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, RELATIONS, type, target);
    }

    /** The style of what has none, of headers, and one for each format. */
    private static String styles(List<String> formats) {
        String numbers = each(formats.size(), f -> "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                .formatted(FIRST_FORMAT + f, attribute(formats.get(f))));
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + (numbers.isEmpty() ? "" : "<numFmts count=\"" + formats.size() + "\">" + numbers + "</numFmts>")
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (FIRST_STYLE + formats.size()) + "\">"
                + format(0, 0) + format(0, 1) + each(formats.size(), f -> format(FIRST_FORMAT + f, 0))
                + "</cellXfs></styleSheet>";
    }

    private static String format(int number, int font) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
                .formatted(number, font);
    }

    private static String contentTypes(int sheets) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + contentType("xl/workbook.xml", TYPE + "sheet.main+xml")
                + each(sheets, s -> contentType("xl/worksheets/sheet" + (s + 1) + ".xml", TYPE + "worksheet+xml"))
                + contentType("xl/styles.xml", TYPE + "styles+xml")
                + contentType("xl/sharedStrings.xml", TYPE + "sharedStrings+xml")
                + contentType("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + contentType(
                        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
                + "</Types>";
    }

    private static String contentType(String part, String type) {
        return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private static String each(int count, Function<Integer, String> text) {
        return IntStream.range(0, count).mapToObj(text::apply).collect(Collectors.joining());
    }

    private static String attribute(String text) {
        return XmlBytes.escaped(text).replace("\"", "&quot;");
    }
}
