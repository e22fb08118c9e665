package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.container;
import static se.arsredovisning.cluster.Manifests.list;
import static se.arsredovisning.cluster.Manifests.name;
import static se.arsredovisning.cluster.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every pod of ours keeps to: the restricted standard of pod security, measured sizes, probes that mean what they say. */
final class PodRules {

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    private final Manifests manifests;
    private final Findings found = new Findings();

    private PodRules(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> findings(Manifests manifests) {
        PodRules rules = new PodRules(manifests);
        manifests.all("Deployment").forEach(rules::check);
        return rules.found.list();
    }

    private void check(JsonNode deployment) {
        String name = name(deployment);
        JsonNode pod = deployment.at("/spec/template/spec");
        JsonNode container = container(deployment);
        found.is(name, pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root");
        found.is(name, pod.at("/securityContext/runAsUser").asInt() >= 10_000, "runs as a user that the node may have");
        found.is(
                name,
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no seccomp");
        found.is(
                name, !container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true), "may become more");
        found.is(
                name,
                container.at("/securityContext/readOnlyRootFilesystem").asBoolean(),
                "may write where it is installed");
        found.is(
                name,
                texts(container.at("/securityContext/capabilities/drop")).anyMatch("ALL"::equals),
                "has capabilities");
        found.is(name, !container.at("/securityContext/capabilities").has("add"), "asks for capabilities");
        found.is(name, !pod.path("automountServiceAccountToken").asBoolean(true), "has a token of the cluster");
        found.is(name, !pod.path("enableServiceLinks").asBoolean(true), "takes names of services for settings");
        found.is(
                name,
                pod.path("hostNetwork").isMissingNode() && pod.path("hostPID").isMissingNode(),
                "is in the host's");
        found.is(name, list(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")), "mounts the node");
        found.is(name, pod.path("containers").size() == 1, "has another container");
        checkSize(name, container.path("resources"));
        checkImage(name, container.path("image").asText());
        checkJvm(name, container);
        PROBES.forEach((probe, path) -> checkProbe(name, container, probe, path));
        checkEnd(deployment, name);
    }

    private void checkSize(String name, JsonNode resources) {
        for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
            found.is(name, resources.path("limits").has(resource), "has no limit of " + resource);
            found.is(name, resources.path("requests").has(resource), "asks for no " + resource);
        }
        // Who asks for less memory than it may take is ended when the node has none left.
        found.is(
                name,
                resources.at("/limits/memory").equals(resources.at("/requests/memory")),
                "asks for less memory than it takes");
    }

    private void checkImage(String name, String image) {
        String tag = image.substring(image.lastIndexOf('/') + 1);
        found.is(
                name, tag.matches("[a-z0-9-]+:[0-9][A-Za-z0-9._-]*"), "has an image without a fixed version: " + image);
        found.is(name, tag.startsWith(name + ":"), "runs the image of something else: " + image);
        found.is(
                name,
                image.endsWith("arsredovisning/" + name + ":" + Sources.version()),
                "runs an image that images/make does not make: " + image);
    }

    /** What every image is made for: its JVM gets its heap from the container's limit, and ends where it has none left. */
    private void checkJvm(String name, JsonNode container) {
        String options = list(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals("JAVA_TOOL_OPTIONS"))
                .map(variable -> variable.path("value").asText())
                .collect(Collectors.joining(" "));
        found.is(
                name,
                options.contains("-XX:MaxRAMPercentage="),
                "has a heap that knows nothing of the container's limit");
        found.is(name, options.contains("-XX:+ExitOnOutOfMemoryError"), "goes on without memory");
        // A cache holds for the collector that it was made with, and its options are the image's.
        found.is(
                name,
                !options.matches(".*(-Xmx|-XX:AOT|-Xshare|Compact|ZGC).*"),
                "undoes the image's options: " + options);
    }

    private void checkProbe(String name, JsonNode container, String probe, String path) {
        JsonNode get = container.path(probe).path("httpGet");
        found.is(name, get.path("path").asText().equals(path), "has a " + probe + " that is not " + path);
        found.is(
                name,
                get.path("port").asText().equals("management") && hasPort(container, "management"),
                "has a " + probe + " of a port that is not there");
    }

    static boolean hasPort(JsonNode container, String port) {
        return list(container.path("ports"))
                .anyMatch(there -> there.path("name").asText().equals(port));
    }

    private void checkEnd(JsonNode deployment, String name) {
        Duration notice =
                duration(manifests.setting(deployment, "SHUTDOWN_NOTICE").orElse("0s"));
        Duration within =
                duration(manifests.setting(deployment, "SHUTDOWN_WITHIN").orElse("10s"));
        long grace = deployment
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asLong();
        long period = container(deployment).at("/readinessProbe/periodSeconds").asLong();
        found.is(name, grace >= notice.plus(within).toSeconds() + 5, "is killed before it has answered what it took");
        found.is(name, notice.toSeconds() > 2 * period, "closes before anybody has noticed");
        found.is(
                name,
                deployment
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asText()
                        .equals("0"),
                "has fewer pods while it is renewed");
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }
}
