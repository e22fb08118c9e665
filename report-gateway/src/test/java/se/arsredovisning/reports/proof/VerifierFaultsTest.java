package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.kit.json.Json;

/** Each fault that somebody may put into a published edition, or into what proves it, is planted and found. */
class VerifierFaultsTest {

    private static final SigningKey KEY = SigningKey.ofNewPair();
    private static final SigningKey OTHER = SigningKey.ofNewPair();

    @TempDir
    private Path folder;

    @TempDir
    private Path kept;

    private PublishedFiles files;

    /** What somebody does to the files of edition 4 of 5, or to the chain. */
    private interface Fault {
        void plant(PublishedFiles files) throws IOException;
    }

    @BeforeEach
    void publish() throws IOException {
        files = PublishedFiles.of(folder, KEY, 5);
        Files.write(kept.resolve("keys.json"), PublishedFiles.keys(KEY));
        Files.write(kept.resolve("head.json"), files.head(5, KEY));
    }

    static Stream<Arguments> faults() {
        String unsigned = "FAILS: the edition is signed: key " + KEY.kid() + " signed other bytes than these";
        return Stream.of(
                fault("one byte", files -> files.replace("report.json", "Årsred", "Arsred"), unsigned),
                fault("one figure", files -> files.replace("report.json", "-4580000", "-4580001"), unsigned),
                fault(
                        "the last digit of 19",
                        files -> files.replace("report.json", PublishedFiles.LONG, "1234567890123456788"),
                        unsigned),
                fault(
                        "one figure, and the hash in the entry with it",
                        files -> {
                            files.replace("report.json", "-4580000", "-4580001");
                            byte[] changed = Files.readAllBytes(files.folder.resolve("report.json"));
                            files.write(
                                    "chain-entry.json",
                                    CanonicalJson.bytes(entry(files, 4, changed).json()));
                        },
                        unsigned),
                fault(
                        "a signature of another edition",
                        files -> files.write(
                                "signature.jws",
                                KEY.detached(files.reports.get(2)).getBytes(UTF_8)),
                        unsigned),
                fault(
                        "another edition whole, in the place of this one",
                        files -> {
                            files.write("report.json", files.reports.get(2));
                            files.write(
                                    "signature.jws",
                                    KEY.detached(files.reports.get(2)).getBytes(UTF_8));
                        },
                        "FAILS: the entry has the edition's hash: the edition's is "
                                + ContentHash.of(PublishedFiles.report(3))),
                fault(
                        "another key",
                        files -> {
                            files.write(
                                    "signature.jws",
                                    OTHER.detached(files.reports.get(3)).getBytes(UTF_8));
                            files.write("keys.json", PublishedFiles.keys(OTHER));
                        },
                        "FAILS: the edition is signed: its key " + OTHER.kid() + " is not among the keys"),
                fault(
                        "another key of the head",
                        files -> files.write("head.json", files.head(5, OTHER)),
                        "FAILS: the chain's head is signed: its key " + OTHER.kid() + " is not among the keys"),
                fault(
                        "a signature that asks for none",
                        files -> files.write("signature.jws", "eyJhbGciOiJub25lIn0..".getBytes(UTF_8)),
                        "FAILS: the edition is signed: it is of something else"),
                fault(
                        "no signature",
                        files -> files.write("signature.jws", "signed".getBytes(UTF_8)),
                        "FAILS: what was given can be read: "),
                fault(
                        "an entry removed from the middle",
                        files -> files.write("chain.json", without(files, 2)),
                        "FAILS: the chain's 4 entries follow upon one another: entry 3 does not follow upon entry 1"),
                fault(
                        "an entry removed, and those after it numbered anew",
                        files -> files.write(
                                "chain.json",
                                PublishedFiles.chain(List.of(
                                        files.chain.get(0),
                                        numbered(files.chain.get(2), 2),
                                        numbered(files.chain.get(3), 3)))),
                        "FAILS: the chain's 3 entries follow upon one another: entry 2 does not follow upon entry 1"),
                fault(
                        "a number left out",
                        files -> files.write(
                                "chain.json",
                                PublishedFiles.chain(List.of(files.chain.get(0), numbered(files.chain.get(1), 3)))),
                        "FAILS: the chain's 2 entries follow upon one another: entry 3 does not follow upon entry 1"),
                fault(
                        "an entry of another time than the chain's",
                        files -> {
                            ChainEntry entry = files.chain.get(3);
                            files.write(
                                    "chain-entry.json",
                                    CanonicalJson.bytes(new ChainEntry(
                                                    4,
                                                    entry.report(),
                                                    4,
                                                    entry.hash(),
                                                    entry.previous(),
                                                    entry.time().plusSeconds(1))
                                            .json()));
                        },
                        "FAILS: the chain has edition 4 of 1489-kommunstyrelsen-2020: it has another one"),
                fault(
                        "two swapped",
                        files -> {
                            List<ChainEntry> swapped = new ArrayList<>(files.chain);
                            Collections.swap(swapped, 1, 2);
                            files.write("chain.json", PublishedFiles.chain(swapped));
                        },
                        "FAILS: the chain's 5 entries follow upon one another: entry 3 does not follow upon entry 1"),
                fault(
                        "an entry changed",
                        files -> files.replace("chain.json", "12:00:02.123456Z", "12:00:02.123457Z"),
                        "FAILS: the chain's 5 entries follow upon one another: entry 2 was changed"),
                fault(
                        "a chain written anew from an entry on",
                        files -> files.write("chain.json", PublishedFiles.chain(rewritten(files))),
                        "FAILS: the chain has its head, entry 5"),
                fault(
                        "a chain written anew, and signed by the installation",
                        files -> {
                            List<ChainEntry> anew = rewritten(files);
                            files.write("chain.json", PublishedFiles.chain(anew));
                            files.write(
                                    "head.json",
                                    CanonicalJson.bytes(
                                            ChainHead.of(anew.get(4)).signedJson(KEY)));
                        },
                        "FAILS: the chain has its head kept from earlier, entry 5"),
                fault(
                        "the head of an older chain",
                        files -> files.write("head.json", files.head(4, KEY)),
                        "FAILS: the chain has its head, entry 4"),
                fault(
                        "an older chain, with its head",
                        files -> {
                            files.write("chain.json", PublishedFiles.chain(files.chain.subList(0, 4)));
                            files.write("head.json", files.head(4, KEY));
                        },
                        "FAILS: the chain has its head kept from earlier, entry 5"),
                fault(
                        "a head that says something else than was signed",
                        files -> files.replace("head.json", "\"number\":5", "\"number\":4"),
                        "FAILS: the chain's head is signed: it is of something else"),
                fault(
                        "an edition that is not in the chain",
                        files -> {
                            files.write("chain.json", PublishedFiles.chain(files.chain.subList(0, 3)));
                            files.write("head.json", files.head(3, KEY));
                        },
                        "FAILS: the chain has edition 4 of 1489-kommunstyrelsen-2020: it has another one, none or several"));
    }

