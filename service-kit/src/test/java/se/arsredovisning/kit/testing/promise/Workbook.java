package se.arsredovisning.kit.testing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet writes. */
public final class Workbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    /** One whose parts point to an address: by a document type, an entity and a relationship. */
    static byte[] askingFor(String address) {
        String type = "<!DOCTYPE x SYSTEM \"" + address + "\" [<!ENTITY a SYSTEM \"" + address + "\">]>";
        return zip(Map.of(
                "[Content_Types].xml",
                type + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>&a;</Types>",
                "xl/workbook.xml",
                type + "<workbook>&a;</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' TargetMode='External' Type='worksheet' Target='" + address
                        + "'/></Relationships>"));
    }

    /** One of these parts, by their names. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
