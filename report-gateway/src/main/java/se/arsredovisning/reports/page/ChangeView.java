package se.arsredovisning.reports.page;

import java.util.List;

/**
 * What an edition changed.
 *
 * @param reason why; empty where it is not said
 * @param table the numbers that changed; null where none did
 * @param said the language of the texts, where it is not the page's; else empty
 */
public record ChangeView(String title, String lead, String reason, PageTable table, List<Text> texts, String said) {

    /** A text that changed: where it stands, and what it said; empty where it was not there. */
    public record Text(String pointer, String before, String after) {}
}
