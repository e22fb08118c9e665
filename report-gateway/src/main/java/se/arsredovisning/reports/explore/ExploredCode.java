package se.arsredovisning.reports.explore;

import java.util.List;
import se.arsredovisning.reports.page.Frame;

/**
 * What a code means and who uses it.
 *
 * @param code the code
 * @param name what it is called
 * @param definition what is counted and how; null where nobody says
 * @param direction which way it gets better, in words; null where neither way is
 * @param units what it is counted in
 * @param kinds which of its numbers there are
 * @param periods the first and the last period that it is told of
 * @param boards how many boards tell it
 * @param tellers the first of them, each with its series
 * @param comparison where boards are compared by it; null where they are not
 */
public record ExploredCode(
        String code,
        String name,
        String definition,
        String direction,
        List<String> units,
        List<String> kinds,
        String periods,
        int boards,
        List<Frame.Crumb> tellers,
        String comparison) {}
