package se.arsredovisning.reports.report;

import java.util.List;
import se.arsredovisning.reports.section.SectionContent;

/**
 * A report with the texts of its parts, all of one moment.
 *
 * @param report the report
 * @param texts those of the parts that there is a copy of
 */
public record ReportContent(Report report, List<SectionContent> texts) {}
