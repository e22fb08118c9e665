package se.arsredovisning.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import se.arsredovisning.kit.json.Json;

/** The published schema of change events. */
final class EventContract {

    private static final JsonSchema SCHEMA = schema();

    private EventContract() {}

    static JsonNode assertKept(String event) {
        JsonNode read = Json.read(event);
        assertThat(faults(read)).as(event).isEmpty();
        return read;
    }

    static Set<ValidationMessage> faults(JsonNode event) {
        return SCHEMA.validate(event);
    }

    private static JsonSchema schema() {
        try {
            String text = Files.readString(Path.of("..", "contracts", "events", "change.v1.schema.json"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            text,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
