package se.arsredovisning.reports.page;

import java.util.List;

/**
 * Where the numbers of a code come from.
 *
 * @param label what they are of
 * @param lang the language of that, where it is not the page's; else empty
 * @param lead which report tells them
 * @param definition what is counted and how; empty where nobody has said it
 * @param numbers each of them
 * @param checks those that are about more than one of them
 * @param back where the report is
 */
public record SourceView(
        String label,
        String lang,
        String code,
        String lead,
        String definition,
        List<Told> numbers,
        List<CheckLine> checks,
        String back) {

    /**
     * One of them.
     *
     * @param anchor what it is linked by
     * @param title its kind and period
     * @param printed as the report's page prints it
     * @param known what is known of it
     * @param checks why it does or does not add up
     */
    public record Told(
            String anchor, String title, String printed, List<ReportView.Known> known, List<CheckLine> checks) {}
}
