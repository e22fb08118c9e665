package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The assignments and activities of a board in a year. */
final class AssignmentsTable {

    private static final List<String> STATUS = List.of("not-started", "ongoing", "ongoing", "completed", "completed");

    private final Board board;
    private final int year;

    AssignmentsTable(Board board, int year) {
        this.board = board;
        this.year = year;
    }

    /** The rows as they are sent. */
    void rows(ArrayNode assignments) {
        row(assignments, "e-tjanster", "Ta fram fler e-tjänster", "assignment", "council")
                .putObject("decision")
                .put("date", (year - 1) + "-06-17")
                .put("paragraph", "§ " + board.draw("paragraph", year).between(40, 120));
        row(assignments, "lokaler", "Se över lokalerna", "assignment", "board");
        row(assignments, "kompetens", "Planera för kompetensen", "activity", "board")
                .put("goal", "bemotande");
    }

    private ObjectNode row(ArrayNode assignments, String key, String title, String kind, String from) {
        Draw draw = board.draw("assignment", key, year);
        String status = draw.oneOf(STATUS);
        int percent =
                switch (status) {
                    case "not-started" -> 0;
                    case "completed" -> 100;
                    default -> draw.between(10, 90);
                };
        return assignments
                .addObject()
                .put("key", key)
                .put("title", title)
                .put("kind", kind)
                .put("from", from)
                .put("status", status)
                .put("percentDone", percent);
    }
}
