package se.arsredovisning.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverlayTest {

    @Test
    void whatIsKeptIsAsItShouldBe() {
        Manifests prod = Overlay.rendered("prod");

        assertThat(ClusterRules.findings(prod, true)).isEmpty();
        assertThat(prod.all("HorizontalPodAutoscaler"))
                .allMatch(scaler -> scaler.at("/spec/minReplicas").asInt() >= 3);
        assertThat(prod.all("Deployment")).allMatch(deployment -> deployment
                .at("/spec/template/spec/topologySpreadConstraints/0/topologyKey")
                .asText()
                .equals("topology.kubernetes.io/zone"));
    }

    @Test
    void whatIsTriedIsAsItShouldBe() {
        assertThat(ClusterRules.findings(Overlay.rendered("dev"), false)).isEmpty();
    }
}
