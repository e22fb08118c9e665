package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.kit.json.Json;

/** What a reader's verifier says of good editions, and of what it cannot read. */
class VerifierTest {

    private static final SigningKey KEY = SigningKey.ofNewPair();
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Duration MOST = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @TempDir
    private Path kept;

    private PublishedFiles files;

    @BeforeEach
    void publish() throws IOException {
        files = PublishedFiles.of(folder, KEY, 5);
        Files.write(kept.resolve("keys.json"), PublishedFiles.keys(KEY));
        Files.write(kept.resolve("head.json"), files.head(5, KEY));
    }

    @Test
    void ofAGoodEditionEverythingHolds() throws Exception {
        Path zip = Files.write(kept.resolve("edition.zip"), files.archive(4));

        for (Path edition : List.of(folder, zip)) {
            Verifier.Said said = files.verify(edition, kept);
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

        Verifier.Said said = files.verify(folder, kept);

        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("A chain of 10,000 entries is verified in " + taken.toMillis() + " ms");
        assertThat(said.of("FAILS: ")).isEmpty();
        assertThat(said.of("holds: ")).contains("holds: the chain has its head kept from earlier, entry 9000");
        assertThat(taken).isLessThan(MOST);
    }

    @Test
    void whatThePageSaysToRunByHandVerifiesTheSame() throws Exception {
        assertThat(byHand())
                .contains(
                        "Verified OK",
                        files.chain.get(3).entryHash(),
                        files.chain.get(3).hash());

        files.replace("report.json", PublishedFiles.LONG, "1234567890123456788");
        assertThat(byHand())
                .contains("Verification failure")
                .doesNotContain(files.chain.get(3).hash());
    }

    private String byHand() throws Exception {
        String recipe = BLOCK.matcher(Files.readString(Path.of("..", "docs", "verify.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        return String.join("\n", Verifier.sh(folder, recipe).lines());
    }

    @Test
    void itIsShortAndNeedsNothingBesidePython() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "contracts", "verify.py"));

        assertThat(lines).hasSizeLessThanOrEqualTo(100);
        assertThat(Files.isExecutable(Path.of("..", "contracts", "verify.py"))).isTrue();
    }
}
