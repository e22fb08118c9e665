package se.arsredovisning.internalcontrol.document;

import java.util.List;

/**
 * A stretch of risk values that are handled alike.
 *
 * @param key its name in JSON and figure codes
 * @param label its name in Swedish
 * @param from the lowest risk value of the level; the next level's begins where it ends
 */
public record RiskLevel(String key, String label, int from) {

    /** The levels of a section that does not give its own. */
    public static final List<RiskLevel> STANDARD = List.of(
            new RiskLevel("low", "Låg", 1), new RiskLevel("medium", "Medel", 4), new RiskLevel("high", "Hög", 9));
}
