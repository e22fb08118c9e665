package se.arsredovisning.reports.page;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A report, as its page shows it.
 *
 * @param title its title
 * @param said the language of what the board says, where it is not the page's; else empty
 * @param lead whose and of when it is
 * @param notices what a reader must know first: that it is a draft, a proposal, an older edition
 * @param cards what mattered first
 * @param introduction the introduction; null where there is none
 * @param chapters the chapters, those that are not there, too
 * @param forms the same in other forms
 * @param amounts the page with other amounts
 * @param known where it comes from
 * @param below pages about it: its checks, its changes
 * @param data what machines read of it, JSON-LD; null where that is not for them
 */
public record ReportView(
        String title,
        String said,
        String lead,
        List<Notice> notices,
        List<Card> cards,
        RawString introduction,
        List<PageChapter> chapters,
        List<Frame.Crumb> forms,
        List<Frame.Crumb> amounts,
        List<Known> known,
        List<Frame.Crumb> below,
        RawString data) {

    /** A sentence before all else; where it links to, and with what words, each empty for nowhere. */
    public record Notice(String text, String href, String link) {}

    /** What mattered. */
    public record Card(String label, String value, String href, String more) {}

    /** Something that is known of the report. */
    public record Known(String term, String text) {}
}
