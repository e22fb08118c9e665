package se.arsredovisning.reports.export;

import se.arsredovisning.kit.language.SectionId;

/** Knows whether an edition of a report stands, and what is said where none does. */
public interface StandingEdition {

    /**
     * Ends the request where none stands.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code not-found}, {@code withdrawn}, {@code erased}
     */
    void ensure(SectionId report);
}
