package se.arsredovisning.reports.page;

import io.quarkus.qute.RawString;

/**
 * A piece of a chapter: one of its members, the others null.
 *
 * @param heading a heading below the chapter's
 * @param prose a text
 * @param table a table
 * @param line a sentence
 * @param markup what another room has drawn, to be shown as it is
 * @param isFolded whether a table is opened by the reader
 * @param lang the language of the text or the heading where it is not the page's; else empty
 */
public record Block(
        Heading heading,
        RawString prose,
        PageTable table,
        String line,
        RawString markup,
        boolean isFolded,
        String lang) {

    /**
     * A heading.
     *
     * @param level 3 or 4
     * @param id what it is linked by
     * @param pill a word beside it; null for none
     * @param pillLook how the word looks
     */
    public record Heading(int level, String id, String text, String pill, String pillLook) {}

    static Block heading(int level, String id, String text, String lang) {
        return new Block(new Heading(level, id, text, null, ""), null, null, null, null, false, lang);
    }

    static Block judged(int level, String id, String text, String pill, String pillLook, String lang) {
        return new Block(new Heading(level, id, text, pill, pillLook), null, null, null, null, false, lang);
    }

    static Block prose(RawString prose, String lang) {
        return new Block(null, prose, null, null, null, false, lang);
    }

    static Block table(PageTable table) {
        return new Block(null, null, table, null, null, false, "");
    }

    static Block folded(PageTable table) {
        return new Block(null, null, table, null, null, true, "");
    }

    static Block line(String line, String lang) {
        return new Block(null, null, null, line, null, false, lang);
    }

    /** A drawing, with all that belongs to it. It is shown as it is: whoever makes it escapes what it says. */
    public static Block markup(RawString markup) {
        return new Block(null, null, null, null, markup, false, "");
    }
}
