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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds what the loader asks of the services against one stand-in for all of them. */
class LoaderTest {

    private final Map<String, byte[]> documents = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
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
            exchange.getRequestBody().readAllBytes();
            steps.add(exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "") + " " + path);
            status = path.endsWith("/editions") ? 201 : 200;
        } else if (path.contains("/sections/")) {
            answer = "{\"status\": \"draft\"}";
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
    void publishesAllYearsButTheLastOnceOneHasSignedOffAndAnotherApproved() {
        loader().load(new LoadSize(1, 2));

        assertThat(steps)
                .hasSize(9)
                .allMatch(step -> step.contains("1490-socialnamnden-2023"))
                .as("each section as soon as it is written")
                .startsWith(
                        "editor /goals/v1/sections/1490-socialnamnden-2023/status",
                        "publisher /goals/v1/sections/1490-socialnamnden-2023/status")
                .last()
                .isEqualTo("publisher /reports/v1/drafts/1490-socialnamnden-2023/editions");
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
