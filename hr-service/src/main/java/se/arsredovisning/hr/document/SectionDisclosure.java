package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/**
 * The one gate between what a section knows and what it tells. Every answer, figure, check and event is made of what
 * {@link #released} lets through; every write goes back through {@link StoredDocument}, which puts in again what it held back.
 *
 * @param control which percentages must not be told
 */
public record SectionDisclosure(DisclosureControl control) {

    static final String ROWS = "sickLeave";
    static final String FACTS = "facts";
    static final String TURNOVER = "turnover";
    static final String ENGAGEMENT = "engagement";
    static final String WORK_ENVIRONMENT = "workEnvironment";
    static final List<String> NUMBERS = List.of("published", "absenceHours", "ordinaryHours");

    /** The document without what must not be told; a place of sick leave says that, and why. */
    public JsonNode released(SectionId section, JsonNode stored) {
        ObjectNode told = DisclosureMemory.without(stored);
        SectionDocument document = SectionDocument.read(told);
        Map<Column, Map<SickLeaveGroup, Reason>> hidden = hidden(section, stored);
        for (int i = 0; i < document.sickLeave().size(); i++) {
            row((ObjectNode) told.path(ROWS).get(i), document.sickLeave().get(i), hidden);
        }
        EventDisclosure events =
                new EventDisclosure(section, document, DisclosureMemory.of(stored), control.threshold());
        if (events.hidesWorkEnvironment()) {
            told.remove(WORK_ENVIRONMENT);
        }
        for (int t = document.turnover().size() - 1; t >= 0; t--) {
            if (events.hides(document.turnover().get(t))) {
                ((ArrayNode) told.path(TURNOVER)).remove(t);
            }
        }
        for (int e = document.engagement().size() - 1; e >= 0; e--) {
            if (events.hides(document.engagement().get(e))) {
                ((ArrayNode) told.path(ENGAGEMENT)).remove(e);
            }
        }
        for (int f = document.facts().size() - 1; f >= 0; f--) {
            Fact fact = document.facts().get(f);
            if (events.hides(fact) || isHidden(fact, section, hidden)) {
                ((ArrayNode) told.path(FACTS)).remove(f);
            }
        }
        return told;
    }

    /** A change beside a year without a number is that number: it is told of everybody and of the lengths only. */
    private static void row(ObjectNode row, SickLeaveRow given, Map<Column, Map<SickLeaveGroup, Reason>> hidden) {
        SickLeave alone = new SickLeave(List.of(given), SickLeave.STANDARD_DECIMALS);
        boolean hasBothYears = Stream.of(Column.values())
                .allMatch(column -> alone.percent(given.group(), column).isPresent());
        if (given.group().isOfPeople() && !hasBothYears) {
            row.remove("published");
        }
        for (Column column : Column.values()) {
            Reason reason = hidden.get(column).get(given.group());
            if (reason != null) {
                row.remove("published");
            }
            boolean isPlace = given.cell(column)
                    .filter(cell -> cell.hasNumbers() || cell.isSuppressed())
                    .isPresent();
            if (reason != null && isPlace) {
                ObjectNode cell = (ObjectNode) row.get(column.member());
                cell.remove(NUMBERS);
                mark(cell, reason);
            }
        }
    }

    static void mark(ObjectNode cell, Reason reason) {
        cell.put("status", SickLeaveCell.Status.SUPPRESSED.code()).put("reason", reason.code());
    }

    /** Whether a number of the prose restates what is not told. */
    private static boolean isHidden(Fact fact, SectionId section, Map<Column, Map<SickLeaveGroup, Reason>> hidden) {
        if (!fact.concerns().startsWith(SickLeaveFigures.SICK_LEAVE)) {
            return false;
        }
        SickLeaveGroup needed = fact.concerns().equals(SickLeaveFigures.LONG_TERM_SHARE)
                ? SickLeaveGroup.DAYS_FROM_60
                : SickLeaveGroup.TOTAL;
        boolean isOfOneYear = fact.kind() != Figure.Kind.CHANGE;
        String before = section.year() - 1 + section.period().substring(4);
        return Stream.of(Column.values())
                .filter(column -> !(isOfOneYear
                        && fact.period() != null
                        && fact.period().equals(column == Column.CURRENT ? before : section.period())))
                .anyMatch(column -> hidden.get(column).containsKey(needed));
    }

