package se.arsredovisning.stack.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;

/**
 * Makes the AOT cache of a staged service: lets it start, on an empty database and without Kafka, answer a little and end.
 * It runs on the Java of the image, with the collector that a JVM takes in a container of less than 2 GB.
 *
 * @param java of the image
 * @param issuer whose tokens it believes
 * @param log where the service's output goes
 */
record CacheTraining(Path java, LocalIssuer issuer, Path log) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Makes the cache.
     *
     * @param jdbcUrl of an empty database, whose login and password is {@code login}
     */
    void train(StagedService service, String jdbcUrl, String login) throws IOException, InterruptedException {
        int port = FreePorts.next();
        int management = FreePorts.next();
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=50",
                "-XX:AOTCacheOutput=" + service.cache(),
                "-Dquarkus.profile=local",
                "-Dquarkus.oidc.public-key=" + issuer.publicKey(),
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=localhost",
                "-Dquarkus.management.port=" + management,
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                "-Dquarkus.datasource.username=" + login,
                "-Dquarkus.datasource.password=" + login,
                // What it writes is thrown away.
                "-Ddatabase.allow-unsafe=fsync",
                "-Dkafka.bootstrap.servers=localhost:" + FreePorts.next()));
        gatewaysOwn().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", service.jar().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            awaitReady(process, URI.create("http://localhost:" + management + "/q/health/ready"));
            String api =
                    "http://localhost:" + port + "/" + service.description().api() + "/v1/";
            for (String path :
                    List.of("api-info", "openapi.json", service.description().resources() + "/none")) {
                status(URI.create(api + path));
            }
        } finally {
            process.destroy();
            // The JVM writes the cache when it ends.
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        if (!Files.exists(service.cache())) {
            throw new IOException("no AOT cache of " + service.description().module() + " was made: " + log);
        }
    }

    private Map<String, String> gatewaysOwn() {
        Path scratch = log.resolveSibling("training-signing-key.pem");
        return Map.of(
                "services-token.local-key",
                log.resolveSibling("training-token-key.pem").toString(),
                "editions.signing-key",
                scratch.toString(),
                "editions.make-signing-key",
                "true");
    }

    private void awaitReady(Process process, URI health) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status(health) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the service did not start: " + log);
            }
            Thread.sleep(50);
        }
    }

    private static int status(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
