package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Facts;
import se.arsredovisning.kit.language.Text;

/**
 * An hr section: what the board's report says, without anything derived.
 *
 * <p>As it is stored it holds figures that must not be told; as it is told ({@link SectionDisclosure#told}) it has none
 * of them. Everything that is derived is derived from the second.
 *
 * @param organisation whose staff it is, in Swedish
 * @param comment Markdown, or null
 * @param source where the printed figures come from, for a reader, or null
 * @param givenPercentDecimals the decimals of sick leave and turnover, or null for the standard
 * @param staffing by month, in the report's order; empty where none is given
 * @param staffGroups the staff of a month by sex, age, unit, occupation or form of employment; empty where none is given
 * @param turnover by year, in the report's order; empty where none is given
 * @param workEnvironment what happened at work, or null
 * @param engagement by year, in the report's order; empty where none is given
 * @param sickLeave by group, in the report's order; empty where none is given
 * @param sickLeaveByUnit by part of the organisation, in the report's order; empty where none is given
 * @param sickLeaveByQuarter by quarter of the section's year, in the report's order; empty where none is given
 * @param texts chapters of prose, in the order in which they were given; empty where none is given
 * @param facts the numbers of the prose; empty where none is given
 */
/* When it is due and who is asked for it is told as it was given, and nothing follows from it. */
@JsonIgnoreProperties({"dueAt", "responsibleOffice"})
public record SectionDocument(
        String organisation,
        String comment,
        String source,
        @JsonProperty("percentDecimals") Integer givenPercentDecimals,
        List<StaffingMonth> staffing,
        List<StaffGroup> staffGroups,
        List<Turnover> turnover,
        WorkEnvironment workEnvironment,
        List<Engagement> engagement,
        List<SickLeaveRow> sickLeave,
        List<SickLeaveCut> sickLeaveByUnit,
        List<SickLeaveCut> sickLeaveByQuarter,
        List<Text> texts,
        List<Fact> facts) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public SectionDocument {
        staffing = staffing == null ? List.of() : List.copyOf(staffing);
        staffGroups = staffGroups == null ? List.of() : List.copyOf(staffGroups);
        engagement = engagement == null ? List.of() : List.copyOf(engagement);
        turnover = turnover == null ? List.of() : List.copyOf(turnover);
        sickLeave = sickLeave == null ? List.of() : List.copyOf(sickLeave);
        sickLeaveByUnit = sickLeaveByUnit == null ? List.of() : List.copyOf(sickLeaveByUnit);
        sickLeaveByQuarter = sickLeaveByQuarter == null ? List.of() : List.copyOf(sickLeaveByQuarter);
        texts = texts == null ? List.of() : List.copyOf(texts);
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /**
     * Reads a document that fits the schema {@code Section}: no derived members, no nulls.
     *
     * @throws IllegalArgumentException when it does not fit the schema; it says where, and nothing of the values
     */
    public static SectionDocument read(JsonNode document) {
        try {
            return STRICT.treeToValue(document, SectionDocument.class);
        } catch (JsonProcessingException e) {
            // Without its cause, whose message holds the value: that may be one that must not be told, not in a log
            // either.
            throw new IllegalArgumentException(
                    "not an hr section: " + e.getClass().getSimpleName());
        }
    }

    /** The table of sick leave. */
    public SickLeave sickLeaveTable() {
        return new SickLeave(sickLeave, percentDecimals());
    }

    /** The sick leave by unit, then that by quarter. */
    public List<SickLeaveCut> sickLeaveCuts() {
        return Stream.concat(sickLeaveByUnit.stream(), sickLeaveByQuarter.stream())
                .toList();
    }

    /** The keys of the parts of the organisation that its staff is told by. */
    Set<String> units() {
        return Stream.concat(
                        staffGroups.stream().map(StaffGroup::organisationUnit),
                        staffing.stream()
                                .flatMap(month -> month.parts().stream())
                                .map(StaffingPart::key))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The decimals of sick leave and turnover, as they are told. */
    public int percentDecimals() {
        return givenPercentDecimals == null ? SickLeave.STANDARD_DECIMALS : givenPercentDecimals;
    }

    /** The numbers of the prose, to be ruled, listed and checked. */
    Facts factList() {
        return new Facts("hr", facts);
    }

    /** The staff of a month, if it is given. */
    public Optional<StaffingMonth> month(String period) {
        return staffing.stream().filter(month -> month.period().equals(period)).findFirst();
    }

    /** The JSON Pointer of a month, in the document as in the section as it is read. */
    public Optional<String> pointerToMonth(String period) {
        return pointer("/staffing/", staffing, month -> month.period().equals(period));
    }

    /** The JSON Pointer of a row of sick leave, in the document as in the section as it is read. */
    public Optional<String> pointerToGroup(String group) {
        return pointer("/sickLeave/", sickLeave, row -> row.group().code().equals(group));
    }

    private static <T> Optional<String> pointer(String list, List<T> items, Predicate<T> wanted) {
        return IntStream.range(0, items.size())
                .filter(i -> wanted.test(items.get(i)))
                .mapToObj(i -> list + i)
                .findFirst();
    }
}
