package se.arsredovisning.reports.page;

import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.cache.RenderedReport;

/** What a request for a page is answered with. */
public sealed interface PageReply {

    /**
     * A page, or a file, that is ready to be sent.
     *
     * @param content its bytes
     * @param caching the value of {@code Cache-Control}
     */
    record Ready(RenderedReport content, String caching) implements PageReply {}

    /** It stands at another address, for good: one of this host. */
    record Moved(String location) implements PageReply {
        public Moved {
            if (!location.startsWith("/") || location.startsWith("//")) {
                throw new IllegalArgumentException("not an address of ours: " + location);
            }
        }
    }

    /** It stands at another address for now: one of this host. */
    record Elsewhere(String location) implements PageReply {
        public Elsewhere {
            if (!location.startsWith("/") || location.startsWith("//")) {
                throw new IllegalArgumentException("not an address of ours: " + location);
            }
        }
    }

    /** What the API answers at an address, as a type and in a language. */
    record OfApi(String path, String mediaType, Language language) implements PageReply {}
}
