package se.arsredovisning.cluster;

import static se.arsredovisning.cluster.Manifests.list;
import static se.arsredovisning.cluster.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** That nobody speaks with anybody who is not named, and that who has to speak may. */
final class NetworkRules {

    private static final int NARROW = 24;

    private final Manifests manifests;
    private final Findings found = new Findings();

    private NetworkRules(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> findings(Manifests manifests) {
        NetworkRules rules = new NetworkRules(manifests);
        rules.found.is(
                "The network",
                manifests.all("NetworkPolicy").anyMatch(NetworkRules::deniesAll),
                "is open to begin with");
        manifests.all("NetworkPolicy").forEach(rules::check);
        manifests.all("Deployment").forEach(rules::checkWays);
        return rules.found.list();
    }

    private static boolean deniesAll(JsonNode policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").size() == 2
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    private void check(JsonNode policy) {
        rules(policy, "ingress").forEach(rule -> check(policy, rule, rule.path("from")));
        rules(policy, "egress").forEach(rule -> check(policy, rule, rule.path("to")));
    }

    private static Stream<JsonNode> rules(JsonNode policy, String way) {
        return list(policy.path("spec").path(way));
    }

    private void check(JsonNode policy, JsonNode rule, JsonNode peers) {
        found.is(name(policy), !peers.isEmpty(), "is open to everybody");
        found.is(name(policy), !rule.path("ports").isEmpty(), "is open on every port");
        found.is(
                name(policy),
                list(rule.path("ports")).allMatch(port -> port.has("port") && !port.has("endPort")),
                "is open on every port");
        for (JsonNode peer : peers) {
            found.is(name(policy), peer.size() > 0 && list(peer).noneMatch(JsonNode::isEmpty), "is open to everybody");
            String range = peer.at("/ipBlock/cidr").asText("");
            found.is(name(policy), range.isEmpty() || prefix(range) >= NARROW, "is open to too many: " + range);
        }
    }

    private static int prefix(String range) {
        return Integer.parseInt(range.substring(range.indexOf('/') + 1));
    }

    /** Every service reaches its engines and names; and is reached by the gateway's controller. */
    private void checkWays(JsonNode deployment) {
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        for (String port : List.of("53", "443", "5432", "9093")) {
            found.is(
                    name(deployment),
                    of(labels).flatMap(policy -> rules(policy, "egress")).anyMatch(rule -> opens(rule, port)),
                    "does not get out on port " + port);
        }
        found.is(
                name(deployment),
                of(labels).flatMap(policy -> rules(policy, "ingress")).anyMatch(rule -> opens(rule, "http")),
                "cannot be asked");
    }

    private Stream<JsonNode> of(JsonNode labels) {
        return manifests
                .all("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector/matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey()))));
    }

    private static boolean opens(JsonNode rule, String port) {
        return list(rule.path("ports"))
                .anyMatch(there -> there.path("port").asText().equals(port));
    }
}
