package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What happened at work in the period.
 *
 * @param nearMisses <i>tillbud</i>: what could have led to an injury; or null
 * @param injuries <i>arbetsskador</i>; or null
 * @param securityIncidents what was reported to those in charge of security; or null
 */
public record WorkEnvironment(Incidents nearMisses, Incidents injuries, Incidents securityIncidents) {

    /**
     * One sort of happening.
     *
     * @param count how many were reported
     * @param severity how serious they were, or null
     * @param actions what was done about them, in Swedish; or null
     */
    public record Incidents(int count, Severity severity, String actions) {}

    /** How serious something was. */
    public enum Severity {
        MINOR,
        SERIOUS,
        FATAL;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is given, by the last part of its figure code. */
    Map<String, Incidents> given() {
        Map<String, Incidents> given = new LinkedHashMap<>();
        given.put("near-misses", nearMisses);
        given.put("injuries", injuries);
        given.put("security-incidents", securityIncidents);
        given.values().removeIf(incidents -> incidents == null);
        return given;
    }
}
