package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.language.Interval;

/**
 * What everybody can know of a year because it was told once, by an earlier revision or by the board's other section of the
 * year. There is nothing in it that was hidden.
 *
 * @param groups the groups that the law names, and everybody, by their codes
 * @param units the units, by their keys
 * @param crossed the kinds whose groups were told to have only a few in a unit
 * @param staff the head count of the year's last month, or null
 */
record KnownYear(KnownNumbers groups, KnownNumbers units, Set<SickLeaveGroup.Kind> crossed, Integer staff) {

    private static final String UNITS = "units";
    private static final String CROSSED = "crossed";
    private static final String STAFF = "staff";

    /** Nothing was told of it. */
    static KnownYear nothing() {
        return new KnownYear(
                KnownNumbers.nothing(), KnownNumbers.nothing(), EnumSet.noneOf(SickLeaveGroup.Kind.class), null);
    }

    /**
     * What a section tells of a year's groups.
     *
     * @param told its table, as it is told
     * @param total what it tells of everybody's sick leave, or null
     * @param sizes how many employees it tells a group to have, or null
     */
    static KnownNumbers groups(SickLeave told, Column column, Interval total, Function<SickLeaveGroup, Integer> sizes) {
        KnownNumbers known = KnownNumbers.nothing();
        for (SickLeaveRow row : told.rows()) {
            SickLeaveGroup group = row.group();
            row.cell(column).ifPresent(cell -> put(known.hours(), group.code(), cell.ordinaryHours()));
            told.percent(group, column).filter(percent -> group.isOfPeople()).ifPresent(percent -> known.percent()
                    .put(
                            group.code(),
                            Group.told(
                                    percent,
                                    told.decimals(),
                                    told.ratio(group, column).orElse(null))));
        }
        Arrays.stream(SickLeaveGroup.values())
                .forEach(group -> put(known.employees(), group.code(), sizes.apply(group)));
        put(known.percent(), SickLeaveGroup.TOTAL.code(), total);
        return known;
    }

    /** This with what was told after it: other sizes go before these, and the percentages are known by both. */
    KnownYear then(KnownYear newer) {
        Set<SickLeaveGroup.Kind> both = EnumSet.noneOf(SickLeaveGroup.Kind.class);
        both.addAll(crossed);
        both.addAll(newer.crossed);
        return new KnownYear(
                groups.then(newer.groups), units.then(newer.units), both, newer.staff == null ? staff : newer.staff);
    }

    /** A group's employees as told last, or null. */
    Integer employees(SickLeaveGroup group) {
        return groups.employees().get(group.code());
    }

    /** A group's ordinary working hours as told last, or null. */
    BigDecimal hours(SickLeaveGroup group) {
        return groups.hours().get(group.code());
    }

    /** What a group's sick leave lies between, or null. */
    Interval percent(SickLeaveGroup group) {
        return groups.percent().get(group.code());
    }

    private static <T> void put(Map<String, T> known, String group, T value) {
        if (value != null) {
            known.put(group, value);
        }
    }

    /** Reads what {@link #json} wrote. */
    static KnownYear read(JsonNode json) {
        Integer staff = json.has(STAFF) ? (Integer) json.path(STAFF).intValue() : null;
        KnownYear known = new KnownYear(
                KnownNumbers.nothing(), KnownNumbers.nothing(), EnumSet.noneOf(SickLeaveGroup.Kind.class), staff);
        Arrays.stream(SickLeaveGroup.values())
                .forEach(group -> known.groups.read(group.code(), json.path(group.code())));
        json.path(UNITS).properties().forEach(unit -> known.units.read(unit.getKey(), unit.getValue()));
        json.path(CROSSED).forEach(kind -> known.crossed.add(SickLeaveGroup.Kind.valueOf(kind.textValue())));
        return known;
    }

    /** By group; empty where nothing is known. */
    ObjectNode json() {
        ObjectNode json = groups.json();
        ObjectNode byUnit = units.json();
        if (!byUnit.isEmpty()) {
            json.set(UNITS, byUnit);
        }
        crossed.forEach(kind -> json.withArrayProperty(CROSSED).add(kind.name()));
        if (staff != null) {
            json.put(STAFF, staff);
        }
        return json;
    }
}
