package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Fault;

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
            case "required" -> new Fault(pointer + Json.step(message.getProperty()), null, "is required");
            case "additionalProperties" ->
                new Fault(
                        pointer + Json.step(message.getProperty()),
                        StrictReader.faultValue(value.path(message.getProperty())),
                        "is not a member of this object");
            default ->
                new Fault(pointer, value == null ? null : StrictReader.faultValue(value), reason(message, limit));
        };
    }

    private static String reason(ValidationMessage message, Object limit) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "type" -> "is not of type " + rule.asText();
            case "enum" -> "is not one of " + rule;
            case "pattern" ->
                limit.equals(Expressions.SAYS_SOMETHING)
                        ? "has no character that a reader sees"
                        : "does not match " + limit;
            case "format" -> "is not a " + limit;
            case "minimum" -> "is less than " + limit;
            case "maximum" -> "is more than " + limit;
            case "exclusiveMinimum" -> "is not more than " + limit;
            case "exclusiveMaximum" -> "is not less than " + limit;
            case "minLength" -> "is shorter than " + limit + " characters";
            case "maxLength" -> "is longer than " + limit + " characters";
            case "minItems" -> "has fewer than " + limit + " items";
            case "maxItems" -> "has more than " + limit + " items";
            case "minProperties", "maxProperties" -> "has too few or too many members";
            case "uniqueItems" -> "has an item twice";
            default -> "breaks the rule " + message.getType();
        };
    }
}
