package se.arsredovisning.kit.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionFaultTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "quarkus.oidc.auth-server-url", "https://id.example/realms/kommun",
            "access.hosts", "arsredovisning.example",
            "quarkus.datasource.username", "goals",
            "quarkus.datasource.password", "a long one",
            "kafka.security.protocol", "SASL_SSL"));

    @Test
    void findsNothingWhereAllIsAsItShouldBe() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnceInALineThatSaysWhatToDo() {
        settings.remove("quarkus.oidc.auth-server-url");
        settings.put("quarkus.oidc.jwks-path", "http://id.example/keys");
        settings.put("quarkus.oidc.token.issuer", "any");
        settings.put("quarkus.oidc.public-key", "MIIB…");
        settings.remove("access.hosts");
        settings.put("quarkus.datasource.password", "goals");
        settings.put("database.owner.username", "owner");
        settings.put("database.owner.password", "owner");
        settings.put("editions.make-signing-key", "false");
        settings.put("kafka.security.protocol", "PLAINTEXT");

        assertThat(faults()).containsExactly(ProductionFault.values());
        assertThat(faults()).allSatisfy(fault -> assertThat(fault.line())
                .doesNotContain("\n")
                .contains("set ")
                .endsWith("production.allow=" + fault.code()));
    }

    @Test
    void takesWhatIsNotSetOrBlankForWhatOneMachineHas() {
        settings.remove("kafka.security.protocol");
        settings.put("quarkus.oidc.auth-server-url", " ");

        assertThat(faults()).containsExactly(ProductionFault.NO_ISSUER, ProductionFault.PLAIN_KAFKA);
    }

    @Test
    void refusesAnIssuerThatAnybodyOnTheWayCanSpeakFor() {
        settings.put("quarkus.oidc.auth-server-url", "http://id.example/realms/kommun");

        assertThat(faults()).containsExactly(ProductionFault.PLAIN_ISSUER);
        assertThat(faults("plain-issuer")).isEmpty();
    }

    @Test
    void asksOnlyAServiceThatSignsForAKey() {
        assertThat(faults()).doesNotContain(ProductionFault.NO_SIGNING_KEY);

        settings.put("editions.make-signing-key", "true");
        assertThat(faults()).containsExactly(ProductionFault.NO_SIGNING_KEY);

        settings.put("editions.signing-key", "/etc/arsredovisning/signing/key.pem");
        assertThat(faults()).isEmpty();
    }

    @Test
    void looksIntoTheFilesOfAPassword(@TempDir Path files) throws Exception {
        settings.put("database.passwords", files.toString());
        assertThat(faults()).isEmpty();

        Files.writeString(files.resolve("password"), settings.get("quarkus.datasource.username") + "\n");
        assertThat(faults()).containsExactly(ProductionFault.DEFAULT_PASSWORD);

        settings.put("quarkus.datasource.password", settings.get("quarkus.datasource.username"));
        Files.writeString(files.resolve("password"), "nobody's guess");
        assertThat(faults()).isEmpty();
    }

    @Test
    void allowsByNameAndNothingElse() {
        settings.remove("kafka.security.protocol");
        settings.put("quarkus.datasource.password", "goals");

        assertThat(faults("plain-kafka")).containsExactly(ProductionFault.DEFAULT_PASSWORD);
        assertThat(faults("plain-kafka", "default-password")).isEmpty();
    }

    private List<ProductionFault> faults(String... allowed) {
        return ProductionFault.of(name -> Optional.ofNullable(settings.get(name)), List.of(allowed));
    }
}
