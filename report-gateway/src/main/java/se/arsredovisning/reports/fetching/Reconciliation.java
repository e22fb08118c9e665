package se.arsredovisning.reports.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.CopyStateService;
import se.arsredovisning.reports.section.ListedSection;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/** Holds the copies against what the services have, and so finds what no event has told. */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final SectionSource source;
    private final SectionCopyService sections;
    private final CopyStateService copyStates;

    Reconciliation(SectionSource source, SectionCopyService sections, CopyStateService copyStates) {
        this.source = source;
        this.sections = sections;
        this.copyStates = copyStates;
    }

    /** A service that was away is back: what waits for another try is asked for at once. */
    void retryNow(ReportPart part) {
        copyStates.retryNow(part);
    }

    /**
     * Compares the copies with what a service has, and finds those that have lost their figures or their report: they are due as
     * well. Reads all figures of the part.
     *
     * @return why the service could not be asked; null where it could
     */
    String reconcile(ReportPart part) {
        String trouble = compare(part);
        if (trouble == null) {
            int mended = copyStates.repair(part);
            if (mended > 0) {
                LOG.warnf(
                        "%d copies of %s sections have lost figures or reports and are fetched again",
                        mended, part.api());
            }
        }
        return trouble;
    }

    /**
     * Asks a service which sections it has; those whose copies are not of that version become due, as do copies of
     * sections that it no longer has.
     *
     * @return why the service could not be asked; null where it could
     */
    String compare(ReportPart part) {
        Map<String, ListedSection> listed;
        try {
            listed = source.list(part);
        } catch (UnreachableException | UnusableException e) {
            LOG.debugf("The %s sections are not compared: %s", part.api(), e.getMessage());
            return e.getMessage();
        }
        Map<String, ListedSection> suspects = new HashMap<>();
        Map<String, String> held = copyStates.tags(part);
        listed.forEach((id, section) -> {
            if (!section.etag().equals(held.get(id)) && SectionId.tryParse(id).isPresent()) {
                suspects.put(id, section);
            }
        });
        held.keySet().stream().filter(id -> !listed.containsKey(id)).forEach(id -> suspects.put(id, ListedSection.NOT));
        if (!suspects.isEmpty()) {
            sections.noteListed(part, suspects);
        }
        return null;
    }
}
