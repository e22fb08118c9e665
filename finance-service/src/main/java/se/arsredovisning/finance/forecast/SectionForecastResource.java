package se.arsredovisning.finance.forecast;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionItem;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The forecasts of one section over HTTP, all and one by one. */
@Authenticated
@Path("sections/{id}/forecasts")
@Produces(MediaType.APPLICATION_JSON)
public class SectionForecastResource {

    private final SectionService sections;

    SectionForecastResource(SectionService sections) {
        this.sections = sections;
    }

    /** The forecasts of a section. */
    @GET
    public Response list(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.list(sections.present(SectionParameters.id(id)), ifNoneMatch, "forecasts");
    }

    /** One forecast. */
    @GET
    @Path("{key}")
    public Response getForecast(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, forecast(key));
    }

    /** Changes one forecast. */
    @PATCH
    @Path("{key}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchForecast(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                forecast(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem forecast(String key) {
        return new SectionItem(Sentence.of("finance.no-forecast", key), "key", document -> document.pointers()
                .forecast(key));
    }
}
