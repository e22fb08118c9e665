package se.arsredovisning.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is put into the text of the rendered overlay, once, and found. */
class PlantedFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "a wrong port name",
                        "port: management\n          periodSeconds: 3",
                        "port: web\n          periodSeconds: 3"),
                arguments("metrics where callers ask", "containerPort: 9082", "containerPort: 8082"),
                arguments(
                        "health of another port",
                        "port: management\n          periodSeconds: 3",
                        "port: http\n          periodSeconds: 3"),
                arguments("a host that is refused", "ACCESS_HOSTS: arsredovisning.example,", "ACCESS_HOSTS: "),
                arguments("an unknown member", "imagePullPolicy:", "imagePullPolice:"),
                arguments(
                        "an unknown member deep inside",
                        "runAsNonRoot: true",
                        "runAsNonRoot: true\n        runAsNoRoot: true"),
                arguments("an unknown member of a topic", "  partitions: 12", "  partitions: 12\n  partition: 12"),
                arguments("a missing limit", "            memory: 640Mi\n          requests", "          requests"),
                arguments("an image without a version", "hr-service:1.0.0", "hr-service:latest"),
                arguments("an image that nobody builds", "hr-service:1.0.0", "hr-service:1.0.1"),
                arguments("a heap without bound", "-XX:MaxRAMPercentage=50", "-Xmx512m"),
                arguments("another's image", "arsredovisning/hr-service", "arsredovisning/goals-service"),
                arguments("root", "runAsNonRoot: true", "runAsNonRoot: false"),
                arguments(
                        "a root that can be written", "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
                arguments("a capability", "drop:\n            - ALL", "drop:\n            - NET_RAW"),
                arguments("a liveness that depends on the database", "path: /q/health/live", "path: /q/health/ready"),
                arguments("a service on another port", "containerPort: 8082", "containerPort: 8080"),
                arguments(
                        "a secret in plain sight",
                        "SHUTDOWN_NOTICE: 8s",
                        "QUARKUS_DATASOURCE_PASSWORD: goals\n  SHUTDOWN_NOTICE: 8s"),
                arguments("a secret in a URL", "?sslmode=verify-full", "?password=goals&sslmode=verify-full"),
                arguments("a database that anybody may be", "sslmode=verify-full", "sslmode=prefer"),
                arguments("another's database", "5432/hr?", "5432/goals?"),
                arguments("a secret that nobody makes", "name: goals-service-database\n", "name: goals-db\n"),
                arguments("a setting that nobody has", "SHUTDOWN_WITHIN:", "SHUTDOWN_WITHINN:"),
                arguments(
                        "Kafka in plain text",
                        "KAFKA_SECURITY_PROTOCOL: SASL_SSL",
                        "KAFKA_SECURITY_PROTOCOL: SASL_PLAINTEXT"),
                arguments("a broker that is not there", "kafka-kafka-bootstrap:9093", "kafka-bootstrap:9093"),
                arguments("a topic that no service emits", "  name: hr.changes.v1", "  name: staff.changes.v1"),
                arguments("fewer partitions than promised", "partitions: 12", "partitions: 3"),
                arguments("fewer connections than pods open", "max_connections: \"650\"", "max_connections: \"300\""),
                arguments("more pods than the database takes", "maxReplicas: 9", "maxReplicas: 19"),
                arguments("memory that is not there", "shared_buffers: 2GB", "shared_buffers: 6GB"),
                arguments("one broker's word", "min.insync.replicas: 2", "min.insync.replicas: 1"),
                arguments("a user of all topics", "patternType: literal", "patternType: prefix"),
                arguments("a user who may write elsewhere", "- Read\n", "- Write\n"),
                arguments("an old PostgreSQL", "major: 18", "major: 16"),
                arguments("a database without a standby", "dataDurability: required", "dataDurability: preferred"),
                arguments(
                        "a login without a password",
                        "- ensure: present\n      login: true",
                        "- ensure: present\n      superuser: true\n      login: true"),
                arguments("an owner that runs", "owner: goals_owner", "owner: goals"),
                arguments(
                        "an issuer that anybody may be",
                        "QUARKUS_OIDC_AUTH_SERVER_URL: https:",
                        "QUARKUS_OIDC_AUTH_SERVER_URL: http:"),
                arguments("no issuer", "QUARKUS_OIDC_AUTH_SERVER_URL:", "QUARKUS_OIDC_TOKEN_AUDIENCE:"),
                arguments(
                        "another's password",
                        "secretName: goals-service-database\n",
                        "secretName: finance-service-database\n"),
                arguments(
                        "a password where nobody looks",
                        "mountPath: /etc/arsredovisning/database-owner",
                        "mountPath: /etc/arsredovisning/owner"),
                arguments("a key that is not mounted", "signing/key.pem", "signing/key.jwk"),
                arguments(
                        "a secret in plain sight instead of its file",
                        "EDITIONS_SIGNING_KEY: /etc",
                        "EDITIONS_SIGNING_KEY: MIG"),
                arguments("a key that nobody makes", "secretName: report-gateway-signing-key", "secretName: signing"),
                arguments("an egress too wide", "cidr: 10.96.0.1/32", "cidr: 0.0.0.0/0"),
                arguments(
                        "a network open to begin with",
                        "podSelector: {}\n  policyTypes:\n  - Ingress\n  - Egress",
                        "podSelector: {}\n  policyTypes:\n  - Egress"),
                arguments(
                        "a way that is closed",
                        "- port: 9093\n"
                                + "    to:\n"
                                + "    - podSelector:\n"
                                + "        matchLabels:\n"
                                + "          strimzi.io/cluster: kafka\n"
                                + "  podSelector:\n"
                                + "    matchLabels:\n"
                                + "      app",
                        "- port: 9092\n"
                                + "    to:\n"
                                + "    - podSelector:\n"
                                + "        matchLabels:\n"
                                + "          strimzi.io/cluster: kafka\n"
                                + "  podSelector:\n"
                                + "    matchLabels:\n"
                                + "      app"),
                arguments("a route to what is for the cluster", "value: /goals/", "value: /q/"),
                arguments("pages that nobody reaches", "value: /\n", "value: /reports/\n"),
                arguments(
                        "a route to no service",
                        "- name: goals-service\n      port: 80",
                        "- name: goal-service\n      port: 80"),
                arguments("a route without TLS", "sectionName: https", "sectionName: http"),
                arguments("an end too soon", "terminationGracePeriodSeconds: 30", "terminationGracePeriodSeconds: 20"),
                arguments("an alert on what nobody measures", "relay_parked) > 0", "relay_parkt) > 0"),
                arguments("an alert that says nothing", "operations.md#eventswait", "operations.md#events-wait"),
                arguments("a service too little", "kind: PodDisruptionBudget", "kind: PodDisruptionBudgets"),
                arguments(
                        "the same member twice",
                        "imagePullPolicy: IfNotPresent",
                        "imagePullPolicy: IfNotPresent\n        imagePullPolicy: Always"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyPlantedFaultIsFound(String what, String right, String wrong) {
        String text = Overlay.text("prod");
        assertThat(text).as("where %s is planted", what).contains(right);
        String planted = text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        try {
            assertThat(ClusterRules.findings(Manifests.of(planted), true))
                    .as(what)
                    .isNotEmpty();
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasMessageContaining("Duplicate field");
        }
    }
}
