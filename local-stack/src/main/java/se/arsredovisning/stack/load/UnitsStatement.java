package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The amounts of a statement once more, by unit. */
final class UnitsStatement {

    private static final List<String> UNITS = List.of("norr", "soder", "centrum", "oster", "vaster");
    private static final Map<String, String> LABELS =
            Map.of("norr", "Norr", "soder", "Söder", "centrum", "Centrum", "oster", "Öster", "vaster", "Väster");
    private static final List<String> LINES =
            List.of("revenue", "costs", "municipal-contribution", "net-financial-items");
    private static final List<String> COLUMNS = List.of("budget", "outcome", "previousOutcome");
    private static final int THOUSAND = 1000;

    private final Board board;
    private final JsonNode whole;

    /**
     * The units of a statement.
     *
     * @param whole the statement, with its lines
     */
    UnitsStatement(Board board, JsonNode whole) {
        this.board = board;
        this.whole = whole;
    }

    /** The statement as it is sent. */
    ObjectNode document() {
        ObjectNode statement = Documents.object()
                .put("key", "units")
                .put("title", "Resultat per enhet")
                .put("breakdownOf", whole.path("key").textValue())
                .put("by", "unit");
        ArrayNode lines = statement.putArray("lines");
        LINES.forEach(key -> lines.addObject()
                .put("key", key)
                .put("label", line(key).path("label").textValue())
                .put("role", "item"));
        ArrayNode formula = lines.addObject()
                .put("key", "result")
                .put("label", "Resultat")
                .put("role", "result")
                .putArray("formula");
        LINES.forEach(formula::add);
        ArrayNode segments = statement.putArray("segments");
        for (int unit = 0; unit < UNITS.size(); unit++) {
            segment(segments.addObject(), unit);
        }
        return statement;
    }

    private void segment(ObjectNode segment, int unit) {
        String key = UNITS.get(unit);
        segment.put("key", key).put("label", LABELS.get(key)).put("number", String.valueOf(100 + unit));
        ArrayNode lines = segment.putArray("lines");
        for (String line : LINES) {
            ObjectNode amounts = lines.addObject().put("key", line);
            COLUMNS.forEach(column -> amounts.put(column, part(amount(line, column), unit)));
        }
        lines.addObject().put("key", "result");
    }

    /** What a unit has of an amount in whole thousands; the last has what is left. */
    private long part(long amount, int unit) {
        long rest = amount;
        for (int other = 0; other < UNITS.size() - 1; other++) {
            long part = amount / THOUSAND * percent(other) / 100 * THOUSAND;
            if (other == unit) {
                return part;
            }
            rest -= part;
        }
        return rest;
    }

    private int percent(int unit) {
        return board.draw("unit", UNITS.get(unit)).between(12, 24);
    }

    private JsonNode line(String key) {
        return whole.path("lines")
                .valueStream()
                .filter(line -> line.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long amount(String key, String column) {
        JsonNode line = line(key);
        return (line.has("formula") ? line.path("published") : line)
                .path(column)
                .longValue();
    }
}
