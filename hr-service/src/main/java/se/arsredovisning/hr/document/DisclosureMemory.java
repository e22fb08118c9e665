package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.kit.json.Json;

/**
 * What a section has to remember of what was told and hidden of each of its years: a member of the stored document, never
 * told. Readers keep copies, so what was told once is known, and what was hidden once is not to follow from what is told
 * later.
 *
 * @param own by year, what was told by an earlier revision
 * @param beside by year, what the board's other section of the year told
 * @param hidden by year, the groups that an earlier revision hid; taken away once a year needs no protection
 * @param elsewhere the groups of the previous year that its own section hides
 * @param hiddenCuts by year, the units that an earlier revision hid; taken away once they need no protection
 * @param cutsElsewhere the units and quarters of the previous year that its own section hides
 */
record DisclosureMemory(
        Map<Column, KnownYear> own,
        Map<Column, KnownYear> beside,
        Map<Column, Set<SickLeaveGroup>> hidden,
        Set<SickLeaveGroup> elsewhere,
        Map<Column, Set<String>> hiddenCuts,
        Set<String> cutsElsewhere) {

    private static final String MEMBER = "disclosure";

    /** What a stored document remembers. */
    static DisclosureMemory of(JsonNode stored) {
        JsonNode kept = stored.path(MEMBER);
        Map<Column, KnownYear> own = new EnumMap<>(Column.class);
        Map<Column, KnownYear> beside = new EnumMap<>(Column.class);
        Map<Column, Set<SickLeaveGroup>> hidden = new EnumMap<>(Column.class);
        Map<Column, Set<String>> hiddenCuts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            own.put(column, KnownYear.read(kept.path("told-" + column.member())));
            beside.put(column, KnownYear.read(kept.path("beside-" + column.member())));
            hidden.put(column, groups(kept.path("hidden-" + column.member())));
            hiddenCuts.put(column, keys(kept.path("hidden-cuts-" + column.member())));
        }
        return new DisclosureMemory(
                own, beside, hidden, groups(kept.path("elsewhere")), hiddenCuts, keys(kept.path("elsewhere-cuts")));
    }

    /** Of a section of which nothing was told before. */
    static DisclosureMemory nothing() {
        return of(Json.MAPPER.createObjectNode());
    }

    /** What everybody can know of a year by what was told before; sizes that a section told itself go before the other's. */
    KnownYear known(Column column) {
        return beside.get(column).then(own.get(column));
    }

    /** The document without the memory. */
    static ObjectNode without(JsonNode stored) {
        ObjectNode document = stored.deepCopy();
        document.remove(MEMBER);
        return document;
    }

    /** A copy of the document with this memory in place of its own; a memory of nothing is left out. */
    ObjectNode in(JsonNode document) {
        ObjectNode stored = without(document);
        ObjectNode kept = Json.MAPPER.createObjectNode();
        for (Column column : Column.values()) {
            put(kept, "told-" + column.member(), own.get(column));
            put(kept, "beside-" + column.member(), beside.get(column));
            put(kept, "hidden-" + column.member(), codes(hidden.get(column)));
            put(kept, "hidden-cuts-" + column.member(), hiddenCuts.get(column));
        }
        put(kept, "elsewhere", codes(elsewhere));
        put(kept, "elsewhere-cuts", cutsElsewhere);
        if (!kept.isEmpty()) {
            stored.set(MEMBER, kept);
        }
        return stored;
    }

    private static Set<SickLeaveGroup> groups(JsonNode codes) {
        Set<SickLeaveGroup> groups = EnumSet.noneOf(SickLeaveGroup.class);
        codes.forEach(code -> Arrays.stream(SickLeaveGroup.values())
                .filter(group -> group.code().equals(code.textValue()))
                .forEach(groups::add));
        return groups;
    }

    private static Set<String> keys(JsonNode keys) {
        Set<String> all = new TreeSet<>();
        keys.forEach(key -> all.add(key.textValue()));
        return all;
    }

    private static List<String> codes(Collection<SickLeaveGroup> groups) {
        return groups.stream().map(SickLeaveGroup::code).toList();
    }

    private static void put(ObjectNode kept, String name, KnownYear year) {
        ObjectNode json = year.json();
        if (!json.isEmpty()) {
            kept.set(name, json);
        }
    }

    private static void put(ObjectNode kept, String name, Collection<String> keys) {
        keys.forEach(key -> kept.withArray("/" + name).add(key));
    }
}
