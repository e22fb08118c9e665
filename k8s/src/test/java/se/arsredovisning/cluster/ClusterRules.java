package se.arsredovisning.cluster;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is held against a rendered overlay. */
final class ClusterRules {

    private ClusterRules() {}

    /** @param kept whether what is in the engines must not be lost: not so where it is only tried */
    static List<String> findings(Manifests manifests, boolean kept) {
        Stream<Function<Manifests, List<String>>> rules = Stream.of(
                StrictModels::findings,
                PodRules::findings,
                WiringRules::findings,
                SettingRules::findings,
                all -> EngineRules.findings(all, kept),
                ConnectionRules::findings,
                NetworkRules::findings,
                MonitoringRules::findings);
        return rules.flatMap(rule -> rule.apply(manifests).stream()).toList();
    }
}
