package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** That PostgreSQL takes as many connections as all pods together may open, and has the memory that it is told to use. */
final class ConnectionRules {

    /** For the operator, backups, and whoever looks at what is wrong. */
    private static final int OTHERS = 20;

    /** What a service opens outside of its pools: while it migrates, and to hear of changes. */
    private static final int OUTSIDE_OF_POOLS = 1;

    private static final Map<String, Long> BYTES =
            Map.of("MB", 1L << 20, "GB", 1L << 30, "Mi", 1L << 20, "Gi", 1L << 30);

    private ConnectionRules() {}

    static List<String> findings(Manifests manifests) {
        Findings found = new Findings();
        int opened = manifests
                .all("Deployment")
                .mapToInt(deployment -> pods(manifests, deployment) * connections(manifests, deployment))
                .sum();
        manifests.all("Cluster").forEach(cluster -> {
            JsonNode parameters = cluster.at("/spec/postgresql/parameters");
            found.is(
                    name(cluster),
                    parameters.path("max_connections").asInt() >= opened + OTHERS,
                    "takes fewer connections than all pods may open: " + opened + " and " + OTHERS + " for others");
            found.is(
                    name(cluster),
                    2 * bytes(parameters.path("shared_buffers").asText())
                            <= bytes(cluster.at("/spec/resources/limits/memory").asText()),
                    "shares more memory than half of what it may have");
        });
        return found.list();
    }

    /** As many as there are at most, in the middle of a rollout. */
    private static int pods(Manifests manifests, JsonNode deployment) {
        int most = manifests
                .named("HorizontalPodAutoscaler", name(deployment))
                .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .orElse(0);
        return most + deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
    }

    private static int connections(Manifests manifests, JsonNode deployment) {
        return OUTSIDE_OF_POOLS
                + Sources.pools(name(deployment)).entrySet().stream()
                        .mapToInt(pool -> manifests
                                .setting(deployment, pool.getKey())
                                .map(Integer::valueOf)
                                .orElse(pool.getValue()))
                        .sum();
    }

    private static long bytes(String amount) {
        int unit = amount.length() - 2;
        return Long.parseLong(amount.substring(0, unit)) * BYTES.get(amount.substring(unit));
    }
}
