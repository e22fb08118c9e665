package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One packaged service with the small heap that {@code ./start} gives it, and more than fits into it at once. */
class OverloadIT {

    private static final int AT_ONCE = 60;
    private static final String PATH = "/goals/v1/sections/";
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path var;

    private static Stack stack;
    private static ServiceProcess goals;

    @BeforeAll
    static void start() {
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        List<ServiceDescription> one = ServiceDescription.ALL.stream()
                .filter(service -> service.api().equals("goals"))
                .toList();
        stack = new Stack(new Workspace(Workspace.project(), var), Ports.free(), one, progress);
        stack.start();
        goals = stack.service("goals");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void manyLargeDocumentsAtOnceAreRefusedInPartAndEndNothing() {
        byte[] document = largeDocument("utfall");

        List<HttpResponse<String>> written = atOnce(i -> put(section(i), document));

        assertThat(written).allSatisfy(OverloadIT::isWrittenOrRefused);
        assertThat(written).extracting(HttpResponse::statusCode).contains(201);
        assertThat(goals.alive()).isTrue();
        for (int i = 0; i < AT_ONCE; i++) {
            int expected = written.get(i).statusCode() == 201 ? 1 : 0;
            HttpResponse<String> list = send(get(PATH + "?board=namnd-" + i));
            assertThat(list.body()).contains("\"totalRecords\":" + expected);
        }

        String stored = section(IntStream.range(0, AT_ONCE)
                .filter(i -> written.get(i).statusCode() == 201)
                .findFirst()
                .orElseThrow());
        String whole = send(get(stored)).body();
        assertThat(whole).contains("utfall").hasSizeGreaterThan(2_000_000);
        List<HttpResponse<String>> read = atOnce(i -> get(i % 2 == 0 ? stored : stored + "/revisions/1/difference"));

        assertThat(read).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503));
        assertThat(read).extracting(HttpResponse::statusCode).contains(200);
        for (int i = 0; i < AT_ONCE; i += 2) {
            if (read.get(i).statusCode() == 200) {
                assertThat(read.get(i).body()).isEqualTo(whole);
            }
        }
        assertThat(goals.alive()).isTrue();
        assertThat(send(put(stored, largeDocument("resultat"))).statusCode()).isEqualTo(200);
    }

    @Test
    void slowBodiesAndSlowReadersHoldUpNobodyAndLeaveNothingBehind() throws Exception {
        assertThat(send(put(section(100), largeDocument("utfall"))).statusCode())
                .isIn(200, 201);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(open("PUT " + section(i) + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100000\r\n\r\n{"));
                slow.add(open("GET " + section(100) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
            }
            for (String health : List.of("live", "ready", "well")) {
                assertThat(health("/q/health/" + health)).isIn(200, 503);
            }
            assertThat(health("/q/metrics")).isEqualTo(200);
            byte[] small = "{\"priorities\": []}".getBytes(StandardCharsets.UTF_8);
            assertThat(send(put(section(200), small).timeout(BOUND)).statusCode())
                    .isEqualTo(201);
            assertThat(send(get(section(200)).timeout(BOUND)).statusCode()).isEqualTo(200);
            assertThat(goals.alive()).isTrue();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        byte[] document = largeDocument("utfall");
        List<HttpResponse<String>> written = atOnce(i -> put(section(i + 300), document));

        assertThat(written).allSatisfy(OverloadIT::isWrittenOrRefused);
        assertThat(written).extracting(HttpResponse::statusCode).contains(201);
        assertThat(goals.alive()).isTrue();
    }

    private static void isWrittenOrRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(201, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("/problems/overloaded");
        }
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<HttpRequest.Builder> request) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> HTTP.sendAsync(request.apply(i).build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String section(int number) {
        return PATH + "1489-namnd-" + number + "-2020";
    }

    private static int health(String path) {
        return send(HttpRequest.newBuilder(goals.management().resolve(path)).timeout(BOUND))
                .statusCode();
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + stack.token())
                .timeout(Duration.ofMinutes(2));
    }

    private static HttpRequest.Builder put(String path, byte[] body) {
        return get(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(body));
    }

    private static URI uri(String path) {
        return goals.url().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static Socket open(String request) throws IOException {
        Socket socket = new Socket(goals.url().getHost(), goals.url().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Some 4 MB, of texts that take two bytes of heap for each character. */
    private static byte[] largeDocument(String word) {
        String comment = (word + " – ").repeat(1800);
        String priorities = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> "{\"number\":" + number + ",\"title\":\"Prioriterat\",\"goals\":["
                        + IntStream.range(0, 50)
                                .mapToObj(i -> "{\"key\":\"mal-" + number + "-" + i
                                        + "\",\"title\":\"Mål\",\"comment\":\"" + comment + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return ("{\"priorities\":[" + priorities + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
