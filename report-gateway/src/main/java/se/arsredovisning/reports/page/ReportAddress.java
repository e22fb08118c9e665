package se.arsredovisning.reports.page;

import se.arsredovisning.kit.language.SectionId;

/** Where the page of a report is, in Swedish; in English below {@code /en}. */
public final class ReportAddress {

    private ReportAddress() {}

    /** {@code /1489/kommunstyrelsen/2020}. */
    public static String of(SectionId report) {
        return ofBoard(report.municipality(), report.board()) + "/" + report.period();
    }

    /** {@code /1489/kommunstyrelsen}. */
    public static String ofBoard(String municipality, String board) {
        return "/" + municipality + "/" + board;
    }
}
