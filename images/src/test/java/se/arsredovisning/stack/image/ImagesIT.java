package se.arsredovisning.stack.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.embedded.EmbeddedBroker;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.Workspace;

/**
 * What the images are, read from the files; and one started as a pod starts it, by the Java within it. Only the base, which
 * has the C library, is this machine's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesIT {

    private static final Map<String, String> LABELS = Map.of("org.opencontainers.image.revision", "0123abc");

    @TempDir
    private static Path directory;

    private ImageWorkshop workshop;

    @BeforeAll
    void aWorkshop() throws Exception {
        assumeTrue(JavaRuntime.jdk().isPresent(), "no JDK 25 is found");
        workshop = new ImageWorkshop(JavaRuntime.jdk().orElseThrow(), directory.resolve("stage"));
    }

    @AfterAll
    void end() throws IOException {
        if (workshop != null) {
            workshop.close();
        }
    }

    static Stream<ServiceDescription> services() {
        return ServiceDescription.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyImageHasTheJavaThePackageAndNothingThatItsUserMayChange(ServiceDescription service) throws Exception {
        StagedService staged = staged(service, "plain-" + service.module());
        Files.writeString(staged.cache(), "stands in for the cache");

        ImageTar image = image(staged, "plain-" + service.module());

        JsonNode started = image.started();
        assertThat(started.path("User").asText()).isEqualTo("10001:10001");
        assertThat(started.path("WorkingDir").asText()).isEqualTo("/app");
        assertThat(started.path("Entrypoint"))
                .extracting(JsonNode::asText)
                .containsExactly("/opt/java/bin/java", "-XX:AOTCache=/app/service.aot", "-jar", "/app/quarkus-run.jar");
        assertThat(started.path("Env"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("JAVA_HOME=/opt/java", "LANG=C.UTF-8");
        assertThat(started.path("ExposedPorts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(service.port() + "/tcp", service.managementPort() + "/tcp");
        assertThat(started.at("/Labels")
                        .path("org.opencontainers.image.revision")
                        .asText())
                .isEqualTo("0123abc");
        assertThat(image.configuration().path("created").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(image.layers()).hasSize(4);
        List<TarArchiveEntry> entries = image.entries();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getLongUserId() + entry.getLongGroupId())
                    .as(entry.getName())
                    .isZero();
            assertThat(entry.getMode() & 07777).as(entry.getName()).isIn(0755, 0644);
            assertThat(entry.getName())
                    .doesNotMatch("(?i).*(test-|\\.pem|\\.key|\\.p12|secret|password|token-key|\\.env).*");
        });
        assertThat(entries)
                .extracting(TarArchiveEntry::getName)
                .contains("opt/java/bin/java", "app/quarkus-run.jar", "app/service.aot")
                .anyMatch(name -> name.matches("app/lib/main/se\\.arsredovisning\\.service-kit.*"));
    }

    @Test
    void twoBuildsHaveTheSameLayers() throws Exception {
        ServiceDescription service = ServiceDescription.ALL.get(0);
        List<List<String>> layers = new ArrayList<>();
        for (String build : List.of("one", "two")) {
            StagedService staged = staged(service, build);
            Files.writeString(staged.cache(), "stands in for the cache");
            layers.add(image(staged, build).layers());
        }

        assertThat(layers.get(0)).isEqualTo(layers.get(1));
    }

    @Test
    void aServiceStartsFromItsImageAsAnyUserWithItsFilesReadOnlyAndUsesTheCache() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can change the root of a process");
        ServiceDescription service = ServiceDescription.ALL.get(0);
        StagedService staged = workshop.stage(service, packaged(service));
        workshop.train(staged);
        ImageTar image = image(staged, "trained");
        Path root = Files.createDirectories(directory.resolve("root"));
        image.unpack(root);

        try (EmbeddedDatabase database = EmbeddedDatabase.temporary().start();
                EmbeddedBroker broker = EmbeddedBroker.temporary().start()) {
            database.createDatabase("goals", "goals", "goals");
            int port = FreePorts.next();
            int management = FreePorts.next();
            List<String> entrypoint = new ArrayList<>();
            image.started().path("Entrypoint").forEach(word -> entrypoint.add(word.asText()));
            entrypoint.addAll(
                    1,
                    List.of(
                            "-Dquarkus.profile=local",
                            "-Dquarkus.oidc.public-key="
                                    + LocalIssuer.ofNewKey().publicKey(),
                            "-Dquarkus.http.port=" + port,
                            "-Dquarkus.management.port=" + management,
                            "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl("goals"),
                            "-Dquarkus.datasource.password=goals",
                            "-Ddatabase.allow-unsafe=fsync",
                            "-Dkafka.bootstrap.servers=" + broker.bootstrapServers()));
            Path log = directory.resolve("container.log");
            Process container = container(root, entrypoint, log);
            try {
                awaitReady(container, management, log);

                assertThat(get("http://localhost:" + port + "/goals/v1/api-info")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(get("http://localhost:" + port + "/goals/v1/sections/1489-kommunstyrelsen-2020")
                                .statusCode())
                        .isIn(401, 404);
                assertThat(Files.readString(Path.of("/proc/" + container.pid() + "/status")))
                        .contains("Uid:\t10001\t10001\t10001\t10001")
                        .contains("CapEff:\t0000000000000000")
                        .contains("NoNewPrivs:\t1");
            } finally {
                container.destroy();
                assertThat(container.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** As the pod has it, and required: without a cache that fits this JVM would not start. */
    private Process container(Path root, List<String> command, Path log) throws IOException {
        List<String> whole = new ArrayList<>(List.of(
                "unshare",
                "--mount",
                "sh",
                Path.of("src/test/resources/container.sh").toAbsolutePath().toString(),
                root.toString()));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:MaxRAMPercentage=5 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:AOTMode=on");
        return builder.start();
    }

    private static void awaitReady(Process container, int management, Path log) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                if (get("http://localhost:" + management + "/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(container.isAlive()).as(Files.readString(log)).isTrue();
            }
            assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Path packaged(ServiceDescription service) {
        Path project = Workspace.project();
        return new Workspace(project, directory.resolve("var")).packaged(service.module());
    }

    private StagedService staged(ServiceDescription service, String name) throws IOException {
        return StagedService.copy(service, packaged(service), directory.resolve("staged-" + name));
    }

    private ImageTar image(StagedService service, String name) throws Exception {
        JibContainerBuilder image = Jib.fromScratch();
        ServiceImage.complete(image, workshop.java(), service, LABELS);
        Path tar = directory.resolve(name + ".tar");
        image.containerize(Containerizer.to(TarImage.at(tar).named("arsredovisning/" + name))
                .setApplicationLayersCache(directory.resolve("layers"))
                .setBaseImageLayersCache(directory.resolve("layers"))
                .setOfflineMode(true));
        return new ImageTar(tar);
    }
}
