package se.arsredovisning.kit.section;

import jakarta.ws.rs.core.Response;
import se.arsredovisning.kit.revision.Revision;

/** How a service answers its sections: what one of its revisions is read as, only the service knows. */
public interface SectionAnswers {

    /** The section as it is read, with its ETag. */
    Response answer(Revision revision);
}
