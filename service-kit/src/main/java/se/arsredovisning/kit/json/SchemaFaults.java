package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What a validator finds, in our words: each with its pointer, its value and what the schema wants. */
final class SchemaFaults {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");

    private SchemaFaults() {}

    /** The faults, in the order of their pointers. */
    static List<Fault> of(Set<ValidationMessage> messages) {
        return messages.stream()
                .map(SchemaFaults::fault)
                .sorted(Comparator.comparing(Fault::property, SchemaFaults::order))
                .toList();
    }

    /** Pointers step by step, so that item 2 comes before item 10. */
    private static int order(String one, String other) {
        String[] steps = one.split("/", -1);
        String[] otherSteps = other.split("/", -1);
        for (int i = 0; i < Math.min(steps.length, otherSteps.length); i++) {
            boolean indexes = INDEX.matcher(steps[i]).matches()
                    && INDEX.matcher(otherSteps[i]).matches();
            int order = indexes && steps[i].length() != otherSteps[i].length()
                    ? steps[i].length() - otherSteps[i].length()
                    : steps[i].compareTo(otherSteps[i]);
            if (order != 0) {
                return order;
            }
        }
        return steps.length - otherSteps.length;
    }

    private static Fault fault(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode value = message.getInstanceNode();
        Object limit =
                message.getArguments() == null || message.getArguments().length == 0 ? "" : message.getArguments()[0];
        return switch (message.getType()) {
            case "required" ->
                new Fault(pointer + Json.step(message.getProperty()), null, Sentence.of("fault.required"));
            case "additionalProperties" ->
                new Fault(
                        pointer + Json.step(message.getProperty()),
                        StrictReader.faultValue(value.path(message.getProperty())),
                        Sentence.of("fault.unknown-member"));
            default ->
                new Fault(pointer, value == null ? null : StrictReader.faultValue(value), reason(message, limit));
        };
    }

    private static Sentence reason(ValidationMessage message, Object limit) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "type" -> Sentence.of("fault.type", rule.asText());
            case "enum" -> Sentence.of("fault.none-of", rule);
            case "pattern" ->
                limit.equals(Expressions.SAYS_SOMETHING)
                        ? Sentence.of("fault.nothing-seen")
                        : Sentence.of("fault.pattern", limit);
            case "format" -> Sentence.of("fault.format", limit);
            case "minimum" -> Sentence.of("fault.less", limit);
            case "maximum" -> Sentence.of("fault.more", limit);
            case "exclusiveMinimum" -> Sentence.of("fault.not-more", limit);
            case "exclusiveMaximum" -> Sentence.of("fault.not-less", limit);
            case "minLength" -> Sentence.of("fault.shorter", limit);
            case "maxLength" -> Sentence.of("fault.longer", limit);
            case "minItems" -> Sentence.of("fault.fewer-items", limit);
            case "maxItems" -> Sentence.of("fault.more-items", limit);
            case "minProperties", "maxProperties" -> Sentence.of("fault.number-of-members");
            case "uniqueItems" -> Sentence.of("fault.twice");
            default -> Sentence.of("fault.rule", message.getType());
        };
    }
}
