package se.arsredovisning.reports.page;

import java.util.List;

/**
 * The first page.
 *
 * @param heading what the page is called
 * @param municipality the code that was asked for; empty where none was
 * @param board the board that was asked for, as it was written
 * @param year the year that was asked for, as it was written
 * @param municipalities all that can be chosen, each code as an address
 * @param found what the list is of
 * @param reports the reports that were found, or the latest
 * @param more that there are more than are listed; null where there are not
 */
public record Start(
        String heading,
        String municipality,
        String board,
        String year,
        List<Frame.Crumb> municipalities,
        String found,
        List<Row> reports,
        String more) {

    /** A report in a list. */
    public record Row(String href, String title, String detail) {}
}
