package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Sha256;

/**
 * How many figures there are of what was asked for lately, as of a state of the tables: a number that is another after every
 * change of them ({@code figure_state}). What is told is never of another state than the one that is asked about.
 */
@ApplicationScoped
class FigureTotals {

    /** Questions that are remembered; each takes a few hundred bytes, whatever it asks for. */
    private static final int MOST = 500;

    /**
     * What tells a question from all others, those of other rights too. Not the question itself: a short address may ask for
     * thousands of months.
     */
    private record Question(String hash) {

        static Question of(FigureSelection selection) {
            List<Object> asked =
                    List.of(selection.conditions(), selection.source().tables(), selection.allValues());
            return new Question(Sha256.hex(Json.write(asked)));
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
