package se.arsredovisning.finance.ledger;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.sie.SieEncoding;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The import of a ledger over HTTP. */
@Authenticated
@Path("sections/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerImportResource {

    /** There is no registered media type for SIE. */
    static final String SIE = "application/x-sie";

    private static final long MAX_DISCARDED = 64L * 1024 * 1024;

    private static final String ACCEPTANCES =
            Arrays.stream(Acceptance.values()).map(Acceptance::word).collect(Collectors.joining(", "));

    private final LedgerService ledgers;

    LedgerImportResource(LedgerService ledgers) {
        this.ledgers = ledgers;
    }

    /** Takes a SIE file into the section. */
    @POST
    @Blocking
    @Consumes(SIE)
    public Response take(
            @PathParam("id") String id,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("dry-run") String dryRunAsBefore,
            @QueryParam("columns") String columns,
            @QueryParam("accept") String accept,
            @QueryParam("basis") String basis,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Change-Reason") String reason,
            @HeaderParam("Content-Type") String contentType,
            InputStream body)
            throws IOException {
        try {
            ParameterReader reader = new ParameterReader();
            List<AmountColumn> taken = reader.read(() -> columns(columns));
            LedgerOptions options = reader.read(() -> options(accept, basis));
            boolean isDryRun = reader.dryRun(dryRun, dryRunAsBefore);
            reader.end();
            LedgerService.Order order =
                    new LedgerService.Order(SectionParameters.id(id), taken, options, encoding(contentType), isDryRun);
            var done = ledgers.take(order, Precondition.of(ifMatch, ifNoneMatch), Change.because(reason), body);
            return SectionAnswer.tagged(Response.ok(done.answer()), done.revision())
                    .build();
        } finally {
            hearOut(body);
        }
    }

    /** A client that is still sending reads the answer only when it is heard out. */
    private static void hearOut(InputStream body) throws IOException {
        byte[] rest = new byte[8192];
        long left = MAX_DISCARDED;
        for (int read = body.read(rest); read > 0 && left > 0; read = body.read(rest)) {
            left -= read;
        }
    }

    private static List<AmountColumn> columns(String asked) {
        List<AmountColumn> columns = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : (asked == null ? AmountColumn.OUTCOME.member() : asked).split(",", -1)) {
            Optional<AmountColumn> column = AmountColumn.named(name.strip()).filter(Ledger.COLUMNS::contains);
            if (column.isEmpty() || columns.contains(column.get())) {
                faults.add(new Fault("columns", name, Sentence.of("finance.ledger.fault.columns")));
            } else {
                columns.add(column.get());
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return columns;
    }

    private static LedgerOptions options(String accept, String basis) {
        List<Fault> faults = new ArrayList<>();
        Set<Acceptance> accepted = EnumSet.noneOf(Acceptance.class);
        for (String word : accept == null ? new String[0] : accept.split(",", -1)) {
            Acceptance.named(word.strip())
                    .ifPresentOrElse(
                            accepted::add,
                            () -> faults.add(new Fault("accept", word, Sentence.of("fault.none-of", ACCEPTANCES))));
        }
        Optional<OutcomeBasis> told = Optional.ofNullable(basis).flatMap(OutcomeBasis::named);
        if (basis != null && told.isEmpty()) {
            faults.add(new Fault("basis", basis, Sentence.of("finance.ledger.fault.basis")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new LedgerOptions(accepted, told.orElse(null));
    }

    /** The charset that the request declares, which goes before what the bytes look like; null where it declares none. */
    private static SieEncoding encoding(String contentType) {
        String charset = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset == null) {
            return null;
        }
        return SieEncoding.named(charset)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, Sentence.of("finance.ledger.charset")));
    }
}
