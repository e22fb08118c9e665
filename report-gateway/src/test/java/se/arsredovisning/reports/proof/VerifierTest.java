package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.kit.json.Json;

/** What a reader's verifier says of good editions, and of each fault that somebody may have put into one. */
class VerifierTest {

    private static final SigningKey KEY = SigningKey.ofNewPair();
    private static final SigningKey OTHER = SigningKey.ofNewPair();
    private static final Duration MOST = Duration.ofSeconds(5);

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

    private Verifier.Said verify(Object edition) throws Exception {
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

    @Test
    void ofAGoodEditionEverythingHolds() throws Exception {
        Path zip = Files.write(kept.resolve("edition.zip"), files.archive(4));

        for (Path edition : List.of(folder, zip)) {
            Verifier.Said said = verify(edition);
            assertThat(said.lines())
                    .containsExactly(
                            "holds: the edition is signed",
                            "holds: the entry has the edition's hash",
                            "holds: the chain's 5 entries follow upon one another",
                            "holds: the chain has edition 4 of 1489-kommunstyrelsen-2020",
                            "holds: the chain's head is signed",
                            "holds: the chain has its head, entry 5",
                            "holds: the chain's head kept from earlier is signed",
                            "holds: the chain has its head kept from earlier, entry 5");
            assertThat(said.exit()).isZero();
        }
    }

    @Test
    void ofAnArchiveAloneItSaysWhatItDoesNotKnow() throws Exception {
        Verifier.Said said = Verifier.run(Files.write(kept.resolve("edition.zip"), files.archive(4)));

        assertThat(said.of("holds: "))
                .containsExactly("holds: the edition is signed", "holds: the entry has the edition's hash");
        assertThat(said.of("unknown: ")).hasSize(3).hasSize(said.lines().size() - 2);
        assertThat(said.exit()).isZero();
    }

    @Test
    void ofAnAddressItAsksForTheRestInPages() throws Exception {
        String reports = "/reports/v1/reports/" + PublishedFiles.REPORT + "/editions/4";
        ObjectNode first = (ObjectNode) Json.read(new String(PublishedFiles.chain(files.chain.subList(0, 3)), UTF_8));
        first.putObject("_links").putObject("next").put("href", "/reports/v1/editions?page=2&limit=100");
        Map<String, byte[]> served = Map.of(
                reports,
                files.reports.get(3),
                reports + "/signature",
                KEY.detached(files.reports.get(3)).getBytes(UTF_8),
                "/.well-known/jwks.json",
                PublishedFiles.keys(KEY),
                "/reports/v1/editions?limit=100",
                CanonicalJson.bytes(first),
                "/reports/v1/editions?page=2&limit=100",
                PublishedFiles.chain(files.chain.subList(3, 5)),
                "/reports/v1/editions/head",
                files.head(5, KEY));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = served.get(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : answer.length);
            if (answer != null) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + reports;
            Verifier.Said good = Verifier.run(address, "--keys", kept.resolve("keys.json"));

            assertThat(good.of("holds: "))
                    .contains("holds: the chain has its head, entry 5")
                    .hasSize(5);
            assertThat(good.of("FAILS: ")).isEmpty();
            assertThat(good.exit()).isZero();
            assertThat(Verifier.run(address).of("unknown: "))
                    .containsExactly(
                            "unknown: whose keys these are, which came from where the edition did (--keys)",
                            "unknown: whether the chain has its head kept from earlier (--chain, --head, --known-head)");
            assertThat(Verifier.run(address.replace("editions/4", "editions/3")).exit())
                    .isEqualTo(2);
        } finally {
            server.stop(0);
        }
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

        Verifier.Said said = verify(folder);

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

    @Test
    void aDamagedArchiveHoldsNothing() throws Exception {
        byte[] zip = files.archive(4);
        int place = new String(zip, ISO_8859_1).indexOf("-4580000");
        zip[place + 7] = '1';

        Verifier.Said said = Verifier.run(Files.write(kept.resolve("edition.zip"), zip));

        assertThat(said.of("FAILS: ")).hasSize(1).allMatch(line -> line.contains("CRC-32"));
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws Exception {
        assertThat(Verifier.run().exit()).isEqualTo(2);
        assertThat(Verifier.run().complaint()).startsWith("usage: verify.py");
        assertThat(Verifier.run(folder.resolve("none")).exit()).isEqualTo(2);
        assertThat(Verifier.run(folder.resolve("none")).complaint()).startsWith("cannot be read: ");
    }

    @Test
    void aChainOfTenThousandIsVerifiedInSeconds() throws Exception {
        files = PublishedFiles.of(folder, KEY, 10_000);
        Files.write(kept.resolve("head.json"), files.head(9_000, KEY));
        long begun = System.nanoTime();

        Verifier.Said said = verify(folder);

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("A chain of 10,000 entries is verified in " + taken.toMillis() + " ms");
        assertThat(said.of("FAILS: ")).isEmpty();
        assertThat(said.of("holds: ")).contains("holds: the chain has its head kept from earlier, entry 9000");
        assertThat(taken).isLessThan(MOST);
    }

    @Test
    void itIsShortAndNeedsNothingBesidePython() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "contracts", "verify.py"));

        assertThat(lines).hasSizeLessThanOrEqualTo(100);
        assertThat(Files.isExecutable(Path.of("..", "contracts", "verify.py"))).isTrue();
    }
}
