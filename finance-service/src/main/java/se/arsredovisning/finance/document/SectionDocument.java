package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Facts;
import se.arsredovisning.kit.language.Text;

/**
 * A finance section: what the board's report says, without anything derived.
 *
 * @param decimals the accuracy of its amounts: −3 is the nearest thousand
 * @param comment Markdown, or null
 * @param source where the printed figures come from, for a reader, or null
 * @param statements in the report's order
 * @param total which of them are added, or null in a document of before this could be said: then all are
 * @param forecasts in the order of the year; empty where none is given
 * @param investments the investments, or {@link Investments#NONE}
 * @param texts chapters of prose, in the order in which they were given; empty where none is given
 * @param facts the numbers of the prose; empty where none is given
 * @param volumes how much was done, used or held; empty where none is given
 * @param grants what the board gives to others; empty where none is given
 */
/* When it is due and who is asked for it is told as it was given, and nothing follows from it. */
@JsonIgnoreProperties({"dueAt", "responsibleOffice"})
public record SectionDocument(
        int decimals,
        String comment,
        String source,
        List<Statement> statements,
        SectionTotal total,
        List<Forecast> forecasts,
        Investments investments,
        List<Text> texts,
        List<Fact> facts,
        List<Volume> volumes,
        List<Grant> grants) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public SectionDocument {
        statements = statements == null ? List.of() : List.copyOf(statements);
        forecasts = forecasts == null ? List.of() : List.copyOf(forecasts);
        investments = investments == null ? Investments.NONE : investments;
        texts = texts == null ? List.of() : List.copyOf(texts);
        facts = facts == null ? List.of() : List.copyOf(facts);
        volumes = volumes == null ? List.of() : List.copyOf(volumes);
        grants = grants == null ? List.of() : List.copyOf(grants);
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
            throw new IllegalArgumentException("not a finance section: " + e.getOriginalMessage(), e);
        }
    }

    /** The numbers of the prose, to be ruled, listed and checked. */
    Facts factList() {
        return new Facts("finance", facts);
    }

    /** Whether the section says anything of investments. */
    public boolean hasInvestments() {
        return !investments.equals(Investments.NONE);
    }

    /** The statement of that key. */
    public Optional<Statement> statement(String key) {
        return statements.stream()
                .filter(statement -> statement.key().equals(key))
                .findFirst();
    }

    /** The keys of the statements that are added, in their order; empty where the section names none. */
    public List<String> totalOf() {
        return total == null ? statements.stream().map(Statement::key).toList() : total.of();
    }

    /** Where the parts that have an address of their own stand. */
    public Pointers pointers() {
        return new Pointers(this);
    }

    /** The accuracy of a forecast. */
    int decimals(Forecast forecast) {
        return forecast.decimals() == null ? decimals : forecast.decimals();
    }
}
