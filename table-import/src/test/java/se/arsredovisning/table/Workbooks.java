package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, as no library would write them. */
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** Writes the content of a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** The parts of a workbook with the sheets of these names, each with the content of its sheetData. */
    static Map<String, String> parts(Map<String, String> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder named = new StringBuilder();
        StringBuilder related = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            named.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
            related.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATIONS, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheet.getValue()));
        }
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>""".formatted(TYPE));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, named));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                        .formatted(related));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
                <numFmt numFmtId="165" formatCode="#,##0.0&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>
                <xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="57"/></cellXfs></styleSheet>""".formatted(MAIN));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\"><si><t>line</t></si></sst>".formatted(MAIN));
        return parts;
    }

    /** A workbook with a single sheet, {@code lines}. */
    static byte[] lines(String sheetData) {
        return zip(parts(Map.of("lines", sheetData)));
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, Part> written = new LinkedHashMap<>();
        parts.forEach((name, text) -> written.put(name, out -> out.write(text.getBytes(UTF_8))));
        return zipOf(written);
    }

    static byte[] zipOf(Map<String, Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of inline texts from column A on. */
    static String row(String... texts) {
        StringBuilder cells = new StringBuilder("<row>");
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells.append("</row>").toString();
    }
}
