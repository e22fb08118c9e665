package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Facts;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/**
 * A goals section: what the board's report says, without anything derived.
 *
 * @param asOf the day that the section is judged at, or null for the last day of its period
 * @param comment Markdown, or null
 * @param source where the printed figures come from, for a reader, or null
 * @param assessmentScale the steps that the board assesses on, or null where they are those of {@link Assessment}
 * @param priorities the council's prioritised goals with the board's goals under them, in the report's order
 * @param otherGoals goals that stand under none of them, in the report's order; empty where none is given
 * @param assignments assignments and activities, in the report's order; empty where none is given
 * @param texts chapters of prose, in the order in which they were given; empty where none is given
 * @param facts the numbers of the prose; empty where none is given
 */
/* When it is due and who is asked for it is told as it was given, and nothing follows from it. */
@JsonIgnoreProperties({"dueAt", "responsibleOffice"})
public record SectionDocument(
        LocalDate asOf,
        String comment,
        String source,
        AssessmentScale assessmentScale,
        List<Priority> priorities,
        @JsonProperty("goals") List<GoalDocument> otherGoals,
        List<Assignment> assignments,
        List<Text> texts,
        List<Fact> facts) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public SectionDocument {
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        otherGoals = otherGoals == null ? List.of() : List.copyOf(otherGoals);
        assignments = assignments == null ? List.of() : List.copyOf(assignments);
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
            throw new IllegalArgumentException("not a goals section: " + e.getOriginalMessage(), e);
        }
    }

    /** The numbers of the prose, to be ruled, listed and checked. */
    Facts factList() {
        return new Facts("goals", facts);
    }

    /** The day that the section is judged at. */
    public LocalDate judgedAt(SectionId id) {
        return asOf == null ? id.endOfPeriod() : asOf;
    }

    /** The steps that the board assesses on. */
    public AssessmentScale scale() {
        return assessmentScale == null ? Assessment.SCALE : assessmentScale;
    }

    /** What the board's assessment of a goal says, on whatever scale; nothing where it has made none. */
    public Optional<Assessment> assessment(GoalDocument goal) {
        return scale().meaning(goal.assessment()).flatMap(Assessment::of);
    }

    /** Every goal, in the report's order: those under priorities, then the others. */
    public Stream<GoalDocument> goals() {
        return Stream.concat(priorities.stream().flatMap(priority -> priority.goals().stream()), otherGoals.stream());
    }

    /** The JSON Pointer of a goal, in the stored document as in the section as it is read. */
    public Optional<String> pointerToGoal(String key) {
        return IntStream.range(0, priorities.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, priorities.get(p).goals().size())
                        .filter(g -> priorities.get(p).goals().get(g).key().equals(key))
                        .mapToObj(g -> "/priorities/" + p + "/goals/" + g))
                .findFirst()
                .or(() -> IntStream.range(0, otherGoals.size())
                        .filter(g -> otherGoals.get(g).key().equals(key))
                        .mapToObj(g -> "/goals/" + g)
                        .findFirst());
    }

    /** The JSON Pointer of an assignment or activity. */
    public Optional<String> pointerToAssignment(String key) {
        return IntStream.range(0, assignments.size())
                .filter(a -> assignments.get(a).key().equals(key))
                .mapToObj(a -> "/assignments/" + a)
                .findFirst();
    }

    /** The JSON Pointer of an indicator or a key figure, wherever in the section it stands. */
    public Optional<String> pointerToMeasure(MeasureKind kind, String key) {
        return goals().flatMap(goal -> IntStream.range(0, goal.measures(kind).size())
                        .filter(m -> goal.measures(kind).get(m).key().equals(key))
                        .mapToObj(m -> pointerToGoal(goal.key()).orElseThrow() + "/" + kind.member() + "/" + m))
                .findFirst();
    }

    /** The JSON Pointer of a measure's value of one year, of all; nothing where the year is none. */
    public Optional<String> pointerToValue(MeasureKind kind, String key, String year) {
        return pointerToValue(kind, key, year, null);
    }

    /** The JSON Pointer of a measure's value of one year, of women or of men, or of all where the sex is null. */
    public Optional<String> pointerToValue(MeasureKind kind, String key, String year, Sex sex) {
        return goals().flatMap(goal -> goal.measures(kind).stream())
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .flatMap(measure -> IntStream.range(0, measure.values().size())
                        .filter(v -> measure.values().get(v).sex() == sex
                                && year.equals(
                                        String.valueOf(measure.values().get(v).year())))
                        .boxed()
                        .findFirst())
                .flatMap(v -> pointerToMeasure(kind, key).map(measure -> measure + "/values/" + v));
    }
}
