package se.arsredovisning.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Goes through a workbook before the library sees it: how much there is when it is unpacked, and whether its XML would
 * make a reader take more memory or time than a table is worth.
 *
 * <p>What comes out is a new workbook of the parts that were looked at. Sizes that the zip tells are not
 * believed: what is counted is what comes out. The library sees nothing else than what was counted here.
 */
final class WorkbookCheck {

    /** The most parts of a workbook. */
    static final int MAX_ENTRIES = 1_000;

    private static final int OLE2 = 0xD0CF11E0;

    /** What is no workbook of this kind, by a part that only it has. */
    private static final Map<String, String> OTHERS = Map.of(
            "xl/vbaProject.bin", "table.workbook-of-macros",
            "xl/workbook.bin", "table.binary-workbook",
            "content.xml", "table.open-document",
            "Index/Document.iwa", "table.numbers",
            "word/document.xml", "table.word");

    private static final Pattern XML = Pattern.compile(".*\\.(?:xml|rels)", Pattern.CASE_INSENSITIVE);

    /** Pictures of the table's looks, and properties of the file: nobody reads them here. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "(?:docProps|customXml|xl/(?:theme|drawings|charts|media|comments|threadedComments|persons|externalLinks"
                    + "|tables|pivot\\w*|calcChain|metadata|richData|queryTables|printerSettings|embeddings|ctrlProps))[/\\d.].*",
            Pattern.CASE_INSENSITIVE);

    private final ByteArrayOutputStream safe = new ByteArrayOutputStream();
    private final CountedInput counted = new CountedInput();
    private final XmlCheck xml = new XmlCheck();

    private WorkbookCheck() {}

    /**
     * Looks through a workbook.
     *
     * @throws ProblemException where it is no workbook, or larger than any here
     */
    static WorkbookCheck of(byte[] file) {
        if (file.length >= Integer.BYTES && ByteBuffer.wrap(file).getInt() == OLE2) {
            throw Faults.ofFile(Sentence.of("table.old-workbook"));
        }
        try {
            WorkbookCheck check = new WorkbookCheck();
            check.copy(file);
            return check;
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            TooMuch more = TooMuch.in(e);
            throw more == null ? notAWorkbook() : Faults.ofFile(more.reason());
        }
    }

    /** The same workbook, safe to read. */
    InputStream safe() {
        return new ByteArrayInputStream(safe.toByteArray());
    }

    /** Whether the program that wrote it does not work formulas out, so that an empty value is no empty text. */
    boolean isUncalculated() {
        return xml.isUncalculated();
    }

    /** The areas of merged cells of a sheet, such as {@code B2:B3}, by its relation in the workbook. */
    List<String> merged(String relation) {
        return xml.merged(relation);
    }

    static ProblemException notAWorkbook() {
        return Faults.ofFile(Sentence.of("table.no-workbook"));
    }

    private void copy(byte[] file) throws IOException, XMLStreamException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(safe)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!names.add(entry.getName())) {
                    throw new IOException("an entry twice");
                }
                if (OTHERS.containsKey(entry.getName())) {
                    throw Faults.ofFile(Sentence.of(OTHERS.get(entry.getName())));
                }
                if (names.size() > MAX_ENTRIES) {
                    throw new TooMuch(Sentence.of("table.too-many-parts", MAX_ENTRIES));
                }
                if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                    throw new IOException("packed as no spreadsheet does");
                }
                CRC32 sum = new CRC32();
                try (InputStream part = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                    copy(entry.getName(), part, out);
                }
                if (sum.getValue() != entry.getCrc()) {
                    throw new IOException("a part that was damaged");
                }
            }
        }
        xml.end();
    }

    private void copy(String name, InputStream part, ZipOutputStream out) throws IOException, XMLStreamException {
        if (XML.matcher(name).matches() && !PASSED_OVER.matcher(name).matches()) {
            out.putNextEntry(new ZipEntry(name));
            TransitionalPart transitional = new TransitionalPart(out);
            xml.check(name, counted.ofXml(part, transitional));
            transitional.flush();
        } else {
            counted.of(part).transferTo(OutputStream.nullOutputStream());
        }
    }
}
