package se.arsredovisning.reports.page;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The board's texts as HTML. Of Markdown there are paragraphs, lists, quotations, emphasis, code and links to {@code http}, {@code
 * https} and {@code mailto}; what else is written in it is shown as it is written. HTML is text, and a picture its description.
 */
public final class Prose {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            // Without what the library's own list has beside these: data.
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .omitSingleParagraphP(false)
            .build();

    private Prose() {}

    /** A text as HTML that runs nothing and loads nothing; null where there is none. */
    public static RawString html(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return null;
        }
        Node document = PARSER.parse(markdown);
        document.accept(new WithoutPictures());
        return new RawString(RENDERER.render(document));
    }

    private static final class WithoutPictures extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
