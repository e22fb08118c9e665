package se.arsredovisning.reports.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.FreshnessService;
import se.arsredovisning.reports.section.ListedSection;
import se.arsredovisning.reports.section.Part;
import se.arsredovisning.reports.section.SectionService;

/** Holds the copies against what the services have, and so finds what no event has told. */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final SectionSource source;
    private final SectionService sections;
    private final FreshnessService freshness;

    Reconciliation(SectionSource source, SectionService sections, FreshnessService freshness) {
        this.source = source;
        this.sections = sections;
        this.freshness = freshness;
    }

    /** A service that was away is back: what waits for another try is asked for at once. */
    void hurry(Part part) {
        freshness.hurry(part);
    }

    /**
     * Asks a service which sections it has; those whose copies are not of that version become due, as do copies of
     * sections that it no longer has, and copies that have lost their figures or their report.
     *
     * @return why the service could not be asked; null where it could
     */
    String reconcile(Part part) {
        Map<String, ListedSection> listed;
        try {
            listed = source.list(part);
        } catch (UnreachableException | UnusableException e) {
            LOG.debugf("The %s sections are not compared: %s", part.api(), e.getMessage());
            return e.getMessage();
        }
        Map<String, ListedSection> suspects = new HashMap<>();
        Map<String, String> held = freshness.tags(part);
        listed.forEach((id, section) -> {
            if (!section.etag().equals(held.get(id)) && SectionId.tryParse(id).isPresent()) {
                suspects.put(id, section);
            }
        });
        held.keySet().stream().filter(id -> !listed.containsKey(id)).forEach(id -> suspects.put(id, ListedSection.NOT));
        if (!suspects.isEmpty()) {
            sections.suspect(part, suspects);
        }
        int mended = freshness.mend(part);
        if (mended > 0) {
            LOG.warnf(
                    "%d copies of %s sections have lost figures or reports and are fetched again", mended, part.api());
        }
        return null;
    }
}
