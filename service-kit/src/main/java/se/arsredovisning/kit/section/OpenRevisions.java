package se.arsredovisning.kit.section;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.revision.Revision;

/** Tells every revision. */
@DefaultBean
@Singleton
final class OpenRevisions implements RevisionAccess {

    @Override
    public void check(Revision revision) {
        // Nothing is kept from anybody here.
    }
}
