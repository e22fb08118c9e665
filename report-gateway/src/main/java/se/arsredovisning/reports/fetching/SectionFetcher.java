package se.arsredovisning.reports.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.reports.section.FetchResult;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopy;
import se.arsredovisning.reports.section.SectionCopyService;

/** Brings one copy up to what its service has: asks outside any transaction, then stores in a short one. */
@ApplicationScoped
class SectionFetcher {

    private static final Logger LOG = Logger.getLogger(SectionFetcher.class);
    private static final int TRIES = 5;

    /** Bytes of heap for each byte of a section's text and of its figures, until both are stored (ADR 24). */
    private static final int FETCHED = 8;

    private final SectionSource source;
    private final SectionCopyService sections;
    private final MemoryBudget memory;

    SectionFetcher(SectionSource source, SectionCopyService sections, MemoryBudget memory) {
        this.memory = memory;
        this.source = source;
        this.sections = sections;
    }

    /**
     * Asks and stores. An answer that cannot be used is recorded with the copy, which stays, and is asked for again
     * later.
     *
     * @throws UnreachableException when the service cannot be asked; the copy stays and is due
     */
    void fetch(ReportPart part, String section) throws UnreachableException {
        fetch(sections.find(part, section));
    }

    /**
     * The same.
     *
     * @param known what is known of it; where that has become another meanwhile, it is looked up again
     */
    void fetch(SectionCopy known) throws UnreachableException {
        ReportPart part = known.part();
        String section = known.section();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SectionCopy before = attempt == 0 ? known : sections.find(part, section);
            try (Room room = new Room(memory)) {
                FetchResult answer = source.read(part, section, before, room::make);
                if (sections.accept(before, answer)) {
                    return;
                }
            } catch (UnusableException e) {
                if (!e.getMessage().equals(before.failure())) {
                    LOG.warnf("The %s section %s cannot be used: %s", part.api(), section, e.getMessage());
                }
                sections.postpone(before, e.getMessage());
                return;
            } catch (ProblemException e) {
                sections.release(before);
                throw new UnreachableException("there is no room for it just now");
            } catch (UnreachableException e) {
                sections.release(before);
                throw e;
            }
        }
        sections.postpone(sections.find(part, section), "it changes faster than it can be read");
    }

    /** Room for one section from before it is read until it has been stored. */
    private static final class Room implements AutoCloseable {

        private final MemoryBudget memory;
        private MemoryBudget.Share share;

        Room(MemoryBudget memory) {
            this.memory = memory;
        }

        /**
         * Makes room for so much in all. The section's text comes first and waits for its turn; its figures, which may be ten
         * times as large, have their room at once or not now.
         */
        void make(long bytes) {
            long needed = FETCHED * bytes;
            if (share == null) {
                share = memory.take(needed);
            } else if (needed > share.bytes()) {
                share.grow(needed - share.bytes());
            }
        }

        @Override
        public void close() {
            if (share != null) {
                share.close();
            }
        }
    }
}