    /** By year, the groups of which nothing must be told, whether or not they have numbers. */
    Map<Column, Map<SickLeaveGroup, Reason>> hidden(SectionId section, JsonNode stored) {
        SectionDocument document = SectionDocument.read(DisclosureMemory.without(stored));
        DisclosureMemory memory = DisclosureMemory.of(stored);
        Map<Column, Map<SickLeaveGroup, Reason>> hidden = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            hidden.put(column, YearDisclosure.hidden(section, document, column, memory, control));
        }
        return hidden;
    }

    /** What a stored document tells and hides now, and before, for the next one to remember. */
    DisclosureMemory remembered(SectionId section, JsonNode stored) {
        DisclosureMemory memory = DisclosureMemory.of(stored);
        SectionDocument told = SectionDocument.read(released(section, stored));
        Map<Column, Map<SickLeaveGroup, Reason>> hidden = hidden(section, stored);
        for (Column column : Column.values()) {
            KnownYear now = YearDisclosure.released(section, told, column, memory, control);
            memory.own().compute(column, (year, before) -> before.then(now));
            memory.hidden().get(column).addAll(hidden.get(column).keySet());
        }
        return memory;
    }

    /**
     * The document that remembers its past and its board's other sections of the same years, to be stored.
     *
     * @param document without a memory, or with one that it adds to
     * @param past the board's sections as they are, and were
     */
    JsonNode remembering(JsonNode document, BoardSections past) {
        DisclosureMemory memory =
                past.last() == null ? DisclosureMemory.of(document) : remembered(past.section(), past.last());
        memory.elsewhere().clear();
        if (past.earlier() != null) {
            SectionId earlier = past.section().yearsLater(-1).orElseThrow();
            memory.beside()
                    .put(
                            Column.PREVIOUS,
                            remembered(earlier, past.earlier()).own().get(Column.CURRENT));
            memory.elsewhere().addAll(elsewhere(document, earlier, past.earlier()));
        }
        if (past.later() != null) {
            SectionId later = past.section().yearsLater(1).orElseThrow();
            memory.beside()
                    .put(Column.CURRENT, remembered(later, past.later()).own().get(Column.PREVIOUS));
        }
        // What a year hid and need not hide any more is forgotten.
        Map<Column, Map<SickLeaveGroup, Reason>> hidden = hidden(past.section(), memory.in(document));
        for (Column column : Column.values()) {
            memory.hidden().get(column).retainAll(hidden.get(column).keySet());
        }
        return memory.in(document);
    }

    /**
     * A later section's document as it is to be stored after its year's own section has changed: it hides as much as
     * before, and what that one hides now.
     *
     * @param stored the later section's document
     * @param earlier the year's own section, as it is stored now
     */
    public JsonNode following(JsonNode stored, SectionId earlier, JsonNode earlierStored) {
        DisclosureMemory memory = DisclosureMemory.of(stored);
        JsonNode document = DisclosureMemory.without(stored);
        memory.elsewhere().addAll(elsewhere(document, earlier, earlierStored));
        // Sizes that were known stay: whoever changes those of the earlier section brings nothing out.
        KnownYear told = remembered(earlier, earlierStored).own().get(Column.CURRENT);
        memory.beside().compute(Column.PREVIOUS, (year, before) -> told.then(before));
        return memory.in(document);
    }

    /**
     * What a later section must not tell of the year of an earlier one: what that one hides; and a whole partition where
     * it would tell anything else of it than the earlier one does.
     */
    private Set<SickLeaveGroup> elsewhere(JsonNode document, SectionId earlier, JsonNode earlierStored) {
        Set<SickLeaveGroup> hidden = EnumSet.noneOf(SickLeaveGroup.class);
        hidden.addAll(hidden(earlier, earlierStored).get(Column.CURRENT).keySet());
        SickLeave told = SectionDocument.read(released(earlier, earlierStored)).sickLeaveTable();
        SickLeave given = SectionDocument.read(document).sickLeaveTable();
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            boolean isGuarded = kind.groups().stream().anyMatch(hidden::contains);
            boolean isOther = Stream.concat(Stream.of(SickLeaveGroup.TOTAL), kind.groups().stream())
                    .filter(group -> !hidden.contains(group))
                    .anyMatch(group -> tellsOther(given, told, group));
            if (isGuarded && isOther) {
                hidden.addAll(kind.groups());
            }
        }
        return hidden;
    }

    private static boolean tellsOther(SickLeave given, SickLeave told, SickLeaveGroup group) {
        return given.cell(group, Column.PREVIOUS)
                .filter(cell -> !cell.isSuppressed() && cell.hasNumbers())
                .filter(cell -> told.cell(group, Column.CURRENT)
                        .filter(before -> numbers(before).containsAll(numbers(cell)))
                        .isEmpty())
                .isPresent();
    }

    private static List<String> numbers(SickLeaveCell cell) {
        return Stream.of(cell.printed().orElse(null), cell.absenceHours(), cell.ordinaryHours())
                .filter(Objects::nonNull)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.toList());
    }
}
