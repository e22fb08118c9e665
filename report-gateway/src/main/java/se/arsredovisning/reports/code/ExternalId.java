package se.arsredovisning.reports.code;

/**
 * What another collection of numbers calls the same measure.
 *
 * @param system whose id it is, for a reader: {@code Kolada}
 * @param id the id there
 * @param name what the measure is called there
 */
public record ExternalId(String system, String id, String name) {}
