package se.arsredovisning.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.edition.EditionReading;
import se.arsredovisning.reports.edition.EditionReading.PublishedCard;

/** What programs read of the pages: the feed of publications (RFC 4287), the map of the site, and where robots keep off. */
@Singleton
final class FeedPages implements PageSource {

    private static final Set<String> NAMES = Set.of("feed.atom", "sitemap.xml", "robots.txt");
    private static final int LATEST = 50;

    /** As many as a site map may have. */
    private static final int MOST_MAPPED = 25_000;

    private final EditionReading editions;
    private final PageSettings settings;
    private final Clock clock;

    FeedPages(EditionReading editions, PageSettings settings, Clock clock) {
        this.editions = editions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return request.path().size() == 1 && NAMES.contains(request.path().get(0));
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes();
        String origin = settings.origin().orElse(request.origin());
        String name = request.path().get(0);
        try {
            return switch (name) {
                case "feed.atom" -> file(request, "application/atom+xml;charset=UTF-8", feed(request, origin));
                case "sitemap.xml" -> file(request, "application/xml;charset=UTF-8", map(origin));
                default ->
                    file(
                            request,
                            "text/plain;charset=UTF-8",
                            "User-agent: *\nDisallow: /drafts/\nDisallow: /en/drafts/\nDisallow: /reports/\nSitemap: "
                                    + origin + "/sitemap.xml\n");
            };
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private PageReply file(PageRequest request, String mediaType, String content) {
        return new PageReply.Ready(
                PageFile.file(request.language(), RevisionId.NONE, clock.instant(), mediaType, content.getBytes(UTF_8)),
                ReadyEditions.CACHING);
    }

    private String feed(PageRequest request, String origin) throws XMLStreamException {
        List<PublishedCard> cards = editions.latest(LATEST);
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", Language.SWEDISH.tag());
        element(xml, "title", settings.name());
        element(xml, "id", origin + "/feed.atom");
        link(xml, "self", origin + "/feed.atom");
        link(xml, "alternate", origin + "/");
        Instant newest = cards.isEmpty() ? Instant.EPOCH : cards.get(0).publishedAt();
        element(xml, "updated", newest.toString());
        for (PublishedCard card : cards) {
            String address = origin + ReportAddress.of(card.report());
            xml.writeStartElement("entry");
            element(xml, "title", ReportNames.of(card));
            element(xml, "id", address + "?edition=" + card.number());
            link(xml, "alternate", address);
            element(xml, "updated", card.publishedAt().toString());
            element(xml, "published", card.publishedAt().toString());
            xml.writeStartElement("author");
            element(xml, "name", ReportNames.board(card));
            xml.writeEndElement();
            element(xml, "summary", card.reason() == null ? request.words().say("feed.new") : card.reason());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private String map(String origin) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text);
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (PublishedCard card : all()) {
            for (Language language : Language.values()) {
                xml.writeStartElement("url");
                element(xml, "loc", origin + PageRequest.root(language) + ReportAddress.of(card.report()));
                element(xml, "lastmod", card.publishedAt().toString());
                xml.writeEndElement();
            }
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private List<PublishedCard> all() {
        List<PublishedCard> all = new ArrayList<>();
        for (int page = 1; all.size() < MOST_MAPPED; page++) {
            List<PublishedCard> some = editions.published(null, null, null, new Paging(page, Paging.MAX_LIMIT))
                    .cards();
            all.addAll(some);
            if (some.size() < Paging.MAX_LIMIT) {
                break;
            }
        }
        return all;
    }

    private static XMLStreamWriter begin(StringWriter text) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        return xml;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // What XML cannot hold is left out.
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
