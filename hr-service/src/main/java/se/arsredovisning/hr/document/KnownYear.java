package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Interval;

/**
 * What everybody can know of a year because it was told once, by an earlier revision or by the board's other section of the
 * year. There is nothing in it that was hidden.
 *
 * @param employees of the groups, as told last
 * @param hours the ordinary working hours of the groups, as told last
 * @param percent what the sick leave of the groups lies between, and that of everybody
 * @param staff the head count of the year's last month, or null
 */
record KnownYear(
        Map<SickLeaveGroup, Integer> employees,
        Map<SickLeaveGroup, BigDecimal> hours,
        Map<SickLeaveGroup, Interval> percent,
        Integer staff) {

    private static final String EMPLOYEES = "employees";
    private static final String HOURS = "hours";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String STAFF = "staff";

    /** Nothing was told of it. */
    static KnownYear nothing() {
        return new KnownYear(
                new EnumMap<>(SickLeaveGroup.class),
                new EnumMap<>(SickLeaveGroup.class),
                new EnumMap<>(SickLeaveGroup.class),
                null);
    }

    /**
     * What a section tells of a year.
     *
     * @param told its table, as it is told
     * @param total what it tells of everybody's sick leave, or null
     * @param sizes how many employees it tells a group to have, or null
     * @param staff the head count of the year's last month, or null
     */
    static KnownYear of(
            SickLeave told, Column column, Interval total, Function<SickLeaveGroup, Integer> sizes, Integer staff) {
        KnownYear known = nothing();
        for (SickLeaveRow row : told.rows()) {
            SickLeaveGroup group = row.group();
            row.cell(column).ifPresent(cell -> {
                put(known.hours, group, cell.ordinaryHours());
            });
            told.percent(group, column)
                    .filter(percent -> group.isOfPeople())
                    .ifPresent(percent -> known.percent.put(
                            group,
                            Group.told(
                                    percent,
                                    told.decimals(),
                                    told.ratio(group, column).orElse(null))));
        }
        Arrays.stream(SickLeaveGroup.values()).forEach(group -> put(known.employees, group, sizes.apply(group)));
        put(known.percent, SickLeaveGroup.TOTAL, total);
        return new KnownYear(known.employees, known.hours, known.percent, staff);
    }

    /** This with what was told after it: other sizes go before these, and the percentages are known by both. */
    KnownYear then(KnownYear newer) {
        KnownYear both = new KnownYear(
                merged(employees, newer.employees),
                merged(hours, newer.hours),
                new EnumMap<>(SickLeaveGroup.class),
                newer.staff == null ? staff : newer.staff);
        both.percent.putAll(percent);
        newer.percent.forEach((group, interval) -> both.percent.merge(group, interval, Group::narrowed));
        return both;
    }

    private static <T> Map<SickLeaveGroup, T> merged(Map<SickLeaveGroup, T> older, Map<SickLeaveGroup, T> newer) {
        Map<SickLeaveGroup, T> both = new EnumMap<>(SickLeaveGroup.class);
        both.putAll(older);
        both.putAll(newer);
        return both;
    }

    private static <T> void put(Map<SickLeaveGroup, T> known, SickLeaveGroup group, T value) {
        Optional.ofNullable(value).ifPresent(some -> known.put(group, some));
    }

    /** Reads what {@link #json} wrote. */
    static KnownYear read(JsonNode json) {
        KnownYear known = nothing();
        for (SickLeaveGroup group : SickLeaveGroup.values()) {
            JsonNode of = json.path(group.code());
            if (of.has(EMPLOYEES)) {
                known.employees.put(group, of.path(EMPLOYEES).intValue());
            }
            if (of.has(HOURS)) {
                known.hours.put(group, of.path(HOURS).decimalValue());
            }
            if (of.has(LOW)) {
                BigDecimal low = of.path(LOW).decimalValue();
                known.percent.put(group, new Interval(low, low, of.path(HIGH).decimalValue()));
            }
        }
        Integer staff = json.has(STAFF) ? (Integer) json.path(STAFF).intValue() : null;
        return new KnownYear(known.employees, known.hours, known.percent, staff);
    }

    /** By group; empty where nothing is known. */
    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        Arrays.stream(SickLeaveGroup.values()).forEach(group -> {
            ObjectNode of = Json.MAPPER.createObjectNode();
            Optional.ofNullable(employees.get(group)).ifPresent(heads -> of.put(EMPLOYEES, heads));
            Optional.ofNullable(hours.get(group)).ifPresent(some -> of.put(HOURS, some));
            Optional.ofNullable(percent.get(group))
                    .ifPresent(known -> of.put(LOW, known.low()).put(HIGH, known.high()));
            if (!of.isEmpty()) {
                json.set(group.code(), of);
            }
        });
        if (staff != null) {
            json.put(STAFF, staff);
        }
        return json;
    }
}
