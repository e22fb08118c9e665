package se.arsredovisning.hr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Documents written short, a row a text: {@code "women: 20/4.0; previous 5/–; change -1.2"} has employees and a percentage
 * of each year; {@code –} is left out, and {@code withheld} in place of a percentage keeps what is stored.
 */
public final class Rows {

    private static final String NOTHING = "–";

    private Rows() {}

    /** A document with these rows of sick leave. */
    public static ObjectNode of(String... rows) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("organisation", "O");
        for (String row : rows) {
            row(document.withArray("/sickLeave").addObject(), row);
        }
        return document;
    }

    /** The row of a group, as an answer has it. */
    public static JsonNode row(JsonNode section, String group) {
        return section.path("sickLeave")
                .valueStream()
                .filter(row -> row.path("group").asText().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static void row(ObjectNode row, String text) {
        String group = text.substring(0, text.indexOf(':'));
        row.put("group", group).put("label", group);
        for (String part : text.substring(text.indexOf(':') + 1).split(";")) {
            String[] words = part.strip().split(" ");
            if (words[0].equals("change")) {
                row.putObject("published").put("change", new BigDecimal(words[1]));
            } else {
                boolean isPrevious = words[0].equals("previous");
                place(row.putObject(isPrevious ? "previous" : "current"), words[words.length - 1].split("/"));
            }
        }
    }

    private static void place(ObjectNode place, String[] numbers) {
        Map.of("withheld", "withheld", "marked", "singled-out").forEach((word, reason) -> {
            if (numbers[1].startsWith(word)) {
                place.put("status", "suppressed").put("reason", reason);
            }
        });
        if (!numbers[0].equals(NOTHING)) {
            place.put("employees", Integer.valueOf(numbers[0]));
        }
        String percent = numbers[1].replaceAll("[^0-9.]", "");
        if (!percent.isEmpty()) {
            place.putObject("published").put("percent", new BigDecimal(percent));
        }
    }
}
