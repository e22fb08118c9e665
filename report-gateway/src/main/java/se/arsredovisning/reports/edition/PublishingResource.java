package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.access.NeedsAnyOf;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.draft.FrozenDrafts;
import se.arsredovisning.reports.fetching.Revalidation;
import se.arsredovisning.reports.section.ReportMemory;
import se.arsredovisning.reports.section.ReportPart;

/** Publishes drafts over HTTP. */
@Authenticated
@Path("drafts/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublishingResource {

    private final PublishingService publishing;
    private final FrozenDrafts drafts;
    private final Revalidation revalidation;
    private final ReportMemory memory;
    private final ReadyEditions published;
    private final Duration patience;

    PublishingResource(
            PublishingService publishing,
            FrozenDrafts drafts,
            Revalidation revalidation,
            ReportMemory memory,
            ReadyEditions published,
            @ConfigProperty(name = "editions.ask-within", defaultValue = "5s") Duration patience) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.revalidation = revalidation;
        this.memory = memory;
        this.published = published;
        this.patience = patience;
    }

    /** Makes an edition of a draft. */
    @POST
    @NeedsAnyOf(Right.PUBLISH)
    public Response publish(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context UriInfo asked, byte[] body) {
        SectionId report = SectionParameters.id(id);
        if (!ReadableReport.isWhole(report)) {
            Refusal.of(Right.READ, id);
            throw new ProblemException(ProblemType.FORBIDDEN, Sentence.of("reports.edition.not-whole"));
        }
        Precondition precondition = Precondition.required(ifMatch);
        drafts.check(report, precondition);
        EditionRequest request = EditionRequest.read(body);
        Set<ReportPart> confirmed = revalidation.confirm(report, patience);
        memory.reserveApart(report);
        Edition edition = publishing.publish(
                report, precondition, Change.because(null).withReason(request.reason()), request, confirmed);
        published.drop(report);
        ObjectNode card = EditionView.card(edition, EditionView.DRAFTS);
        return Response.created(asked.getAbsolutePathBuilder()
                        .path(Integer.toString(edition.number()))
                        .build())
                .entity(card)
                .build();
    }
}
