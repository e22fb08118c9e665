package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook (XLSX) whose bytes say when its content was published, and not when the file was written. */
public final class RepeatableWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern WRITTEN = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)");

    private RepeatableWorkbook() {}

    /**
     * The same workbook: of the same content and time it is the same bytes.
     *
     * @param workbook as a library wrote it
     * @param time what it says that it was made at
     * @throws IllegalArgumentException for what is no zip
     */
    public static byte[] of(byte[] workbook, Instant time) {
        Map<String, byte[]> parts = parts(workbook);
        parts.computeIfPresent(PROPERTIES, (name, properties) -> at(time, properties));
        return RepeatableZip.of(parts, time);
    }

    private static byte[] at(Instant time, byte[] properties) {
        String second =
                Matcher.quoteReplacement(time.truncatedTo(ChronoUnit.SECONDS).toString());
        return WRITTEN.matcher(new String(properties, UTF_8))
                .replaceAll("$1" + second + "$2")
                .getBytes(UTF_8);
    }

    /** By the list at its end: what writes workbooks in one go leaves the sizes out that stand before the parts. */
    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no workbook", e);
        }
        return parts;
    }
}
