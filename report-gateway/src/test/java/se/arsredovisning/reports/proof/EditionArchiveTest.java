package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class EditionArchiveTest {

    private static final Instant TIME = Instant.parse("2021-03-01T12:00:01.123456Z");
    private static final byte[] REPORT = PublishedFiles.report(1);
    private static final byte[] FIGURES = "code,value\r\n".getBytes(UTF_8);

    private final SigningKey key = SigningKey.ofNewPair();
    private final String signature = key.detached(REPORT);
    private final ChainEntry entry = ChainEntry.first(PublishedFiles.REPORT, 1, ContentHash.of(REPORT), TIME);
    private final PublicKeys keys = PublicKeys.of(List.of(SigningKey.ofNewPair().publicJwk(), key.publicJwk()));

    private byte[] zip(Optional<String> licence, byte[] workbook) {
        return new EditionArchive(entry, signature, keys, licence).zip(REPORT, FIGURES, workbook);
    }

    @Test
    void itHasAllThatIsNeededAndOnlyTheKeyOfItsSignature() throws IOException {
        Map<String, byte[]> files = parts(zip(Optional.of("CC0-1.0"), written("2026-01-01T00:00:00Z", 1)));

        assertThat(files.keySet())
                .containsExactly(
                        "README.md",
                        "LICENCE",
                        "report.json",
                        "figures.csv",
                        "figures.xlsx",
                        "signature.jws",
                        "keys.json",
                        "chain-entry.json");
        assertThat(files.get("report.json")).isEqualTo(REPORT);
        assertThat(files.get("figures.csv")).isEqualTo(FIGURES);
        assertThat(files.get("signature.jws")).asString(UTF_8).isEqualTo(signature);
        assertThat(files.get("keys.json")).isEqualTo(PublishedFiles.keys(key));
        assertThat(files.get("chain-entry.json")).isEqualTo(CanonicalJson.bytes(entry.json()));
        assertThat(files.get("LICENCE")).asString(UTF_8).isEqualTo("CC0-1.0\n");
        assertThat(files.get("README.md"))
                .asString(UTF_8)
                .contains(PublishedFiles.REPORT, ContentHash.of(REPORT), "## Svenska", "## English")
                .doesNotContain("{");
    }

    @Test
    void whereNobodyStatedALicenceItSaysSo() throws IOException {
        assertThat(parts(zip(Optional.empty(), written("2026-01-01T00:00:00Z", 1)))
                        .get("LICENCE"))
                .asString(UTF_8)
                .contains("inte angivet", "is not stated");
    }

    @Test
    void itIsTheSameBytesWheneverAndWhereverItIsMade() throws IOException {
        byte[] once = zip(Optional.empty(), written("2026-01-01T00:00:00Z", 1));
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            assertThat(zip(Optional.empty(), written("2027-07-07T07:07:07Z", 9)))
                    .isEqualTo(once);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(zip(Optional.of("CC0-1.0"), written("2026-01-01T00:00:00Z", 1)))
                .isNotEqualTo(once);
    }

    @Test
    void anArchiveOfOtherBytesOrAnotherSignatureIsNotMade() throws IOException {
        byte[] workbook = written("2026-01-01T00:00:00Z", 1);
        EditionArchive archive = new EditionArchive(entry, signature, keys, Optional.empty());
        String another = key.detached(PublishedFiles.report(2));

        assertThatIllegalArgumentException().isThrownBy(() -> archive.zip(PublishedFiles.report(2), FIGURES, workbook));
        assertThatIllegalArgumentException().isThrownBy(() -> new EditionArchive(entry, another, keys, Optional.empty())
                .zip(REPORT, FIGURES, workbook));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditionArchive(entry, signature, PublicKeys.of(List.of()), Optional.empty())
                        .zip(REPORT, FIGURES, workbook));
    }

    @Test
    void aWorkbookKeepsItsPartsAndSaysWhenItsContentWasPublished() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Årsredovisning", null)) {
            Worksheet sheet = workbook.newWorksheet("Mål");
            sheet.value(0, 0, "mål");
        }
        Map<String, byte[]> before = parts(bytes.toByteArray());
        Map<String, byte[]> after = parts(RepeatableWorkbook.of(bytes.toByteArray(), TIME));

        assertThat(List.copyOf(after.keySet())).isEqualTo(List.copyOf(before.keySet()));
        assertThat(after.get("docProps/core.xml")).asString(UTF_8).contains(">2021-03-01T12:00:01Z</dcterms:created>");
        before.remove("docProps/core.xml");
        assertThat(before)
                .allSatisfy((name, part) -> assertThat(after.get(name)).as(name).isEqualTo(part));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RepeatableWorkbook.of(FIGURES, TIME));
    }

    /** A workbook as somebody wrote it at that time, compressed more or less. */
    private static byte[] written(String time, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            ZipEntry part = new ZipEntry("docProps/core.xml");
            part.setTimeLocal(LocalDateTime.parse(time.substring(0, 19)));
            zip.putNextEntry(part);
            zip.write(("<p><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:created></p>")
                    .getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
        return parts;
    }
}
