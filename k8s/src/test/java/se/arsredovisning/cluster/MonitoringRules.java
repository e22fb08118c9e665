package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That alerts and dashboards ask for what is measured, and that an alert says what to do. */
final class MonitoringRules {

    /** Of the platform, of PostgreSQL's operator and of kube-state-metrics, as they are on a running system. */
    private static final Pattern OF_OTHERS = Pattern.compile("(http_server|jvm|process|ft|cnpg|kube)_[a-z0-9_]+");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("min_over_time");

    private final Findings found = new Findings();
    private final Set<String> meters = Sources.meters();

    private MonitoringRules() {}

    static List<String> findings(Manifests manifests) {
        MonitoringRules rules = new MonitoringRules();
        manifests
                .all("PrometheusRule")
                .flatMap(rule -> list(rule.at("/spec/groups")))
                .flatMap(group -> list(group.path("rules")))
                .forEach(rules::checkAlert);
        manifests
                .all("ConfigMap")
                .flatMap(map -> map.path("data").properties().stream()
                        .filter(entry -> entry.getKey().endsWith(".json"))
                        .map(entry -> entry.getValue().asText()))
                .forEach(rules::checkDashboard);
        return rules.found.list();
    }

    private void checkAlert(JsonNode alert) {
        String name = alert.path("alert").asText();
        checkMetrics(name, alert.path("expr").asText());
        String runbook = alert.at("/annotations/runbook").asText("#");
        String document = runbook.substring(0, runbook.indexOf('#'));
        found.is(
                name,
                !document.isEmpty() && Sources.anchors(document).contains(runbook.substring(runbook.indexOf('#') + 1)),
                "does not say what to do: " + runbook);
        found.is(name, alert.at("/annotations/summary").isTextual() && alert.has("for"), "says nothing, or at once");
    }

    private void checkDashboard(String text) {
        JsonNode dashboard;
        try {
            dashboard = Manifests.YAML.readTree(text);
        } catch (JsonProcessingException e) {
            found.is("The dashboard", false, "is no JSON");
            return;
        }
        found.is("The dashboard", dashboard.path("panels").size() > 0, "shows nothing");
        list(dashboard.path("panels")).forEach(panel -> list(panel.path("targets"))
                .forEach(target -> checkMetrics(
                        panel.path("title").asText(), target.path("expr").asText())));
    }

    private void checkMetrics(String name, String expression) {
        String bare = expression.replaceAll("\\{[^}]*}|\"[^\"]*\"|by \\([^)]*\\)", " ");
        Stream<String> metrics =
                METRIC.matcher(bare).results().map(MatchResult::group).filter(word -> !WORDS.contains(word));
        metrics.forEach(metric -> found.is(
                name,
                OF_OTHERS.matcher(metric).matches()
                        || meters.stream()
                                .anyMatch(meter -> metric.matches(meter + "(_total|_seconds(_sum|_count|_max)?)?")),
                "asks for what nobody measures: " + metric));
    }
}
