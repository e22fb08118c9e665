package se.arsredovisning.reports.draft;

import java.util.List;
import java.util.Map;
import se.arsredovisning.reports.section.SectionContent;

/**
 * A report with the texts of its parts, all of one moment.
 *
 * @param report the report
 * @param texts those of the parts that there is a copy of
 * @param checks how many checks came out in each way
 */
public record DraftContent(Draft report, List<SectionContent> texts, Map<String, Integer> checks) {}
