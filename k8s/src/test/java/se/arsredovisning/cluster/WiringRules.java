package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.container;
import static se.arsredovisning.cluster.Manifests.list;
import static se.arsredovisning.cluster.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That what is named is there, under the name and on the port that the services themselves have. */
final class WiringRules {

    private final Manifests manifests;
    private final Findings found = new Findings();

    private WiringRules(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> findings(Manifests manifests) {
        WiringRules rules = new WiringRules(manifests);
        rules.check();
        return rules.found.list();
    }

    private void check() {
        found.is(
                "The cluster",
                manifests
                        .all("Deployment")
                        .map(Manifests::name)
                        .collect(Collectors.toSet())
                        .equals(new TreeSet<>(Sources.SERVICES)),
                "runs other services than there are");
        for (String service : Sources.SERVICES) {
            for (String kind : List.of("Service", "ServiceAccount", "HorizontalPodAutoscaler", "PodDisruptionBudget")) {
                found.is(service, manifests.has(kind, service), "has no " + kind);
            }
        }
        manifests.all("Deployment").forEach(this::checkPort);
        manifests.all("Service").forEach(this::checkService);
        manifests
                .all("PodDisruptionBudget")
                .forEach(budget -> found.is(
                        name(budget),
                        selects(budget.at("/spec/selector/matchLabels"), name(budget)),
                        "has a budget of other pods"));
        manifests
                .all("HorizontalPodAutoscaler")
                .forEach(scaler -> found.is(
                        name(scaler),
                        manifests.has(
                                "Deployment",
                                scaler.at("/spec/scaleTargetRef/name").asText()),
                        "scales what is not there"));
        manifests.all("HTTPRoute").forEach(this::checkRoute);
        manifests.all("ServiceMonitor").forEach(this::checkMonitor);
    }

    private void checkPort(JsonNode deployment) {
        String name = name(deployment);
        checkPort(deployment, 0, "quarkus.http.port", "QUARKUS_HTTP_PORT");
        checkPort(deployment, 1, "quarkus.management.port", "QUARKUS_MANAGEMENT_PORT");
        found.is(name, selects(deployment.at("/spec/selector/matchLabels"), name), "does not select its own pods");
        found.is(
                name,
                deployment.at("/spec/template/spec/serviceAccountName").asText().equals(name),
                "runs as somebody else");
    }

    private void checkPort(JsonNode deployment, int number, String property, String variable) {
        String port = Sources.setting(name(deployment), property);
        found.is(
                name(deployment),
                container(deployment)
                        .at("/ports/" + number + "/containerPort")
                        .asText()
                        .equals(port),
                "listens on " + port);
        found.is(
                name(deployment),
                manifests.setting(deployment, variable).filter(port::equals).isPresent(),
                "is told another port than " + port);
    }

    private void checkService(JsonNode service) {
        String name = name(service);
        found.is(name, selects(service.at("/spec/selector"), name), "is a service of other pods");
        for (JsonNode port : service.at("/spec/ports")) {
            found.is(
                    name,
                    manifests
                            .named("Deployment", name)
                            .filter(there -> PodRules.hasPort(
                                    container(there), port.path("targetPort").asText()))
                            .isPresent(),
                    "leads to a port that is not there: "
                            + port.path("targetPort").asText());
        }
    }

    /** Whether these labels are on the pods of that deployment, and on those of no other. */
    private boolean selects(JsonNode labels, String name) {
        List<String> selected = manifests
                .all("Deployment")
                .filter(deployment -> labels.properties().stream().allMatch(label -> label.getValue()
                        .equals(deployment.at("/spec/template/metadata/labels").path(label.getKey()))))
                .map(Manifests::name)
                .toList();
        return !labels.isEmpty() && selected.equals(List.of(name));
    }

    private void checkRoute(JsonNode route) {
        String name = name(route);
        for (JsonNode rule : route.at("/spec/rules")) {
            for (JsonNode backend : rule.path("backendRefs")) {
                String service = backend.path("name").asText();
                found.is(
                        name,
                        manifests
                                .named("Service", service)
                                .filter(there -> list(there.at("/spec/ports"))
                                        .anyMatch(port -> port.path("port").equals(backend.path("port"))))
                                .isPresent(),
                        "leads to no service: " + service);
                String api = service.equals("report-gateway") ? "/" : "/" + Sources.setting(service, "api.name") + "/";
                found.is(
                        name,
                        list(rule.path("matches"))
                                .anyMatch(match ->
                                        match.at("/path/value").asText().equals(api)),
                        "does not lead to " + api);
            }
            found.is(
                    name,
                    list(rule.path("matches"))
                            .map(match -> match.at("/path/value").asText())
                            .noneMatch(path -> path.startsWith("/q")),
                    "lets everybody ask what is for the cluster alone");
            found.is(name, rule.has("backendRefs") || rule.has("filters"), "leads nowhere");
        }
        for (JsonNode parent : route.at("/spec/parentRefs")) {
            found.is(
                    name,
                    manifests
                            .named("Gateway", parent.path("name").asText())
                            .filter(gateway -> list(gateway.at("/spec/listeners"))
                                    .anyMatch(listener -> listener.path("name").equals(parent.path("sectionName"))))
                            .isPresent(),
                    "hangs on no listener");
            found.is(
                    name,
                    name.equals("to-https")
                            || parent.path("sectionName").asText().equals("https"),
                    "is served without TLS");
        }
    }

    private void checkMonitor(JsonNode monitor) {
        JsonNode labels = monitor.at("/spec/selector/matchLabels");
        for (JsonNode endpoint : monitor.at("/spec/endpoints")) {
            for (String service : Sources.SERVICES) {
                found.is(
                        name(monitor),
                        manifests
                                .named("Service", service)
                                .filter(there -> labels.properties().stream().allMatch(label -> label.getValue()
                                        .equals(there.at("/metadata/labels").path(label.getKey()))))
                                .filter(there -> list(there.at("/spec/ports"))
                                        .anyMatch(port -> port.path("name").equals(endpoint.path("port"))))
                                .isPresent(),
                        "does not measure " + service);
            }
            found.is(name(monitor), endpoint.path("path").asText().equals("/q/metrics"), "asks where no metrics are");
        }
    }
}
