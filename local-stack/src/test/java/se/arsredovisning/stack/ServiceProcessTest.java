package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.FreePorts;

/** Holds what the launcher does with a service against a stand-in for one, packaged on the spot. */
class ServiceProcessTest {

    @TempDir
    private Path directory;

    private final int port = FreePorts.next();
    private final int managementPort = FreePorts.next();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Answers that it is ready and takes a document once, as a service does. */
    public static final class StandIn {

        private StandIn() {}

        public static void main(String[] arguments) throws IOException {
            if (Boolean.getBoolean("fail")) {
                System.out.println("cannot start");
                System.exit(3);
            }
            if (Boolean.getBoolean("exhaust")) {
                Object[] chain = null;
                while (true) {
                    chain = new Object[] {chain, new byte[1_000_000]};
                }
            }
            int port = Integer.getInteger("quarkus.http.port");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Map<String, String> documents = new ConcurrentHashMap<>();
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                int status = documents.containsKey(path.replace("/revisions", "")) ? 200 : 404;
                if (exchange.getRequestMethod().equals("PUT")) {
                    boolean conditional =
                            "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                    && exchange.getRequestHeaders().getFirst("Change-Reason") != null;
                    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    String known =
                            documents.putIfAbsent(exchange.getRequestURI().getPath(), body);
                    status = !conditional || body.contains("bad") ? 400 : known == null ? 201 : 412;
                }
                byte[] answer = "{\"detail\":\n \"answer\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            HttpServer management = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), Integer.getInteger("quarkus.management.port")),
                    0);
            management.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            management.start();
            server.start();
        }
    }

    @Test
    void startsAndSaysWhenItIsReadyAndStops() {
        ServiceProcess service = service(Map.of());
        service.start();
        service.awaitReady();
        long first = service.pid();

        service.kill();
        assertThat(service.alive()).isFalse();
        assertThat(service.ready()).isFalse();

        service.start();
        service.awaitReady();
        assertThat(service.pid()).isNotEqualTo(first);
        service.stop();
        assertThat(service.alive()).isFalse();
        assertThat(ended.getCount()).isOne();
    }

    @Test
    void tellsWhenTheProcessEndsOnItsOwn() throws Exception {
        ServiceProcess service = service(Map.of());
        service.start();
        service.awaitReady();

        ProcessHandle.of(service.pid()).orElseThrow().destroyForcibly();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(service.alive()).isFalse();
    }

    @Test
    void aServiceThatEndsWhileStartingIsAFailureThatNamesItsLog() throws Exception {
        ServiceProcess service = service(Map.of("fail", "true"));
        service.start();

        assertThatThrownBy(service::awaitReady)
                .isInstanceOf(StartFailure.class)
                .hasMessage("goals-service ended while it was starting; its log: " + service.log());
        assertThat(Files.readString(service.log())).contains("cannot start");
    }

    @Test
    void aServiceThatRunsOutOfMemoryEndsAndItsLogSaysWhy() throws Exception {
        ServiceProcess service = service(Map.of("exhaust", "true"), List.of("-Xmx16m"));
        service.start();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(service.log()).content().contains("Terminating due to java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void givesTheJvmItsOptionsAfterTheUsualOnesSoThatTheyWin() {
        ServiceProcess service = service(Map.of("fail", "false"), List.of("-Dfail=true"));
        service.start();

        assertThatThrownBy(service::awaitReady)
                .as("the stand-in was told to fail by an option only")
                .isInstanceOf(StartFailure.class);
        assertThat(new JvmArguments(Map.of("b", "2", "a", "1"), List.of("-Xmx512m", "-Xint")).list())
                .contains("-Xmx160m")
                .endsWith("-Da=1", "-Db=2", "-Xmx512m", "-Xint");
    }

    @Test
    void aServiceThatIsNotPackagedIsAFailureThatNamesTheJar() {
        ServiceProcess service = new ServiceProcess(
                description(),
                port,
                managementPort,
                directory.resolve("none.jar"),
                directory.resolve("log"),
                new JvmArguments(Map.of(), List.of()),
                () -> {});

        assertThatThrownBy(service::start)
                .isInstanceOf(StartFailure.class)
                .hasMessage("goals-service is not packaged: there is no " + directory.resolve("none.jar"));
    }

    @Test
    void loadsWhatIsNewAndKeepsWhatIsThere() throws Exception {
        Path report = Files.createDirectories(directory.resolve("data").resolve("1489-kommunstyrelsen-2020"));
        Files.writeString(report.resolve("goals.json"), "{}");
        ServiceProcess service = service(Map.of());
        service.start();
        service.awaitReady();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8));
        DataLoader loader = new DataLoader(directory.resolve("data"), List.of(service), "token", progress);

        loader.load();
        loader.load();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("1489-kommunstyrelsen-2020: loaded goals"),
                        second -> assertThat(second).contains("1489-kommunstyrelsen-2020: kept goals"));

        Path bad = Files.createDirectories(directory.resolve("data").resolve("1489-kommunstyrelsen-2021"));
        Files.writeString(bad.resolve("goals.json"), "bad");
        assertThatThrownBy(loader::load)
                .isInstanceOf(StartFailure.class)
                .hasMessage("goals-service does not take " + bad.resolve("goals.json")
                        + ": PUT /goals/v1/sections/1489-kommunstyrelsen-2021 answered 400 {\"detail\": \"answer\"}");
        service.stop();
    }

    private ServiceProcess service(Map<String, String> more) {
        return service(more, List.of());
    }

    private ServiceProcess service(Map<String, String> more, List<String> options) {
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("quarkus.http.port", Integer.toString(port));
        configuration.put("quarkus.management.port", Integer.toString(managementPort));
        return new ServiceProcess(
                description(),
                port,
                managementPort,
                packaged(directory.resolve("stand-in.jar")),
                directory.resolve("goals.log"),
                new JvmArguments(configuration, options),
                ended::countDown);
    }

    private static ServiceDescription description() {
        return ServiceDescription.section("goals", "goals-service", 8081);
    }

    /** Writes the stand-in as a jar, as a service is packaged. */
    static Path packaged(Path jar) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandIn.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
