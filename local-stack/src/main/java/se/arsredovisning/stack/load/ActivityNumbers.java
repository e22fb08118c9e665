package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a board does, in numbers: its volumes and the grants that it gives. */
final class ActivityNumbers {

    private final Board board;
    private final int year;

    ActivityNumbers(Board board, int year) {
        this.board = board;
        this.year = year;
    }

    /** The volumes as they are sent. */
    void volumes(ArrayNode volumes) {
        ObjectNode cases = volume(volumes, "arenden", "Ärenden", "count", 0, 1);
        cases.putObject("cost").put("statement", "operations").put("line", "personnel-costs");
        volume(volumes, "besok", "Besök", "count", -2, 100);
        volume(volumes, "lokalyta", "Lokalyta", "other", 0, 10).put("unitLabel", "kvm");
    }

    private ObjectNode volume(ArrayNode volumes, String key, String label, String unit, int decimals, int step) {
        ObjectNode volume = volumes.addObject()
                .put("key", key)
                .put("label", label)
                .put("activity", board.kind().administration())
                .put("unit", unit)
                .put("decimals", decimals);
        ArrayNode values = volume.putArray("values");
        for (int of = year; of > year - 2; of--) {
            values.addObject()
                    .put("period", String.valueOf(of))
                    .put("budget", number("planned-" + key, of) * step)
                    .put("outcome", number(key, of) * step);
        }
        return volume;
    }

    private long number(String what, int of) {
        long usual = (long) board.thousands() * board.draw("usual", what).between(8, 30);
        return Amount.varied(Amount.grown(usual, 6, of), board.draw(what, of).between(-60, 60));
    }

    /** The grants as they are sent. */
    void grants(ArrayNode grants) {
        ArrayNode values = grants.addObject()
                .put("key", "foreningsbidrag")
                .put("label", "Bidrag till föreningar")
                .putArray("values");
        for (int of = year; of > year - 2; of--) {
            values.addObject()
                    .put("period", String.valueOf(of))
                    .put("budget", Amount.printed(number("planned-grants", of) * 2_000))
                    .put("amount", Amount.printed(number("grants", of) * 2_000))
                    .put("number", board.draw("number-of-grants", of).between(20, 90));
        }
    }
}
