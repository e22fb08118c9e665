package se.arsredovisning.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A problem as RFC 9457 has it, sent as {@code application/problem+json}.
 *
 * @param type the problem type's relative URI
 * @param title the type in words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened this time
 * @param faults every fault found, each with its place; null where the problem is not about values
 * @param more members that this type of problem has beside
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "invalid-parameters"})
public record Problem(
        String type,
        Sentence title,
        int status,
        Sentence detail,
        @JsonProperty("invalid-parameters") List<Fault> faults,
        @JsonAnyGetter Map<String, Object> more) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that one sentence says. */
    public static Problem of(ProblemType type, Sentence detail) {
        return of(type, type.status(), detail, List.of());
    }

    /** A problem that one sentence says, of a status that its type does not have alone. */
    public static Problem of(ProblemType type, int status, Sentence detail) {
        return of(type, status, detail, List.of());
    }

    static Problem of(ProblemType type, int status, Sentence detail, List<Fault> faults) {
        return new Problem(type.uri(), type.title(), status, detail, faults, Map.of());
    }
}
