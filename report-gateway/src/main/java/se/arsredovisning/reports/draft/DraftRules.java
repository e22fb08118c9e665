package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of a report's own members beyond their schema. */
final class DraftRules {

    private static final TypeReference<List<Text>> TEXTS = new TypeReference<>() {};

    private DraftRules() {}

    /** Every fault of members that fit the schema, each at its JSON Pointer. */
    static List<Fault> faults(JsonNode own) {
        List<Fault> faults = new ArrayList<>(Text.faults(texts(own.path("texts"))));
        own.path("parts").properties().forEach(part -> {
            boolean included = part.getValue().path("included").booleanValue();
            String pointer = "/parts/" + part.getKey() + "/reason";
            if (!included && !part.getValue().has("reason")) {
                faults.add(new Fault(pointer, null, Sentence.of("reports.fault.reason-required")));
            }
            if (included && part.getValue().has("reason")) {
                faults.add(new Fault(
                        pointer,
                        part.getValue().path("reason").textValue(),
                        Sentence.of("reports.fault.reason-of-included")));
            }
        });
        return faults;
    }

    private static List<Text> texts(JsonNode texts) {
        try {
            return texts.isMissingNode() ? List.of() : Json.MAPPER.treeToValue(texts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no texts: " + e.getOriginalMessage(), e);
        }
    }
}
