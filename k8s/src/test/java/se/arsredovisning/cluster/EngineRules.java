package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.list;
import static se.arsredovisning.cluster.Manifests.name;
import static se.arsredovisning.cluster.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That PostgreSQL and Kafka lose nothing, have what the services need, and let each service do that and no more. */
final class EngineRules {

    private final Manifests manifests;
    private final boolean kept;
    private final Findings found = new Findings();

    private EngineRules(Manifests manifests, boolean kept) {
        this.manifests = manifests;
        this.kept = kept;
    }

    /** @param kept whether what is in the engines must not be lost: not so where it is only tried */
    static List<String> findings(Manifests manifests, boolean kept) {
        EngineRules rules = new EngineRules(manifests, kept);
        rules.checkTopics();
        manifests.all("KafkaUser").forEach(rules::checkUser);
        rules.found.is("Kafka", names("KafkaUser", manifests).equals(Set.copyOf(Sources.SERVICES)), "has other users");
        manifests.all("Kafka").forEach(rules::checkKafka);
        manifests.all("Cluster").forEach(rules::checkPostgres);
        manifests.all("Database").forEach(rules::checkDatabase);
        return rules.found.list();
    }

    private static Set<String> names(String kind, Manifests manifests) {
        return manifests.all(kind).map(Manifests::name).collect(Collectors.toSet());
    }

    private void checkTopics() {
        Map<String, JsonNode> emitted = Sources.channels()
                .collect(Collectors.toMap(channel -> channel.path("address").asText(), c -> c));
        found.is("Kafka", names("KafkaTopic", manifests).equals(emitted.keySet()), "has other topics than are emitted");
        manifests.all("KafkaTopic").forEach(topic -> {
            String partitions = topic.at("/spec/partitions").asText();
            found.is(
                    name(topic),
                    emitted.getOrDefault(name(topic), topic)
                            .path("description")
                            .asText()
                            .contains(partitions + " partitions"),
                    "has other partitions than its contract says");
            found.is(name(topic), !kept || topic.at("/spec/replicas").asInt() >= 3, "is on too few brokers");
            found.is(
                    name(topic),
                    !kept
                            || topic.at("/spec/config")
                                            .path("min.insync.replicas")
                                            .asInt()
                                    == 2,
                    "acknowledges what one broker alone has");
        });
    }

    private void checkUser(JsonNode user) {
        String api = Manifests.api(name(user));
        found.is(name(user), user.at("/spec/authentication/type").asText().equals("scram-sha-512"), "has no password");
        for (JsonNode acl : user.at("/spec/authorization/acls")) {
            String topic = acl.at("/resource/name").asText();
            Stream<String> allowed = topic.equals(api + ".changes.v1")
                    ? Stream.of("Write", "Describe")
                    : api.equals("reports") ? Stream.of("Read", "Describe") : Stream.empty();
            Set<String> may = allowed.collect(Collectors.toSet());
            found.is(
                    name(user), texts(acl.path("operations")).allMatch(may::contains), "may do too much with " + topic);
            found.is(name(user), acl.at("/resource/type").asText().equals("topic"), "may do more than use topics");
            found.is(
                    name(user),
                    acl.at("/resource/patternType").asText().equals("literal"),
                    "may use whole sets of topics");
            found.is(name(user), manifests.has("KafkaTopic", topic), "may use a topic that is not there: " + topic);
        }
        found.is(
                name(user),
                list(user.at("/spec/authorization/acls")).count() == (api.equals("reports") ? 5 : 1),
                "may do too little or too much");
    }

    private void checkKafka(JsonNode kafka) {
        found.is(
                name(kafka),
                list(kafka.at("/spec/kafka/listeners"))
                        .allMatch(listener -> listener.path("tls").asBoolean() && listener.has("authentication")),
                "lets anybody in, or listens in plain text");
        found.is(name(kafka), kafka.at("/spec/kafka/authorization").has("type"), "lets everybody do everything");
        found.is(
                name(kafka),
                !kafka.at("/spec/kafka/config")
                        .path("auto.create.topics.enable")
                        .asBoolean(true),
                "makes topics by itself");
        if (kept) {
            JsonNode config = kafka.at("/spec/kafka/config");
            found.is(
                    name(kafka),
                    config.path("min.insync.replicas").asInt() == 2,
                    "acknowledges what one broker alone has");
            found.is(
                    name(kafka),
                    !config.path("unclean.leader.election.enable").asBoolean(true),
                    "forgets what it took");
            found.is(
                    name(kafka),
                    manifests
                            .all("KafkaNodePool")
                            .allMatch(pool -> pool.at("/spec/replicas").asInt() >= 3),
                    "has too few nodes");
        }
        found.is(
                name(kafka),
                manifests.all("KafkaNodePool").allMatch(pool -> list(pool.at("/spec/storage/volumes"))
                        .allMatch(v -> v.path("type").asText().equals("persistent-claim"))),
                "keeps its data nowhere");
    }

    private void checkPostgres(JsonNode cluster) {
        JsonNode parameters = cluster.at("/spec/postgresql/parameters");
        found.is(
                name(cluster),
                parameters.path("synchronous_commit").asText().equals("on"),
                "acknowledges before it has it");
        for (String unsafe : List.of("fsync", "full_page_writes")) {
            found.is(
                    name(cluster),
                    !parameters.path(unsafe).asText("on").equals("off"),
                    "may lose what it acknowledged");
        }
        found.is(
                name(cluster),
                list(cluster.at("/spec/managed/roles"))
                        .allMatch(role -> !role.path("superuser").asBoolean()
                                && role.at("/passwordSecret/name").isTextual()),
                "has a login that may everything, or without a password");
        found.is(
                name(cluster),
                cluster.at("/spec/imageCatalogRef/major").asInt() >= 18,
                "has no fixed version of PostgreSQL, or an old one");
        if (kept) {
            found.is(name(cluster), cluster.at("/spec/instances").asInt() >= 3, "has too few instances");
            found.is(
                    name(cluster),
                    cluster.at("/spec/postgresql/synchronous/dataDurability")
                            .asText()
                            .equals("required"),
                    "acknowledges what one instance alone has");
            found.is(
                    name(cluster),
                    list(cluster.at("/spec/plugins"))
                            .anyMatch(p -> p.path("isWALArchiver").asBoolean()),
                    "archives no write-ahead log");
            found.is(
                    name(cluster),
                    manifests
                            .all("ScheduledBackup")
                            .anyMatch(backup -> backup.at("/spec/cluster/name")
                                            .asText()
                                            .equals(name(cluster))
                                    && backup.at("/spec/schedule").asText().split(" ").length == 6),
                    "is not backed up");
        }
    }

    private void checkDatabase(JsonNode database) {
        String name = database.at("/spec/name").asText();
        found.is(
                name(database),
                database.at("/spec/owner").asText().equals(name + "_owner"),
                "is owned by who runs on it");
        found.is(
                name(database),
                database.at("/spec/databaseReclaimPolicy").asText().equals("retain"),
                "goes with its object");
        Set<String> logins = manifests
                .all("Cluster")
                .flatMap(cluster -> list(cluster.at("/spec/managed/roles")))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
        found.is(name(database), logins.containsAll(Set.of(name, name + "_owner")), "has not its two logins");
    }
}
