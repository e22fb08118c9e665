package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.reports.section.ReportPart;

class CheckWordsTest {

    @Test
    void knowsTheKindsThatTheServicesDocument() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (ReportPart part : ReportPart.values()) {
            JsonNode document = new YAMLMapper()
                    .readTree(
                            Path.of("../contracts", part.api(), "openapi.yaml").toFile());
            JsonNode kinds = document.at("/components/schemas/Check/properties/kind/enum");
            assertThat(kinds).as(part.api()).isNotEmpty();
            kinds.forEach(kind -> documented.add(kind.asText()));
        }

        assertThat(CheckWords.SERVICES_KINDS).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void hasASwedishWordForEveryKindOfColumn() {
        assertThat(Arrays.stream(Figure.Kind.values())
                        .filter(kind -> CheckWords.kind(kind).isEmpty()))
                .containsExactly(Figure.Kind.OUTCOME, Figure.Kind.FACT);
    }
}
