package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Brings one copy up to what its service has: asks outside any transaction, then stores in a short one. */
@ApplicationScoped
class SectionFetcher {

    private static final Logger LOG = Logger.getLogger(SectionFetcher.class);
    private static final int TRIES = 5;

    private final SectionSource source;
    private final SectionService sections;

    SectionFetcher(SectionSource source, SectionService sections) {
        this.source = source;
        this.sections = sections;
    }

    /**
     * Asks and stores. An answer that cannot be used is recorded with the copy, which stays, and is asked for again
     * later.
     *
     * @throws UnreachableException when the service cannot be asked; the copy stays and is due
     */
    void fetch(Part part, String section) throws UnreachableException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SectionCopy before = sections.find(part, section);
            try {
                SectionAnswer answer = source.read(part, section, before.etag());
                if (sections.accept(before, answer)) {
                    return;
                }
            } catch (UnusableException e) {
                if (!e.getMessage().equals(before.failure())) {
                    LOG.warnf("The %s section %s cannot be used: %s", part.api(), section, e.getMessage());
                }
                sections.postpone(before, e.getMessage());
                return;
            } catch (UnreachableException e) {
                sections.release(before);
                throw e;
            }
        }
        sections.postpone(sections.find(part, section), "it changes faster than it can be read");
    }
}
