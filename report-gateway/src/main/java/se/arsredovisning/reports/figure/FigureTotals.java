package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many figures there are of what was asked for lately, as of a state of the tables: a number that is another after every
 * change of them ({@code figure_state}). What is told is never of another state than the one that is asked about.
 */
@ApplicationScoped
class FigureTotals {

    /** Questions that are remembered; each takes a few hundred bytes, and no more than its address could hold. */
    private static final int MOST = 500;

    private record Question(List<String> conditions, String tables, List<Object> values) {

        static Question of(FigureSelection selection) {
            return new Question(selection.conditions(), selection.source().tables(), selection.allValues());
        }
    }

    private record Total(long state, long number) {}

    @SuppressWarnings("serial")
    private final Map<Question, Total> totals = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Total> eldest) {
            return size() > MOST;
        }
    };

    /** How many there are, where it is known of this state. */
    synchronized OptionalLong find(FigureSelection selection, long state) {
        Total known = totals.get(Question.of(selection));
        return known == null || known.state() != state ? OptionalLong.empty() : OptionalLong.of(known.number());
    }

    /** Remembers how many there are in this state. */
    synchronized void keep(FigureSelection selection, long state, long number) {
        totals.put(Question.of(selection), new Total(state, number));
    }
}
