package se.arsredovisning.internalcontrol.document;

import java.util.Optional;

/**
 * How grave a risk is judged to be.
 *
 * @param likelihood on the section's scale, or null where it is not known
 * @param consequence on the section's scale; known where the likelihood is
 * @param riskValue their product, given only where they are not, else null
 */
public record RiskRating(Integer likelihood, Integer consequence, Integer riskValue) {

    /** Whether likelihood and consequence are known, and so the cell of the risk matrix. */
    public boolean hasCell() {
        return likelihood != null && consequence != null;
    }

    /** The product of likelihood and consequence, or the risk value given alone; nothing where neither is known. */
    public Optional<Integer> value() {
        return hasCell() ? Optional.of(likelihood * consequence) : Optional.ofNullable(riskValue);
    }
}
