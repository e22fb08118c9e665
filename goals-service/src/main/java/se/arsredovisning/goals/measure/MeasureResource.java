package se.arsredovisning.goals.measure;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import se.arsredovisning.goals.document.MeasureKind;
import se.arsredovisning.goals.document.Sex;
import se.arsredovisning.goals.section.SectionAnswer;
import se.arsredovisning.goals.section.SectionItem;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** Indicators and key figures over HTTP, one by one within a section. */
@Authenticated
@Path("sections/{id}/{measures}/{key}")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {

    private final SectionService sections;

    MeasureResource(SectionService sections) {
        this.sections = sections;
    }

    /** One indicator or key figure with all its values. */
    @GET
    public Response get(
            @PathParam("id") String id,
            @PathParam("measures") String measures,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return read(id, measure(measures, key), ifNoneMatch);
    }

    /** The value of one year. */
    @GET
    @Path("values/{year}")
    public Response getValue(
            @PathParam("id") String id,
            @PathParam("measures") String measures,
            @PathParam("key") String key,
            @PathParam("year") String year,
            @QueryParam("sex") String sex,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return read(id, value(measures, key, year, sex), ifNoneMatch);
    }

    /** Changes the value of one year. */
    @PATCH
    @Path("values/{year}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchValue(
            @PathParam("id") String id,
            @PathParam("measures") String measures,
            @PathParam("key") String key,
            @PathParam("year") String year,
            @QueryParam("sex") String sex,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                value(measures, key, year, sex),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private Response read(String id, SectionItem part, String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, part);
    }

    private static SectionItem measure(String measures, String key) {
        MeasureKind kind = kind(measures);
        return new SectionItem(
                Sentence.of("goals.no-measure", kind.segment(), key),
                "key",
                document -> document.pointerToMeasure(kind, key));
    }

    private static SectionItem value(String measures, String key, String year, String sex) {
        MeasureKind kind = kind(measures);
        Sex of = sex(sex);
        return new SectionItem(
                of == null
                        ? Sentence.of("goals.no-value", year, kind.segment(), key)
                        : Sentence.of("goals.no-value-of-sex", year, of.code(), kind.segment(), key),
                "year",
                document -> document.pointerToValue(kind, key, year, of));
    }

    private static Sex sex(String given) {
        return given == null
                ? null
                : Arrays.stream(Sex.values())
                        .filter(sex -> sex.code().equals(given))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                List.of(new Fault("sex", given, Sentence.of("goals.fault.sex")))));
    }

    private static MeasureKind kind(String measures) {
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.segment().equals(measures))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("problem.no-resource")));
    }
}
