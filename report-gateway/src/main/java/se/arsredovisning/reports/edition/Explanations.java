package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;

/** Which check of a report an explanation is of. */
final class Explanations {

    private Explanations() {}

    /** Whether an explanation, which names a check by its code and may name its place beside, is of this one. */
    static boolean isOf(JsonNode explanation, JsonNode check) {
        JsonNode pointer = explanation.path("pointer");
        return explanation.path("check").equals(check.path("code"))
                && (pointer.isMissingNode()
                        || pointer.equals(check.path("pointer"))
                        || pointer.equals(check.path("reportPointer")));
    }
}
