package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each packaged service stands a CycloneDX SBOM: it names every file of the package, as it is, and no other. */
class SbomIT {

    @TempDir
    Path var;

    @ParameterizedTest
    @ValueSource(
            strings = {"goals-service", "finance-service", "hr-service", "internal-control-service", "report-gateway"})
    void namesWhatIsInThePackageAndNothingElse(String service) throws Exception {
        Path folder = new Workspace(Workspace.project(), var).packaged(service).getParent();
        JsonNode sbom = new ObjectMapper()
                .readTree(folder.resolveSibling("quarkus-run-cyclonedx.json").toFile());
        Map<String, String> named = new TreeMap<>();
        sbom.path("components").forEach(component -> component
                .path("evidence")
                .path("occurrences")
                .forEach(place -> named.put(place.path("location").asText(), sha256(component))));

        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(named).isEqualTo(packaged(folder));
        assertThat(sbom.findValuesAsText("purl"))
                .filteredOn(purl -> purl.startsWith("pkg:maven/"))
                .hasSizeGreaterThan(100)
                .anyMatch(purl -> purl.startsWith("pkg:maven/se.arsredovisning/service-kit@"));
    }

    private static String sha256(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("none");
    }

    private static Map<String, String> packaged(Path folder) throws IOException, GeneralSecurityException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString(), "%064x".formatted(new BigInteger(1, digest)));
            }
        }
        return files;
    }
}
