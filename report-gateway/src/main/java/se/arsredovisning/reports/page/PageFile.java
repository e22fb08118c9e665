package se.arsredovisning.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.json.Sha256;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.cache.RenderedReport;

/** Pages and what belongs to them as bytes, compressed once, named by what they are. */
public final class PageFile {

    private static final int SHOWN = 16;

    private PageFile() {}

    /**
     * A page.
     *
     * @param of names what it is made of
     * @param changedAt when that last changed
     */
    public static RenderedReport page(
            Language language, RevisionId of, Instant changedAt, List<Frame.Alternate> alternates, String html) {
        return file(language, of, changedAt, PageHead.of(alternates), html.getBytes(UTF_8));
    }

    /** A file of another sort. */
    public static RenderedReport file(
            Language language, RevisionId of, Instant changedAt, String mediaType, byte[] content) {
        Map<String, String> more = Map.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        return file(language, of, changedAt, RenderedReport.Head.of(mediaType, more), content);
    }

    /** The same with a head of its own. */
    public static RenderedReport file(
            Language language, RevisionId of, Instant changedAt, RenderedReport.Head head, byte[] content) {
        AnswerLanguage said = language == Language.ENGLISH ? AnswerLanguage.ENGLISH : AnswerLanguage.SWEDISH;
        return RenderedReport.of(new EntityTag(of, "p" + hash(content)), changedAt, said, head, content);
    }

    /** The first 64 bits of the content's SHA-256. */
    static String hash(byte[] content) {
        return Sha256.hex(content).substring(0, SHOWN);
    }
}
