package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * A section as it is read, with its figures where they are asked for ({@code include=figures}): both are of one revision and
 * go under one ETag, so that who keeps both asks once.
 */
public final class IncludedFigures {

    private static final String FIGURES = "figures";
    private static final String LINKS = "_links";
    private static final Map<String, Boolean> CHOICES = Map.of(FIGURES, true);

    private final boolean asked;

    private IncludedFigures(boolean asked) {
        this.asked = asked;
    }

    /**
     * Reads what is asked for beside the section.
     *
     * @param include {@code figures}, or null
     * @throws ProblemException {@code invalid-content} where it is anything else
     */
    public static IncludedFigures of(String include) {
        ParameterReader reader = new ParameterReader();
        boolean asked = reader.of("include", include, CHOICES, false);
        reader.end();
        return new IncludedFigures(asked);
    }

    /**
     * The section as it is answered.
     *
     * @param view the section as it is read, which is left as it is
     * @param figures its figures, worked out only where they are asked for
     */
    public ObjectNode in(ObjectNode view, Supplier<List<Figure>> figures) {
        if (!asked) {
            return view;
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.setAll(view);
        JsonNode links = answer.remove(LINKS);
        answer.putPOJO(FIGURES, figures.get());
        if (links != null) {
            answer.set(LINKS, links);
        }
        return answer;
    }
}
