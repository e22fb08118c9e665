package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.json.Json;

class ApiInfoTest {

    @Test
    void theCardHasTheMembersOfTheProfile() {
        assertThat(Json.write(new ApiInfoResource(new Goals()).get()))
                .isEqualTo("{\"apiName\":\"goals\",\"apiVersion\":\"1.2.3\",\"apiReleased\":\"2026-11-23\","
                        + "\"apiDocumentation\":\"/goals/v1/openapi.json\",\"apiStatus\":\"active\"}");
    }

    private static final class Goals implements ApiInfo {

        @Override
        public String name() {
            return "goals";
        }

        @Override
        public String version() {
            return "1.2.3";
        }

        @Override
        public LocalDate released() {
            return LocalDate.of(2026, 11, 23);
        }

        @Override
        public String status() {
            return "active";
        }

        @Override
        public String resources() {
            return "sections";
        }

        @Override
        public String resource() {
            return "section";
        }

        @Override
        public List<String> rooms() {
            return List.of();
        }

        @Override
        public Optional<Set<String>> streamed() {
            return Optional.empty();
        }
    }
}
