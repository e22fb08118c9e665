package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.StrictReader;

/**
 * Why an edition is withdrawn.
 *
 * @param kind the sort of reason, a word
 * @param reason the reason, in Swedish
 */
record WithdrawalRequest(String kind, String reason) {

    private static final DocumentSchema SCHEMA = DocumentSchema.named("WithdrawalRequest");

    /**
     * Reads a body.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code invalid-syntax}, or {@code invalid-content} with every fault
     */
    static WithdrawalRequest read(byte[] body) {
        JsonNode given = SCHEMA.accept(StrictReader.read(body));
        return new WithdrawalRequest(
                given.path("kind").textValue(), given.path("reason").textValue());
    }
}
