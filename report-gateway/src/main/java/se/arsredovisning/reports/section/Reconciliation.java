package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;

/** Holds the copies against what the services have, and so finds what no event has told. */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final SectionSource source;
    private final SectionService sections;

    Reconciliation(SectionSource source, SectionService sections) {
        this.source = source;
        this.sections = sections;
    }

    /**
     * Asks a service which sections it has; those whose copies are not of that version become due, as do copies of
     * sections that it no longer has.
     *
     * @return why the service could not be asked; null where it could
     */
    String reconcile(Part part) {
        Map<String, SectionSource.Listed> listed;
        try {
            listed = source.list(part);
        } catch (UnreachableException | UnusableException e) {
            LOG.debugf("The %s sections are not compared: %s", part.api(), e.getMessage());
            return e.getMessage();
        }
        Map<String, Long> suspects = new HashMap<>();
        Map<String, String> held = sections.heldTags(part);
        listed.forEach((id, section) -> {
            if (!section.etag().equals(held.get(id)) && SectionId.tryParse(id).isPresent()) {
                suspects.put(id, section.revision());
            }
        });
        held.keySet().stream().filter(id -> !listed.containsKey(id)).forEach(id -> suspects.put(id, 0L));
        if (!suspects.isEmpty()) {
            sections.suspect(part, suspects);
        }
        return null;
    }
}
