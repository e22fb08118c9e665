package se.arsredovisning.goals.document;

import java.util.List;

/**
 * One of the council's prioritised goals, <i>prioriterat mål</i>, with the board's goals under it.
 *
 * @param number as numbered by the council, or null where it numbers none; a board has goals under some of them only, so gaps are
 *     normal
 * @param title in Swedish, as the council adopted it
 * @param goals in the report's order; empty where none is given
 */
public record Priority(Integer number, String title, List<GoalDocument> goals) {

    public Priority {
        goals = goals == null ? List.of() : List.copyOf(goals);
    }
}
