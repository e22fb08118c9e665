package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An edition with all that is needed to read it and to prove it, as a zip: the same bytes each time. What {@code
 * contracts/verify.py} looks for in it stands under these names.
 */
public final class EditionArchive {

    private static final String TEXTS = "/META-INF/edition/";

    private final ChainEntry entry;
    private final String signature;
    private final PublicKeys keys;
    private final Optional<String> licence;

    /**
     * An archive of the edition that the entry is of.
     *
     * @param signature its detached JWS ({@link SigningKey#detached})
     * @param keys any that has the key of this signature, which alone goes into the archive: later ones would change it
     * @param licence what the publisher says of the use of figures and texts ({@code editions.licence}), if anything
     */
    public EditionArchive(ChainEntry entry, String signature, PublicKeys keys, Optional<String> licence) {
        this.entry = entry;
        this.signature = signature;
        this.keys = keys.ofSignature(signature);
        this.licence = licence;
    }

    /**
     * The zip.
     *
     * @param report the edition's stored bytes
     * @param figures its figures as CSV
     * @param workbook its figures as XLSX, which is made repeatable here
     * @throws IllegalArgumentException when the entry is not of these bytes, or the signature is not
     */
    public byte[] zip(byte[] report, byte[] figures, byte[] workbook) {
        if (!entry.hash().equals(ContentHash.of(report)) || !keys.verify(signature, report)) {
            throw new IllegalArgumentException("not the bytes of " + entry);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", readme().getBytes(UTF_8));
        files.put(
                "LICENCE",
                licence.map(text -> text.strip() + "\n")
                        .orElseGet(() -> text("LICENCE"))
                        .getBytes(UTF_8));
        files.put("report.json", report);
        files.put("figures.csv", figures);
        files.put("figures.xlsx", RepeatableWorkbook.of(workbook, entry.time()));
        files.put("signature.jws", signature.getBytes(UTF_8));
        files.put("keys.json", CanonicalJson.bytes(keys.json()));
        files.put("chain-entry.json", CanonicalJson.bytes(entry.json()));
        return RepeatableZip.of(files, entry.time());
    }

    private String readme() {
        return text("README.md")
                .replace("{report}", entry.report())
                .replace("{edition}", Integer.toString(entry.edition()))
                .replace("{time}", entry.time().toString())
                .replace("{number}", Long.toString(entry.number()))
                .replace("{hash}", entry.hash());
    }

    private static String text(String name) {
        try (InputStream text = Objects.requireNonNull(EditionArchive.class.getResourceAsStream(TEXTS + name), name)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
