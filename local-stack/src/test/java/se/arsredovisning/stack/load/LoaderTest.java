package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the loader asks of the services against one stand-in for all of them. */
class LoaderTest {

    private final Map<String, byte[]> documents = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private final List<String> writes = Collections.synchronizedList(new ArrayList<>());
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String busy = "none";
    private volatile String refused = "none";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String answer = "{}";
        int status = 200;
        if (exchange.getRequestMethod().equals("PUT")) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            note(exchange);
            if (path.equals(busy) && tries.merge(path, 1, Integer::sum) == 1) {
                status = 503;
                exchange.getResponseHeaders().set("Retry-After", "0");
            } else if (path.equals(refused)) {
                status = 400;
                answer = "{\"detail\":\n \"no\"}";
            } else {
                boolean isConditional = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                status = !isConditional ? 500 : documents.putIfAbsent(path, body) == null ? 201 : 412;
            }
        } else if (exchange.getRequestMethod().equals("POST")) {
            String step = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            note(exchange);
            if (path.endsWith("/status")) {
                statuses.put(path.replace("/status", ""), step.contains("approved") ? "approved" : "ready");
            } else {
                String refusal = refusals.poll();
                status = refusal == null ? 201 : Integer.parseInt(refusal.substring(0, 3));
                answer = refusal == null ? "{}" : refusal.substring(3);
            }
        } else if (path.contains("/sections/")) {
            answer = "{\"status\": \"%s\"}".formatted(statuses.getOrDefault(path, "draft"));
        } else if (path.equals("/reports/v1/drafts")) {
            answer = "{\"_meta\": {\"totalRecords\": 4}, \"drafts\": [{\"etag\": \"\\\"4-9f.1\\\"\"}]}";
        } else {
            String state = asked.incrementAndGet() == 1 ? "missing" : "current";
            answer = "{\"sections\": {\"goals\": {\"state\": \"" + state + "\"}}}";
        }
        exchange.getResponseHeaders().set("ETag", "\"1-9f.1\"");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void note(HttpExchange exchange) {
        String who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        writes.add(who + " " + exchange.getRequestURI().getPath());
    }

    @Test
    void writesEveryDocumentOfEveryReportAndKeepsWhatIsThere() {
        documents.put("/hr/v1/sections/1490-socialnamnden-2024", new byte[0]);

        assertThat(loader().load(new LoadSize(2, 2))).isEqualTo(new Loader.Loaded(4, 19, 1, 2, true));

        assertThat(documents).hasSize(20);
        assertThat(documents.get("/hr/v1/sections/1490-socialnamnden-2024")).isEmpty();
        assertThat(documents.get("/goals/v1/sections/1490-socialnamnden-2023"))
                .isEqualTo(Documents.of(LoadPlan.boards(1).get(0), 2023)
                        .get("goals")
                        .get());
        assertThat(asked).as("asked until the gateway has taken all up").hasValueGreaterThan(1);
    }

    @Test
    void writesAReportsOwnMembersBeforeItsSections() {
        loader().load(new LoadSize(2, 2));

        assertThat(documents.keySet().stream()
                        .filter(path -> path.endsWith("1490-socialnamnden-2023"))
                        .collect(Collectors.toList()))
                .hasSize(5)
                .first()
                .isEqualTo("/reports/v1/drafts/1490-socialnamnden-2023");
    }

    @Test
    void signsOffEachSectionOfAllYearsButTheLastAsItIsWrittenAndThenPublishes() {
        loader().load(new LoadSize(1, 2));

        List<String> expected = new ArrayList<>(List.of("token /reports/v1/drafts/1490-socialnamnden-2023"));
        for (String api : List.of("goals", "finance", "hr", "internal-control")) {
            String section = " /" + api + "/v1/sections/1490-socialnamnden-2023";
            expected.addAll(
                    List.of("token" + section, "editor" + section + "/status", "publisher" + section + "/status"));
        }
        expected.add("publisher /reports/v1/drafts/1490-socialnamnden-2023/editions");
        assertThat(writes)
                .filteredOn(write -> write.contains("1490-socialnamnden-2023"))
                .isEqualTo(expected);
        assertThat(writes).noneMatch(write -> write.contains("2024/"));
    }

    @Test
    void signsOffWhatIsThereAlreadyBeforeItPublishes() {
        documents.put("/hr/v1/sections/1490-socialnamnden-2023", new byte[0]);
        statuses.put("/hr/v1/sections/1490-socialnamnden-2023", "ready");

        loader().load(new LoadSize(1, 2));

        assertThat(writes)
                .filteredOn(write -> write.contains("/hr/v1/sections/1490-socialnamnden-2023/"))
                .containsExactly("publisher /hr/v1/sections/1490-socialnamnden-2023/status");
    }

    @Test
    void publishesAgainWhatTheGatewayHasOnlyJustTakenUp() {
        refusals.add("412{}");
        refusals.add(notPublishable("/sections/hr", "stale"));
        refusals.add(notPublishable("/sections/hr", "ready"));

        assertThat(loader().load(new LoadSize(1, 2)).published()).isEqualTo(1);
        assertThat(writes).filteredOn(write -> write.endsWith("/editions")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"/checks/sum, discrepancy", "/sections/hr, missing"})
    void leavesADraftWhatOnlyItsBoardCanMend(String place, String value) {
        refusals.add(notPublishable(place, value));

        assertThat(loader().load(new LoadSize(1, 2)).published()).isZero();
        assertThat(writes).filteredOn(write -> write.endsWith("/editions")).hasSize(1);
    }

    @Test
    void saysWhyAReportIsNotTakenForPublication() {
        refusals.add("403{\"detail\": \"no\"}");

        assertThatThrownBy(() -> loader().load(new LoadSize(1, 2)))
                .isInstanceOf(LoadFailure.class)
                .hasMessage(
                        "POST /reports/v1/drafts/1490-socialnamnden-2023/editions answered 403 {\"detail\": \"no\"}");
    }

    private static String notPublishable(String place, String value) {
        return """
                409{"type": "/problems/not-publishable", "invalid-parameters": [{"property": "%s", "value": "%s"}]}""".formatted(place, value);
    }

    @Test
    void asksAServiceAgainThatIsBusy() {
        busy = "/finance/v1/sections/1490-socialnamnden-2024";

        assertThat(loader().load(new LoadSize(1, 1)).written()).isEqualTo(5);
        assertThat(tries).containsEntry(busy, 2);
    }

    @Test
    void saysInOneLineWhatAServiceRefuses() {
        refused = "/finance/v1/sections/1490-socialnamnden-2024";

        assertThatThrownBy(() -> loader().load(new LoadSize(2, 2)))
                .isInstanceOf(LoadFailure.class)
                .hasMessage("PUT " + refused + " answered 400 {\"detail\": \"no\"}");
    }

    @Test
    void leavesTheTerminalsLineAlsoWhenItFails() {
        refused = "/finance/v1/sections/1490-socialnamnden-2024";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressBar bar = ProgressBar.onTerminal(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThatThrownBy(() -> loader(bar).load(new LoadSize(1, 1))).isInstanceOf(LoadFailure.class);

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
    }

    private Loader loader() {
        return loader(ProgressBar.inLines(line -> {}));
    }

    private Loader loader(ProgressBar bar) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        Map<String, URI> services = Documents.of(LoadPlan.boards(1).get(0), 2024).keySet().stream()
                .collect(Collectors.toMap(api -> api, api -> address));
        return new Loader(services, "token", new ReportPublisher(services, "editor", "publisher"), bar);
    }
}
