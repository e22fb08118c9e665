package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.arsredovisning.stack.Answers.eventually;
import static se.arsredovisning.stack.Answers.json;
import static se.arsredovisning.stack.Answers.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged services publish: read by everybody, proven, corrected in the open, and never half. */
class PublicationIT {

    private static final String REPORT = "1489-kommunstyrelsen-2020";
    private static final String EVERYWHERE = "/reports/v1/reports/";

    @TempDir
    private static Path directory;

    private static Stack stack;

    @BeforeAll
    static void start() {
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        stack = new Stack(
                new Workspace(Workspace.project(), directory.resolve("var")),
                Ports.free(),
                ServiceDescription.ALL,
                progress);
        stack.start();
        stack.load();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void everybodyReadsTheReportOf2020AndNobodyElsesDrafts() {
        HttpResponse<String> published = send(anybody(EVERYWHERE + REPORT));
        HttpResponse<String> withABadToken = send(anybody(EVERYWHERE + REPORT).header("Authorization", "Bearer x.y.z"));
        JsonNode report = json(published);

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(withABadToken.statusCode()).isEqualTo(200);
        assertThat(withABadToken.body()).isEqualTo(published.body());
        assertThat(report.at("/edition/number").intValue()).isEqualTo(1);
        assertThat(report.at("/edition/decisionUnknown").asText()).isNotBlank();
        assertThat(report.at("/sections")).hasSize(4);
        assertThat(report.at("/sections/finance/content/statements/0/lines")).hasSize(10);
        assertThat(report.at("/summary/goals/fulfilled").intValue()).isEqualTo(7);
        assertThat(send(anybody("/reports/v1/drafts/" + REPORT)).statusCode()).isEqualTo(401);
        assertThat(send(anybody("/reports/v1/figures?edition=draft")).statusCode())
                .isEqualTo(401);
        assertThat(send(anybody(EVERYWHERE + "1489-kommunstyrelsen-2021")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theYearAfterIsADraft() {
        String next = "1489-kommunstyrelsen-2021";

        JsonNode draft = json(send(somebody("reports", "/reports/v1/drafts/" + next)));

        assertThat(draft.path("title").asText()).isEqualTo("Kommunstyrelsens årsredovisning 2021");
        assertThat(draft.path("sections").valueStream().map(part -> part.at("/content/status")
                        .asText()))
                .hasSize(4)
                .containsOnly("draft");
        assertThat(json(send(anybody("/reports/v1/figures?municipality=1489&limit=1000")))
                        .path("figures")
                        .findValuesAsText("reportedIn"))
                .doesNotContain(next);
    }

    @Test
    void everyNumberOfThePublishedReportIsOneOfTheDraftThatWasApproved() {
        List<String> published = values(json(send(anybody(EVERYWHERE + REPORT + "/figures?limit=1000"))));

        assertThat(published)
                .hasSizeGreaterThan(300)
                .isEqualTo(values(
                        json(send(somebody("reports", "/reports/v1/drafts/" + REPORT + "/figures?limit=1000")))));
    }

    private static List<String> values(JsonNode page) {
        return page.path("figures")
                .valueStream()
                .map(figure -> figure.path("code").asText() + figure.path("kind") + figure.path("period") + " "
                        + figure.path("value"))
                .toList();
    }

    @Test
    void aSectionThatIsApprovedIsLockedUntilItIsReopened() {
        String path = "/goals/v1/sections/" + REPORT;
        HttpResponse<String> section = send(somebody("goals", path));
        HttpRequest.Builder write = somebody("goals", path + "/indicators/foretagsklimat/values/2020")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", section.headers().firstValue("ETag").orElseThrow())
                .method("PATCH", BodyPublishers.ofString("{\"status\": \"final\"}"));

        HttpResponse<String> refused = send(write);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(json(refused).path("type").asText()).isEqualTo("/problems/locked");
        assertThat(send(somebody("goals", path)).headers().firstValue("ETag"))
                .isEqualTo(section.headers().firstValue("ETag"));
    }

    @Test
    void theVerifierSaysThatAllHolds() throws IOException, InterruptedException {
        assumeTrue(installed("python3") && installed("openssl"), "python3 or openssl is not installed: skipped");

        Verdict verdict = verify();

        assertThat(verdict.exitCode()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("holds:").doesNotContain("FAILS");
    }

    @Test
    void aGatewayThatIsKilledWhilePublishingLeavesOneEditionOrNone() throws Exception {
        Random random = new Random(42);
        int published = 0;
        for (int round = 0; round < 6; round++) {
            String id = "1489-namnd" + round + "-2020";
            approvedGoals(id);
            String etag = send(somebody("reports", "/reports/v1/drafts/" + id))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> publish(id, etag));
            // From before it has begun until after it is done: a gateway that has just started takes its time.
            Thread.sleep(round * 200 + random.nextInt(100));
            stack.service("reports").kill();
            int status = answer.get(30, TimeUnit.SECONDS);
            awaitGateway();

            JsonNode editions = json(send(somebody("reports", "/reports/v1/drafts/" + id + "/editions")));
            int number = editions.at("/_meta/totalRecords").intValue();
            assertThat(number).isBetween(status == 201 ? 1 : 0, 1);
            assertThat(send(anybody(EVERYWHERE + id)).statusCode()).isEqualTo(number == 1 ? 200 : 404);
            published += number;
        }
        System.out.printf("%d of 6 were published although the gateway was killed%n", published);
        List<JsonNode> chain = json(send(anybody("/reports/v1/editions?limit=1000")))
                .path("editions")
                .valueStream()
                .toList();
        assertThat(chain.stream().map(entry -> entry.path("number").longValue()))
                .isEqualTo(Stream.iterate(1L, n -> n + 1).limit(chain.size()).toList());
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).path("previous")).isEqualTo(chain.get(i - 1).path("entryHash"));
        }
    }

    /** A report that has goals alone, approved, as the gateway has it. */
    private static void approvedGoals(String id) {
        String without = "{\"included\": false, \"reason\": \"Finns inte.\"}";
        put("reports", "/reports/v1/drafts/" + id, """
                {"title": "Nämnden", "parts": {"finance": %1$s, "hr": %1$s, "internalControl": %1$s}}""".formatted(without));
        HttpResponse<String> section = put(
                "goals",
                "/goals/v1/sections/" + id,
                "{\"priorities\":[{\"number\":1,\"title\":\"Ett mål\",\"goals\":[]}]}");
        for (String to : List.of("ready", "approved")) {
            // The local token wrote it, so another approves.
            section = send(HttpRequest.newBuilder(
                            stack.service("goals").url().resolve("/goals/v1/sections/" + id + "/status"))
                    .header("Authorization", "Bearer " + (to.equals("ready") ? stack.token() : stack.token("approver")))
                    .header("Content-Type", "application/json")
                    .header("If-Match", section.headers().firstValue("ETag").orElseThrow())
                    .POST(BodyPublishers.ofString("{\"to\": \"" + to + "\"}")));
            assertThat(section.statusCode()).as(section.body()).isEqualTo(200);
        }
        eventually(
                () -> json(send(somebody("reports", "/reports/v1/drafts/" + id).header("Cache-Control", "no-cache"))),
                draft -> draft.at("/sections/goals/content/status").asText().equals("approved")
                        && draft.at("/sections/goals/state").asText().equals("current"));
    }

    private static HttpResponse<String> put(String api, String path, String document) {
        HttpResponse<String> answer = send(
                somebody(api, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(document)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** The status, or 0 where the gateway went away before it answered. */
    private static int publish(String id, String etag) {
        try {
            return send(somebody("reports", "/reports/v1/drafts/" + id + "/editions")
                            .header("Content-Type", "application/json")
                            .header("If-Match", etag)
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"kind\": \"decided\", \"decisionUnknown\": \"Ett prov.\", \"preliminary\": []}")))
                    .statusCode();
        } catch (AssertionError away) {
            return 0;
        }
    }

    private static void awaitGateway() {
        stack.service("reports").start();
        stack.service("reports").awaitReady();
    }

    private record Verdict(int exitCode, String said) {}

    private static Verdict verify() throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        Process verifier = new ProcessBuilder(
                        "python3",
                        Workspace.project().resolve("contracts/verify.py").toString(),
                        stack.service("reports").url() + EVERYWHERE + REPORT + "/editions/1")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(verifier.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verdict(verifier.exitValue(), Files.readString(said));
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    private static HttpRequest.Builder anybody(String path) {
        return HttpRequest.newBuilder(stack.service("reports").url().resolve(path))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpRequest.Builder somebody(String api, String path) {
        return HttpRequest.newBuilder(stack.service(api).url().resolve(path))
                .header("Authorization", "Bearer " + stack.token())
                .timeout(Duration.ofSeconds(10));
    }
}
