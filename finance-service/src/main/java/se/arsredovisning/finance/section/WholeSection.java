package se.arsredovisning.finance.section;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.SectionAnswers;

/** Answers a section whole to what the kit does with it. */
@Singleton
final class WholeSection implements SectionAnswers {

    @Override
    public Response answer(Revision revision) {
        return SectionAnswer.tagged(Response.ok(Section.of(revision).view()), revision)
                .build();
    }
}
