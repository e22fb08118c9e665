package se.arsredovisning.reports.section;

import java.util.Map;

/**
 * What sections call what they alone know. Where several call one by different names, it is what the last of them says.
 *
 * @param statements the titles of finance's statements, by the beginning of their figures' codes: {@code finance.activities}
 * @param groups by dimension, the labels of its values: of parts of the organisation, and of occupations
 */
public record SectionLabels(Map<String, String> statements, Map<String, Map<String, String>> groups) {

    /** Nothing is known. */
    public static final SectionLabels NONE = new SectionLabels(Map.of(), Map.of());
}
