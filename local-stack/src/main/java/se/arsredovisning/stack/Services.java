package se.arsredovisning.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import se.arsredovisning.embedded.Topics;

/** The packaged services of a stack, in the order of their descriptions. */
final class Services {

    private static final String GATEWAY = "reports";

    private final Workspace workspace;
    private final Ports ports;
    private final List<ServiceDescription> descriptions;
    private final Map<String, ServiceProcess> byApi = new LinkedHashMap<>();

    /**
     * Describes them; nothing is started.
     *
     * @param servers what a service is told of PostgreSQL and Kafka, by the name of its database
     * @param options options of the JVM that every service gets after its usual ones
     * @param ended is told the API of a service that has ended on its own
     */
    Services(
            Workspace workspace,
            Ports ports,
            List<ServiceDescription> descriptions,
            Function<String, Map<String, String>> servers,
            List<String> options,
            Consumer<String> ended) {
        this.workspace = workspace;
        this.ports = ports;
        this.descriptions = List.copyOf(descriptions);
        for (ServiceDescription service : this.descriptions) {
            byApi.put(
                    service.api(),
                    new ServiceProcess(
                            service,
                            ports.of(service.port()),
                            ports.of(service.managementPort()),
                            workspace.packaged(service.module()),
                            workspace.log(service.module()),
                            new JvmArguments(
                                    configuration(service, servers.apply(service.database())),
                                    options,
                                    Optional.of(workspace.cache(service.module()))),
                            () -> ended.accept(service.api())));
        }
    }

    private Map<String, String> configuration(ServiceDescription service, Map<String, String> servers) {
        Map<String, String> configuration = new HashMap<>(servers);
        configuration.put("quarkus.profile", "local");
        configuration.put("quarkus.oidc.public-key", workspace.issuer().publicKey());
        if (service.api().equals(GATEWAY)) {
            configuration.put("services-token.local-key", workspace.key().toString());
            configuration.put("editions.signing-key", workspace.signingKey().toString());
            configuration.put("editions.make-signing-key", "true");
        }
        configuration.put("quarkus.http.host", "localhost");
        configuration.put("quarkus.http.port", Integer.toString(ports.of(service.port())));
        configuration.put("quarkus.management.host", "localhost");
        configuration.put("quarkus.management.port", Integer.toString(ports.of(service.managementPort())));
        configuration.put("relay.topic.partitions", Integer.toString(Topics.PARTITIONS));
        descriptions.stream()
                .filter(other -> !other.equals(service))
                .forEach(other -> configuration.put(
                        "services." + other.api() + ".url", "http://localhost:" + ports.of(other.port())));
        return configuration;
    }

    /** Holds that nobody else has their ports. */
    void requireFree() {
        for (ServiceDescription service : descriptions) {
            ports.requireFree(service.port(), service.module());
            ports.requireFree(service.managementPort(), "the management of " + service.module());
        }
    }

    List<ServiceProcess> all() {
        return List.copyOf(byApi.values());
    }

    ServiceProcess of(String api) {
        ServiceProcess service = byApi.get(api);
        if (service == null) {
            throw new IllegalArgumentException("no service has the API " + api);
        }
        return service;
    }

    List<String> modules() {
        return descriptions.stream().map(ServiceDescription::module).toList();
    }

    List<String> databases() {
        return descriptions.stream().map(ServiceDescription::database).toList();
    }

    Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        byApi.forEach((api, service) -> addresses.put(api, service.url()));
        return addresses;
    }

    /** Stops them all at once, and returns when they have ended. */
    void stop() {
        CompletableFuture.allOf(byApi.values().stream()
                        .map(service -> CompletableFuture.runAsync(service::stop, Steps::daemon))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
