package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.container;
import static se.arsredovisning.cluster.Manifests.list;
import static se.arsredovisning.cluster.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the services are told: by settings that they have, of engines that are there, and no secret in plain sight. */
final class SettingRules {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|JAAS|CREDENTIAL|(^|_)KEY($|_)");
    /** Those of the JVM, and of Kafka's own clients, which have a rule of their own. */
    private static final Pattern OF_OTHERS = Pattern.compile("JAVA_TOOL_OPTIONS|KAFKA_(SASL|SSL|SECURITY)_[A-Z_]+");

    /** A secret's file, whose name is none. */
    private static final String MOUNTED = "/etc/arsredovisning/";

    private static final Set<String> KAFKA = Set.of(
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_TRUSTSTORE_TYPE");

    private final Manifests manifests;
    private final Findings found = new Findings();

    private SettingRules(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> findings(Manifests manifests) {
        SettingRules rules = new SettingRules(manifests);
        manifests.all("Deployment").forEach(rules::check);
        manifests.all("Secret").forEach(secret -> rules.found.is(name(secret), false, "is a secret in plain sight"));
        manifests.all("ConfigMap").forEach(map -> map.path("data")
                .properties()
                .forEach(entry -> rules.checkPlain(
                        name(map), entry.getKey(), entry.getValue().asText())));
        return rules.found.list();
    }

    private void check(JsonNode deployment) {
        String name = name(deployment);
        Map<String, String> plain = new TreeMap<>();
        for (JsonNode from : container(deployment).path("envFrom")) {
            String map = from.at("/configMapRef/name").asText();
            found.is(name, manifests.has("ConfigMap", map), "has no settings " + map);
            manifests.named("ConfigMap", map).ifPresent(there -> there.path("data")
                    .properties()
                    .forEach(entry -> plain.put(entry.getKey(), entry.getValue().asText())));
        }
        Set<String> known = Sources.variables(name);
        for (JsonNode variable : container(deployment).path("env")) {
            String key = variable.path("name").asText();
            checkKnown(name, known, key);
            if (variable.has("value")) {
                checkPlain(name, key, variable.path("value").asText());
            }
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            found.is(
                    name,
                    secret.isMissingNode() || isThere(secret.path("name").asText()),
                    "asks for a secret that nobody makes: "
                            + secret.path("name").asText());
        }
        plain.keySet().forEach(key -> checkKnown(name, known, key));
        for (JsonNode volume : deployment.at("/spec/template/spec/volumes")) {
            String secret = volume.at("/secret/secretName").asText("");
            found.is(name, secret.isEmpty() || isThere(secret), "mounts a secret that nobody makes: " + secret);
        }
        checkDatabase(name, plain);
        checkKafka(name, plain);
        checkServices(name, plain);
        checkIssuer(name, plain);
        checkHosts(name, plain);
        checkPassword(deployment, plain.getOrDefault("DATABASE_PASSWORDS", ""), name + "-database");
        checkPassword(deployment, plain.getOrDefault("DATABASE_OWNER_PASSWORDS", ""), name + "-database-owner");
        checkSigningKey(deployment, plain.getOrDefault("EDITIONS_SIGNING_KEY", ""));
    }

    /** Passwords come from the login's own secret, whole: a second one is there only while they change. */
    private void checkPassword(JsonNode deployment, String directory, String secret) {
        boolean isMounted = list(container(deployment).path("volumeMounts"))
                .filter(mount -> directory.equals(mount.path("mountPath").asText()))
                .anyMatch(mount -> list(deployment.at("/spec/template/spec/volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name")))
                        .map(volume -> volume.path("secret"))
                        .anyMatch(from -> secret.equals(from.path("secretName").asText()) && !from.has("items")));
        found.is(name(deployment), isMounted, "has no password of " + secret + " in " + directory);
    }

    /** Who publishes has a key to sign with, in a secret's file. */
    private void checkSigningKey(JsonNode deployment, String file) {
        boolean isMounted = list(container(deployment).path("volumeMounts"))
                .filter(mount -> file.startsWith(mount.path("mountPath").asText() + "/"))
                .anyMatch(mount -> list(deployment.at("/spec/template/spec/volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name")))
                        .flatMap(volume -> list(volume.at("/secret/items")))
                        .anyMatch(item -> file.equals(mount.path("mountPath").asText() + "/"
                                + item.path("path").asText())));
        found.is(
                name(deployment),
                name(deployment).equals("report-gateway") == isMounted,
                "has no key to sign with, or one that is not its own: " + file);
    }

