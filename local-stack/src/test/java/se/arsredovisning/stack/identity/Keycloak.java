package se.arsredovisning.stack.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.arsredovisning.embedded.Certificate;
import se.arsredovisning.embedded.ChildProcess;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;

/** A Keycloak of the distribution as a process, started as production starts it: over TLS, its data in PostgreSQL. */
final class Keycloak implements AutoCloseable {

    /** Who may do everything there. */
    static final String ADMINISTRATOR = "administrator";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = FreePorts.next();
    private final String secret = UUID.randomUUID().toString();
    private final Path home;
    private final Path log;
    private final HttpClient http;
    private final Map<String, String> settings = new HashMap<>();
    private ChildProcess process;

    /**
     * Describes it; nothing is started.
     *
     * @param home where the distribution is unpacked
     * @param log where its output goes
     * @param http believes the certificate
     */
    Keycloak(Path home, Path log, Certificate certificate, HttpClient http) {
        this.home = home;
        this.log = log;
        this.http = http;
        settings.put("JAVA_HOME", System.getProperty("java.home"));
        settings.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        settings.put("KC_HOSTNAME", url().toString());
        settings.put("KC_HTTP_HOST", "localhost");
        settings.put("KC_HTTPS_PORT", Integer.toString(port));
        settings.put("KC_HTTPS_KEY_STORE_FILE", certificate.keys().toString());
        settings.put("KC_HTTPS_KEY_STORE_PASSWORD", certificate.password());
        settings.put("KC_CACHE", "local");
        settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMINISTRATOR);
        settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secret);
    }

    /** Starts it with a database of its own on that server; the first time it is built for that. */
    void start(EmbeddedDatabase server) throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        server.createDatabase("keycloak", "keycloak", password);
        settings.put("KC_DB", "postgres");
        settings.put("KC_DB_URL", server.jdbcUrl("keycloak"));
        settings.put("KC_DB_USERNAME", "keycloak");
        settings.put("KC_DB_PASSWORD", password);
        startAgain();
    }

    /** Starts it on the data that it has. */
    void startAgain() throws IOException, InterruptedException {
        process = ChildProcess.start(
                List.of("bash", home.resolve("bin").resolve("kc.sh").toString(), "start"), settings, log);
        HttpRequest question = HttpRequest.newBuilder(url().resolve("/realms/master"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(question)) {
            if (!process.alive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Keycloak does not start; its log: " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean answers(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The root of its addresses. */
    URI url() {
        return URI.create("https://localhost:" + port);
    }

    /** The administrator's. */
    String secret() {
        return secret;
    }

    /** Ends it on the spot, its script first, as a crash does. */
    void kill() {
        List<ProcessHandle> below = ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        process.kill();
        below.forEach(java -> ChildProcess.of(java.pid()).ifPresent(ChildProcess::kill));
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
