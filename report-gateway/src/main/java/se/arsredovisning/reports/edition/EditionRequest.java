package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * As what a report is to be published.
 *
 * @param kind whether it was decided
 * @param open whether everybody may read a proposal
 * @param decision the board's decision; a missing node where there is none
 * @param decisionUnknown why that is not known; null where it is not said
 * @param reason why it is published again; null where it is not said
 * @param preliminary codes of the figures that are published though they are preliminary
 * @param confirmDifference whether it may differ from what was proposed
 */
record EditionRequest(
        EditionKind kind,
        boolean open,
        JsonNode decision,
        String decisionUnknown,
        String reason,
        List<String> preliminary,
        boolean confirmDifference) {

    private static final DocumentSchema SCHEMA = DocumentSchema.named("EditionRequest");

    /**
     * Reads a body.
     *
     * @throws ProblemException {@code invalid-syntax}, or {@code invalid-content} with every fault
     */
    static EditionRequest read(byte[] body) {
        JsonNode given = SCHEMA.accept(StrictReader.read(body));
        List<String> codes = new ArrayList<>();
        given.path("preliminary").forEach(code -> codes.add(code.textValue()));
        EditionRequest request = new EditionRequest(
                EditionKind.of(given.path("kind").textValue()),
                given.path("open").asBoolean(),
                given.path("decision"),
                given.path("decisionUnknown").textValue(),
                given.path("reason").textValue(),
                codes,
                given.path("confirmDifference").asBoolean());
        ProblemException.throwIfAny(request.contradictions(given));
        return request;
    }

    private List<Fault> contradictions(JsonNode given) {
        List<Fault> faults = new ArrayList<>();
        if (isDecided() && given.has("open")) {
            faults.add(new Fault("/open", open, Sentence.of("reports.edition.fault.open-of-decided")));
        }
        if (!isDecided() && given.has("decision")) {
            faults.add(new Fault("/decision", null, Sentence.of("reports.edition.fault.decision-of-proposal")));
        }
        if (!isDecided() && decisionUnknown != null) {
            faults.add(new Fault(
                    "/decisionUnknown", decisionUnknown, Sentence.of("reports.edition.fault.decision-of-proposal")));
        }
        if (given.has("decision") && decisionUnknown != null) {
            faults.add(new Fault(
                    "/decisionUnknown", decisionUnknown, Sentence.of("reports.edition.fault.decision-twice")));
        }
        return faults;
    }

    boolean isDecided() {
        return kind == EditionKind.DECIDED;
    }

    /** What is in the way of it on this day, on which nobody has decided yet what is decided later. */
    Optional<Fault> hindranceOn(LocalDate today) {
        String day = decision.path("date").textValue();
        return Optional.ofNullable(day)
                .filter(given -> LocalDate.parse(given).isAfter(today))
                .map(given -> new Fault("/decision/date", given, Sentence.of("reports.edition.not-decided-yet")));
    }

    /** Whether it says what was decided, or why that is not known. */
    boolean tellsDecision() {
        return decision.isObject() || decisionUnknown != null;
    }
}
