package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** The tables of sick leave, with the member that names a row. */
    static final Map<String, String> TABLES = tables();

    static final String FACTS = "facts";
    static final String TURNOVER = "turnover";
    static final String ENGAGEMENT = "engagement";
    static final String WORK_ENVIRONMENT = "workEnvironment";
    static final List<String> NUMBERS = List.of("published", "absenceHours", "ordinaryHours");

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(ROWS, "group");
        tables.put("sickLeaveByUnit", "organisationUnit");
        tables.put("sickLeaveByQuarter", "period");
        return Collections.unmodifiableMap(tables);
    }

    /** The document without what must not be told; a place of sick leave says that, and why. */
    public JsonNode released(SectionId section, JsonNode stored) {
        ObjectNode told = DisclosureMemory.without(stored);
        SectionDocument document = SectionDocument.read(told);
        DisclosureMemory memory = DisclosureMemory.of(stored);
        GroupSizes sizes = new GroupSizes(section, document, memory, Column.CURRENT, control.threshold());
        Map<Column, HiddenYear> hidden = hidden(section, document, memory, sizes);
        for (int i = 0; i < document.sickLeave().size(); i++) {
            SickLeaveRow given = document.sickLeave().get(i);
            ObjectNode row = (ObjectNode) told.path(ROWS).get(i);
            row(row, given, given.group().isOfPeople(), year -> hidden.get(year)
                    .groups()
                    .get(given.group()));
        }
        cuts(told.path("sickLeaveByUnit"), document.sickLeaveByUnit(), hidden);
        cuts(told.path("sickLeaveByQuarter"), document.sickLeaveByQuarter(), hidden);
        EventDisclosure events = new EventDisclosure(section, document, memory, control.threshold(), sizes);
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

    private static void cuts(JsonNode rows, List<SickLeaveCut> given, Map<Column, HiddenYear> hidden) {
        for (int i = 0; i < given.size(); i++) {
            SickLeaveCut cut = given.get(i);
            row((ObjectNode) rows.get(i), cut.row(), true, year -> hidden.get(year)
                    .cuts()
                    .get(cut.key()));
        }
    }

    /** A change beside a year without a number is that number: it is told of everybody and of the lengths only. */
    private static void row(
            ObjectNode row, SickLeaveRow given, boolean needsBothYears, Function<Column, Reason> hidden) {
        SickLeave alone = new SickLeave(List.of(given), SickLeave.STANDARD_DECIMALS);
        boolean hasBothYears = Stream.of(Column.values())
                .allMatch(column -> alone.percent(given.group(), column).isPresent());
        if (needsBothYears && !hasBothYears) {
            row.remove("published");
        }
        for (Column column : Column.values()) {
            Reason reason = hidden.apply(column);
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
    private static boolean isHidden(Fact fact, SectionId section, Map<Column, HiddenYear> hidden) {
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
                .anyMatch(column -> hidden.get(column).groups().containsKey(needed));
    }

    /** By year, the groups of which nothing must be told, whether or not they have numbers. */
    Map<Column, HiddenYear> hidden(SectionId section, JsonNode stored) {
        SectionDocument document = SectionDocument.read(DisclosureMemory.without(stored));
        DisclosureMemory memory = DisclosureMemory.of(stored);
        return hidden(
                section,
                document,
                memory,
                new GroupSizes(section, document, memory, Column.CURRENT, control.threshold()));
    }

    private Map<Column, HiddenYear> hidden(
            SectionId section, SectionDocument document, DisclosureMemory memory, GroupSizes sizes) {
        Map<Column, HiddenYear> hidden = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            hidden.put(column, YearDisclosure.hidden(section, document, column, memory, control, sizes));
        }
        return hidden;
    }

    /** What a stored document tells and hides now, and before, for the next one to remember. */
    DisclosureMemory remembered(SectionId section, JsonNode stored) {
        DisclosureMemory memory = DisclosureMemory.of(stored);
        SectionDocument told = SectionDocument.read(released(section, stored));
        Map<Column, HiddenYear> hidden = hidden(section, stored);
        for (Column column : Column.values()) {
            KnownYear now = ToldYear.of(section, told, column, memory, control);
            memory.own().compute(column, (year, before) -> before.then(now));
            memory.hidden().get(column).addAll(hidden.get(column).groups().keySet());
            memory.hiddenCuts().get(column).addAll(hidden.get(column).cuts().keySet());
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
        memory.cutsElsewhere().clear();
        if (past.earlier() != null) {
            SectionId earlier = past.section().yearsLater(-1).orElseThrow();
            memory.beside()
                    .put(
                            Column.PREVIOUS,
                            remembered(earlier, past.earlier()).own().get(Column.CURRENT));
            hideElsewhere(memory, document, new EarlierSection(this, earlier, past.earlier()));
        }
        if (past.later() != null) {
            SectionId later = past.section().yearsLater(1).orElseThrow();
            memory.beside()
                    .put(Column.CURRENT, remembered(later, past.later()).own().get(Column.PREVIOUS));
        }
        // What a year hid and need not hide any more is forgotten.
        Map<Column, HiddenYear> hidden = hidden(past.section(), memory.in(document));
        for (Column column : Column.values()) {
            memory.hidden().get(column).retainAll(hidden.get(column).groups().keySet());
            memory.hiddenCuts().get(column).retainAll(hidden.get(column).cuts().keySet());
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
        hideElsewhere(memory, document, new EarlierSection(this, earlier, earlierStored));
        // Sizes that were known stay: whoever changes those of the earlier section brings nothing out.
        KnownYear told = remembered(earlier, earlierStored).own().get(Column.CURRENT);
        memory.beside().compute(Column.PREVIOUS, (year, before) -> told.then(before));
        return memory.in(document);
    }

    private static void hideElsewhere(DisclosureMemory memory, JsonNode document, EarlierSection earlier) {
        memory.elsewhere().addAll(earlier.groups(document));
        memory.cutsElsewhere().addAll(earlier.cuts(document));
    }
}