    /** A service in production starts with an issuer, and with none that others could speak for. */
    private void checkIssuer(String name, Map<String, String> settings) {
        found.is(
                name,
                settings.getOrDefault("QUARKUS_OIDC_AUTH_SERVER_URL", "").startsWith("https://"),
                "has no issuer of tokens that it reaches safely");
    }

    /** A service answers under the names that the gateway and the world outside use, and under no others. */
    private void checkHosts(String name, Map<String, String> settings) {
        List<String> hosts = List.of(settings.getOrDefault("ACCESS_HOSTS", "").split(","));
        found.is(name, hosts.contains(name) || name.equals("report-gateway"), "is not known to itself by its name");
        manifests
                .all("Gateway")
                .flatMap(gateway -> Manifests.list(gateway.at("/spec/listeners")))
                .filter(listener -> listener.has("hostname"))
                .forEach(listener -> found.is(
                        name,
                        hosts.contains(listener.path("hostname").asText()),
                        "refuses callers of " + listener.path("hostname").asText()));
    }

    private void checkKnown(String name, Set<String> known, String key) {
        found.is(
                name,
                OF_OTHERS.matcher(key).matches() ? key.startsWith("JAVA") || KAFKA.contains(key) : known.contains(key),
                "is told what it does not listen to: " + key);
    }

    private void checkPlain(String name, String key, String value) {
        found.is(
                name,
                !SECRET.matcher(key).find() || key.equals("KAFKA_SASL_MECHANISM") || value.startsWith(MOUNTED),
                "has a secret in plain sight: " + key);
        found.is(
                name,
                !value.matches("(?is).*(password|secret)=.*|.*://[^/@\\s]*:[^/@\\s]*@.*"),
                "has a secret in plain sight within " + key);
    }

    /** Engines make some, the rest is made by hand by those who read the README. */
    private boolean isThere(String secret) {
        return manifests.has("KafkaUser", secret)
                || manifests.all("Kafka").anyMatch(kafka -> secret.equals(name(kafka) + "-cluster-ca-cert"))
                || manifests.all("Cluster").anyMatch(cluster -> secret.equals(name(cluster) + "-ca"))
                || Sources.secretsByHand().contains(secret);
    }

    private void checkDatabase(String name, Map<String, String> settings) {
        String url = settings.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
        String own = Sources.setting(name, "quarkus.datasource.username");
        JsonNode database = manifests
                .all("Database")
                .filter(there ->
                        url.contains("//" + there.at("/spec/cluster/name").asText() + "-rw:5432/"
                                + there.at("/spec/name").asText() + "?"))
                .findFirst()
                .orElse(null);
        found.is(name, database != null, "has no database: " + url);
        found.is(
                name,
                database == null || database.at("/spec/name").asText().equals(own),
                "has another's database: " + url);
        found.is(name, url.contains("sslmode=verify-full"), "believes any database");
    }

    private void checkKafka(String name, Map<String, String> settings) {
        String servers = settings.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
        found.is(
                name,
                manifests.all("Kafka").anyMatch(kafka -> list(kafka.at("/spec/kafka/listeners"))
                        .anyMatch(listener -> servers.equals(name(kafka) + "-kafka-bootstrap:"
                                + listener.path("port").asText()))),
                "has no broker: " + servers);
        found.is(name, "SASL_SSL".equals(settings.get("KAFKA_SECURITY_PROTOCOL")), "speaks with Kafka in plain text");
    }

    private void checkServices(String name, Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith("SERVICES_")) {
                found.is(
                        name,
                        manifests.all("Service").anyMatch(service -> value.equals("http://" + name(service))),
                        "asks a service that is not there: " + value);
            }
        });
        if (name.equals("report-gateway")) {
            found.is(
                    name,
                    settings.keySet().stream()
                                    .filter(key -> key.startsWith("SERVICES_"))
                                    .count()
                            == 4,
                    "does not ask four services");
        }
    }
}