    private static Arguments fault(String what, Fault fault, String line) {
        return arguments(what, fault, line);
    }

    private static byte[] without(PublishedFiles files, int number) {
        List<ChainEntry> entries = new ArrayList<>(files.chain);
        entries.remove(number - 1);
        return PublishedFiles.chain(entries);
    }

    private static ChainEntry numbered(ChainEntry entry, int number) {
        return new ChainEntry(number, entry.report(), entry.edition(), entry.hash(), entry.previous(), entry.time());
    }

    /** The entry as it would be of other bytes. */
    private static ChainEntry entry(PublishedFiles files, int number, byte[] content) {
        ChainEntry entry = files.chain.get(number - 1);
        return new ChainEntry(
                number, entry.report(), entry.edition(), ContentHash.of(content), entry.previous(), entry.time());
    }

    /** The chain with another edition 2, and all that follows upon it. */
    private static List<ChainEntry> rewritten(PublishedFiles files) {
        List<ChainEntry> entries = new ArrayList<>(files.chain.subList(0, 1));
        entries.add(entry(files, 2, "{}".getBytes(UTF_8)));
        for (ChainEntry entry : files.chain.subList(2, 5)) {
            entries.add(
                    entries.get(entries.size() - 1).next(entry.report(), entry.edition(), entry.hash(), entry.time()));
        }
        return entries;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyPlantedFaultIsFound(String what, Fault fault, String line) throws Exception {
        fault.plant(files);

        Verifier.Said said = files.verify(folder, kept);

        assertThat(said.of("FAILS: ")).as(what).anyMatch(found -> found.startsWith(line));
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void aKeyIsNotTheOneThatItCallsItself() throws Exception {
        files.write("signature.jws", forged());
        ObjectNode key = (ObjectNode) Json.read(OTHER.publicJwk());
        files.write("keys.json", ("{\"keys\":[" + key.put("kid", KEY.kid()) + "]}").getBytes(UTF_8));

        assertThat(Verifier.run(folder).of("FAILS: "))
                .containsExactly("FAILS: the edition is signed: its key " + KEY.kid() + " is not among the keys");
    }

    /** By another key, under the name of ours. */
    private byte[] forged() {
        String[] ours = KEY.detached(files.reports.get(3)).split("\\.", -1);
        String[] theirs = OTHER.detached(files.reports.get(3)).split("\\.", -1);
        return (ours[0] + ".." + theirs[2]).getBytes(UTF_8);
    }
}
