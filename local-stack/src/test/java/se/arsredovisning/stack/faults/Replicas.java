package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import se.arsredovisning.embedded.BrokerCluster;
import se.arsredovisning.embedded.Certificate;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.stack.JvmArguments;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;
import se.arsredovisning.stack.Workspace;

/**
 * The packaged services as a cluster runs them, several processes of each behind a balancer, on one PostgreSQL with two logins
 * for each database, and three Kafka nodes that know who calls and let each write its own topic alone.
 */
final class Replicas implements AutoCloseable {

    /** Many stand on one machine. */
    private static final List<String> SMALL = List.of("-Xmx112m");

    private final Path directory;
    private final List<ServiceDescription> services;
    private final Map<String, String> more;
    private final Workspace workspace;
    private final ClusterFiles files = new ClusterFiles(Workspace.project().resolve("k8s"));
    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private final Certificate certificate;
    private final BrokerCluster brokers;
    private final LocalIssuer issuer;
    private final Map<String, Balancer> balancers = new LinkedHashMap<>();
    private final Map<String, List<ServiceProcess>> processes = new LinkedHashMap<>();

    /** Describes one of everything; nothing is started. */
    Replicas(Path directory) throws Exception {
        this(directory, ServiceDescription.ALL, Map.of());
    }

    /**
     * Describes some services; nothing is started.
     *
     * @param more what every service is told beside the usual
     */
    Replicas(Path directory, List<ServiceDescription> services, Map<String, String> more) throws Exception {
        this.directory = directory;
        this.services = List.copyOf(services);
        this.more = Map.copyOf(more);
        this.workspace = new Workspace(Workspace.project(), directory);
        this.certificate = Certificate.make(directory);
        this.brokers = BrokerCluster.temporary(certificate, files.brokers());
        this.issuer = LocalIssuer.at(workspace.key());
        writeSigningKey();
        for (ServiceDescription service : services) {
            balancers.put(service.api(), new Balancer(files));
            processes.put(service.api(), new CopyOnWriteArrayList<>());
        }
    }

    private void writeSigningKey() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        Files.writeString(
                workspace.signingKey(),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    /** Starts the engines, and so many of each service at once; returns when all are ready. */
    void start(int each) throws Exception {
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(() -> {
            try {
                brokers.start();
                files.setUp(brokers);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        startDatabase();
        kafka.join();
        startServices(each);
    }

    /** As {@link #start}, but Kafka stays away, which no request needs. */
    void startWithoutBrokers(int each) throws Exception {
        startDatabase();
        startServices(each);
    }

    private void startDatabase() throws IOException, SQLException {
        database.start();
        for (ServiceDescription service : services) {
            database.createDatabase(service.database(), owner(service), owner(service));
            asOwner("create role %1$s login password '%1$s'".formatted(service.database()));
            for (String login : List.of(owner(service), service.database())) {
                Files.writeString(Files.createDirectories(passwords(login)).resolve("password"), login);
            }
        }
    }

    /** As the owner of the server. */
    void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void startServices(int each) throws InterruptedException, IOException {
        for (int number = 0; number < each; number++) {
            balancers.keySet().forEach(this::launch);
        }
        for (List<ServiceProcess> started : processes.values()) {
            for (ServiceProcess process : started) {
                awaitReady(process);
            }
        }
    }

    /** The files with a login's password, as a cluster mounts them; at first it is the login's name. */
    Path passwords(String login) {
        return directory.resolve("passwords").resolve(login);
    }

    static String owner(ServiceDescription service) {
        return service.database() + "_owner";
    }

    /** Starts one more of a service; it is not ready yet. */
    ServiceProcess launch(String api) {
        ServiceDescription service = services.stream()
                .filter(each -> each.api().equals(api))
                .findFirst()
                .orElseThrow();
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        ServiceProcess process = new ServiceProcess(
                service,
                port,
                managementPort,
                workspace.packaged(service.module()),
                directory.resolve(service.module() + "-" + port + ".log"),
                new JvmArguments(configuration(service, port, managementPort), SMALL),
                () -> {});
        begin(process);
        processes.get(api).add(process);
        return process;
    }

    /** Starts one that was killed, or has just been described. */
    void begin(ServiceProcess process) {
        process.start();
        balancers.get(process.description().api()).add(process);
    }

    /** Returns when the process is ready for its balancer. */
    void awaitReady(ServiceProcess process) throws InterruptedException, IOException {
        boolean isReady = balancers.get(process.description().api()).awaitReady(process);
        List<String> said = Files.readAllLines(process.log());
        assertThat(isReady)
                .as("stays up, and says last: %s", said.subList(Math.max(0, said.size() - 30), said.size()))
                .isTrue();
    }

    /** Stops one in good order, as it is told to when another has taken its place. */
    void retire(ServiceProcess process) {
        process.stop();
        processes.get(process.description().api()).remove(process);
    }

    private Map<String, String> configuration(ServiceDescription service, int port, int managementPort) {
        Map<String, String> told = new HashMap<>(files.shutdown(service.module()));
        told.putAll(Map.of(
                "quarkus.profile",
                "local",
                "quarkus.oidc.public-key",
                issuer.publicKey(),
                "quarkus.http.host",
                "localhost",
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.management.host",
                "localhost",
                "quarkus.management.port",
                Integer.toString(managementPort)));
        told.putAll(Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(service.database()),
                "quarkus.datasource.username", service.database(),
                "database.passwords", passwords(service.database()).toString(),
                "database.owner.username", owner(service),
                "database.owner.passwords", passwords(owner(service)).toString(),
                "database.allow-unsafe", "fsync",
                // The server has a hundred connections for all of them.
                "quarkus.datasource.jdbc.max-size", "5"));
        caller(service.module()).forEach((name, value) -> told.put("kafka." + name, value.toString()));
        if (service.api().equals("reports")) {
            told.put("services-token.local-key", workspace.key().toString());
            told.put("editions.signing-key", workspace.signingKey().toString());
            ShownReports.PARTS.keySet().stream()
                    .filter(balancers::containsKey)
                    .forEach(api -> told.put("services." + api + ".url", url(api).toString()));
        }
        told.putAll(more);
        return told;
    }

    /** With what a service calls Kafka. */
    Map<String, Object> caller(String module) {
        return Map.of(
                "bootstrap.servers",
                brokers.bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.pem().toString(),
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(module, ClusterFiles.password(module)));
    }

    /** The processes of a service that are there. */
    List<ServiceProcess> of(String api) {
        return List.copyOf(processes.get(api));
    }

    /** The names of the services' APIs. */
    List<String> apis() {
        return List.copyOf(processes.keySet());
    }

    /** Where callers of a service are. */
    URI url(String api) {
        return balancers.get(api).url();
    }

    BrokerCluster brokers() {
        return brokers;
    }

    Aftermath.Engines engines() {
        return new Aftermath.Engines(database, Map.of("bootstrap.servers", brokers.bootstrapServersInside()));
    }

    /** A token that may everything. */
    String token() {
        return issuer.token("writer", "Writer", List.of("admin:*/*/*"), Duration.ofHours(1));
    }

    @Override
    public void close() throws IOException {
        for (Balancer balancer : balancers.values()) {
            balancer.close();
        }
        CompletableFuture.allOf(processes.values().stream()
                        .flatMap(List::stream)
                        .filter(ServiceProcess::alive)
                        .map(process -> CompletableFuture.runAsync(process::kill))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        brokers.close();
        database.close();
    }
}
