package se.arsredovisning.reports.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is the same bytes whenever, wherever and by whichever Java it is written: nothing is compressed, as what compresses
 * differs, and every entry has the given time, in UTC.
 */
final class RepeatableZip {

    private RepeatableZip() {}

    /**
     * The zip.
     *
     * @param entries contents by their names, in the order that they stand in
     * @param time which a zip keeps to two seconds, from 1980 on
     */
    static byte[] of(Map<String, byte[]> entries, Instant time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                zip.putNextEntry(stored(content.getKey(), content.getValue(), time));
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content, Instant time) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        return entry;
    }
}
