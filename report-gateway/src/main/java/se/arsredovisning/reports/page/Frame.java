package se.arsredovisning.reports.page;

import java.util.List;
import se.arsredovisning.kit.sentence.Language;

/**
 * What all pages have around what they show.
 *
 * @param request what was asked for
 * @param site whose pages these are
 * @param title the page's title, without the site's
 * @param description one sentence for those who link it
 * @param crumbs the way to it from the first page, itself left out
 * @param path the address in its own language, without {@code /en}
 * @param stylesheet the address of the style sheet
 * @param alternates the same in other forms
 * @param origin where readers reach the pages; empty where that is not known
 * @param isHidden whether search engines keep off
 */
public record Frame(
        PageRequest request,
        String site,
        String title,
        String description,
        List<Crumb> crumbs,
        String path,
        String stylesheet,
        List<Alternate> alternates,
        String origin,
        boolean isHidden) {

    /** A step on the way to a page. */
    public record Crumb(String href, String text) {}

    /** The same in another form. */
    public record Alternate(String href, String type, String text) {}

    public PageWords w() {
        return request.words();
    }

    public String lang() {
        return request.language().tag();
    }

    public String otherLang() {
        return other().tag();
    }

    public String root() {
        return request.root();
    }

    /** Where the first page is. */
    public String home() {
        return request.start();
    }

    /** This page in its own language. */
    public String here() {
        return address(request.language());
    }

    /** This page in the other language. */
    public String there() {
        return address(other());
    }

    private String address(Language language) {
        String root = PageRequest.root(language);
        return path.equals("/") && !root.isEmpty() ? root : root + path;
    }

    private Language other() {
        return request.language() == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH;
    }
}
