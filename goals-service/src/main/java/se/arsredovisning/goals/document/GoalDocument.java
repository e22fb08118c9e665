package se.arsredovisning.goals.document;

import java.util.List;

/**
 * A goal of the board as a section gives it.
 *
 * @param key its name in URLs and codes, unique in the section
 * @param title the goal in Swedish, as the board adopted it
 * @param assessment how the board itself assesses it: the key of a step of the section's scale, or null where it has not
 * @param comment Markdown, or null
 * @param indicators the council's measures of it; empty where none is given
 * @param keyFigures the board's measures of it; empty where none is given
 */
public record GoalDocument(
        String key,
        String title,
        String assessment,
        String comment,
        List<Measure> indicators,
        List<Measure> keyFigures) {

    public GoalDocument {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        keyFigures = keyFigures == null ? List.of() : List.copyOf(keyFigures);
    }

    /** The measures of one sort. */
    public List<Measure> measures(MeasureKind kind) {
        return switch (kind) {
            case INDICATOR -> indicators;
            case KEY_FIGURE -> keyFigures;
        };
    }
}
