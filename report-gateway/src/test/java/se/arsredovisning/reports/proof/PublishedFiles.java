package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arsredovisning.kit.json.Json;

/** Editions as an installation publishes them, for who takes them for another's to verify: the archive of one, chain, head and keys. */
final class PublishedFiles {

    static final String REPORT = "1489-kommunstyrelsen-2020";

    /** 19 digits, of which a double holds 16. */
    static final String LONG = "1234567890123456789";

    private static final Instant TIME = Instant.parse("2021-03-01T12:00:00.123456Z");

    final Path folder;
    final SigningKey key;
    final List<byte[]> reports = new ArrayList<>();
    final List<ChainEntry> chain = new ArrayList<>();

    private PublishedFiles(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** Editions 1 to {@code size} of one report, the files of the one before the last in the folder. */
    static PublishedFiles of(Path folder, SigningKey key, int size) throws IOException {
        PublishedFiles files = new PublishedFiles(folder, key);
        for (int edition = 1; edition <= size; edition++) {
            files.add(report(edition));
        }
        files.write(size - 1);
        return files;
    }

    static byte[] report(int edition) {
        return CanonicalJson.bytes(Json.read(
                "{\"id\":\"%s\",\"edition\":%d,\"title\":\"Årsredovisning\",\"outcome\":-4580000,\"large\":%s,\"salt\":\"%064x\"}"
                        .formatted(REPORT, edition, LONG, edition)));
    }

    private void add(byte[] report) {
        int edition = reports.size() + 1;
        String hash = ContentHash.of(report);
        reports.add(report);
        chain.add(
                chain.isEmpty()
                        ? ChainEntry.first(REPORT, edition, hash, TIME)
                        : chain.get(edition - 2).next(REPORT, edition, hash, TIME.plusSeconds(edition)));
    }

    private void write(int edition) throws IOException {
        write("report.json", reports.get(edition - 1));
        write("signature.jws", key.detached(reports.get(edition - 1)).getBytes(UTF_8));
        write("chain-entry.json", CanonicalJson.bytes(chain.get(edition - 1).json()));
        write("keys.json", keys(key));
        write("chain.json", chain(chain));
        write("head.json", head(chain.size(), key));
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    /** Puts another text into one of the files; each stands in it once. */
    void replace(String name, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(name));
        if (text.split(Pattern.quote(what), -1).length != 2) {
            throw new AssertionError(what + " does not stand once in " + text);
        }
        Files.writeString(folder.resolve(name), text.replace(what, by));
    }

    static byte[] keys(SigningKey key) {
        return CanonicalJson.bytes(PublicKeys.of(List.of(key.publicJwk())).json());
    }

    static byte[] chain(List<ChainEntry> entries) {
        ObjectNode page = Json.MAPPER.createObjectNode();
        ArrayNode list = page.putArray("editions");
        entries.forEach(entry -> list.add(entry.json()));
        return CanonicalJson.bytes(page);
    }

    /** The signed head of the chain as it was with so many entries. */
    byte[] head(int size, SigningKey by) {
        return CanonicalJson.bytes(ChainHead.of(chain.get(size - 1)).signedJson(by));
    }

    /** What the verifier says of an edition, by this chain and head, the keys and the older head that a reader has kept. */
    Verifier.Said verify(Path edition, Path kept) throws IOException, InterruptedException {
        return Verifier.run(
                edition,
                "--keys",
                kept.resolve("keys.json"),
                "--chain",
                folder.resolve("chain.json"),
                "--head",
                folder.resolve("head.json"),
                "--known-head",
                kept.resolve("head.json"));
    }

    /** The archive of an edition, with figures that a test does not look at. */
    byte[] archive(int edition) {
        byte[] workbook = RepeatableZip.of(Map.of("xl/workbook.xml", new byte[0]), TIME);
        return new EditionArchive(
                        chain.get(edition - 1),
                        key.detached(reports.get(edition - 1)),
                        PublicKeys.of(List.of(key.publicJwk())),
                        Optional.empty())
                .zip(reports.get(edition - 1), "code,value\r\n".getBytes(UTF_8), workbook);
    }
}
