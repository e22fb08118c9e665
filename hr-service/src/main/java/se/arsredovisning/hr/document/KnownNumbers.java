package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Interval;

/**
 * What was told once of groups of a year, by what names a group.
 *
 * @param employees of the groups, as told last
 * @param hours their ordinary working hours, as told last
 * @param percent what their sick leave lies between
 * @param told how many they were when their sick leave was told first
 */
record KnownNumbers(
        Map<String, Integer> employees,
        Map<String, BigDecimal> hours,
        Map<String, Interval> percent,
        Map<String, Integer> told) {

    private static final String EMPLOYEES = "employees";
    private static final String HOURS = "hours";
    private static final String TOLD = "toldOf";
    private static final String LOW = "low";
    private static final String HIGH = "high";

    /** Nothing was told. */
    static KnownNumbers nothing() {
        return new KnownNumbers(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** This with what was told after it: other sizes go before these, and the percentages are known by both. */
    KnownNumbers then(KnownNumbers newer) {
        KnownNumbers both = nothing();
        both.employees.putAll(employees);
        both.employees.putAll(newer.employees);
        both.hours.putAll(hours);
        both.hours.putAll(newer.hours);
        both.percent.putAll(percent);
        newer.percent.forEach((group, interval) -> both.percent.merge(group, interval, Group::narrowed));
        both.told.putAll(newer.told);
        both.told.putAll(told);
        return both;
    }

    /** Reads one group of what {@link #json} wrote. */
    void read(String group, JsonNode json) {
        if (json.has(EMPLOYEES)) {
            employees.put(group, json.path(EMPLOYEES).intValue());
        }
        if (json.has(HOURS)) {
            hours.put(group, json.path(HOURS).decimalValue());
        }
        if (json.has(TOLD)) {
            told.put(group, json.path(TOLD).intValue());
        }
        if (json.has(LOW)) {
            BigDecimal low = json.path(LOW).decimalValue();
            percent.put(group, new Interval(low, low, json.path(HIGH).decimalValue()));
        }
    }

    /** By group; empty where nothing is known. */
    ObjectNode json() {
        Set<String> groups = new TreeSet<>(employees.keySet());
        groups.addAll(hours.keySet());
        groups.addAll(percent.keySet());
        ObjectNode json = Json.MAPPER.createObjectNode();
        for (String group : groups) {
            ObjectNode of = json.putObject(group);
            if (employees.containsKey(group)) {
                of.put(EMPLOYEES, employees.get(group));
            }
            if (hours.containsKey(group)) {
                of.put(HOURS, hours.get(group));
            }
            if (told.containsKey(group)) {
                of.put(TOLD, told.get(group));
            }
            if (percent.containsKey(group)) {
                Interval known = percent.get(group);
                of.put(LOW, known.low()).put(HIGH, known.high());
            }
        }
        return json;
    }
}
