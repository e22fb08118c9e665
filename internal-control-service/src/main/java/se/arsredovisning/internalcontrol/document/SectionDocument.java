package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Facts;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/**
 * An internal control section: a board's plan for a year and its follow-up, without anything derived.
 *
 * @param asOf the day that the section is judged at, or null for the last day of its period
 * @param comment Markdown, or null
 * @param source where the printed figures come from, for a reader, or null
 * @param scale of likelihood and consequence; 1 to 4 where null is given
 * @param levels of the risk matrix, the lowest first; the standard ones where none is given
 * @param assessmentScale what controls and results are assessed on, or null for the standard one
 * @param controls in the plan's order; empty where none is given
 * @param reportedSummary what the report prints of the assessments, or null
 * @param texts chapters of prose, in the order in which they were given; empty where none is given
 * @param facts the numbers of the prose; empty where none is given
 */
/* When it is due and who is asked for it is told as it was given, and nothing follows from it. */
@JsonIgnoreProperties({"dueAt", "responsibleOffice"})
public record SectionDocument(
        LocalDate asOf,
        String comment,
        String source,
        Scale scale,
        List<RiskLevel> levels,
        AssessmentScale assessmentScale,
        List<ControlDocument> controls,
        ReportedSummary reportedSummary,
        List<Text> texts,
        List<Fact> facts) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public SectionDocument {
        scale = scale == null ? new Scale(null, null) : scale;
        levels = levels == null || levels.isEmpty() ? RiskLevel.STANDARD : List.copyOf(levels);
        controls = controls == null ? List.of() : List.copyOf(controls);
        texts = texts == null ? List.of() : List.copyOf(texts);
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /**
     * Reads a document that fits the schema {@code Section}: no derived members, no nulls.
     *
     * @throws IllegalArgumentException when it does not fit the schema
     */
    public static SectionDocument read(JsonNode document) {
        try {
            return STRICT.treeToValue(document, SectionDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an internal control section: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * A document that fits the schema, as it is kept: a risk value that only repeats the product of the likelihood and
     * the consequence beside it says nothing of its own and is passed over, as other derived members are. One that
     * contradicts them stays, for the rules to name.
     */
    public static JsonNode withoutRepeatedProducts(JsonNode document) {
        JsonNode kept = document.deepCopy();
        kept.path("controls").forEach(control -> {
            for (RiskKind kind : RiskKind.values()) {
                JsonNode rating = control.at(kind.pointer());
                int product = rating.path("likelihood").intValue()
                        * rating.path("consequence").intValue();
                if (rating.has("riskValue") && rating.path("riskValue").intValue() == product) {
                    ((ObjectNode) rating).remove("riskValue");
                }
            }
        });
        return kept;
    }

    /** What the section's assessments say. */
    public Assessments assessments() {
        return new Assessments(assessmentScale == null ? Assessments.STANDARD : assessmentScale);
    }

    /** The numbers of the prose, to be ruled, listed and checked. */
    Facts factList() {
        return new Facts("internal-control", facts);
    }

    /** The day that the section is judged at. */
    public LocalDate judgedAt(SectionId id) {
        return asOf == null ? id.endOfPeriod() : asOf;
    }

    /** The level of a risk; nothing where its value is not known. */
    public Optional<RiskLevel> level(RiskRating rating) {
        return rating.value().map(this::level);
    }

    /** The level of a risk value from 1. */
    RiskLevel level(int value) {
        return levels.stream()
                .filter(level -> level.from() <= value)
                .reduce((lower, higher) -> higher)
                .orElse(levels.get(0));
    }

    /** The JSON Pointer of a control, in the stored document as in the section as it is read. */
    public Optional<String> pointerToControl(String key) {
        return index(key).map(c -> "/controls/" + c);
    }

    /** The JSON Pointer of a result or an action of a control. */
    public Optional<String> pointerTo(String control, FollowUpKind kind, String key) {
        return index(control).flatMap(c -> controls.get(c).pointerTo(kind, key).map(place -> "/controls/" + c + place));
    }

    private Optional<Integer> index(String key) {
        return IntStream.range(0, controls.size())
                .filter(c -> controls.get(c).key().equals(key))
                .boxed()
                .findFirst();
    }
}
