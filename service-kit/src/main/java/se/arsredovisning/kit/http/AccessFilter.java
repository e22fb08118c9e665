package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.NeedsAnyOf;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Decides whether whoever asks may do with a section, or a report, what they ask for: everything that stands under its id.
 * Who may not read it is told what they would be told if it were not there. Lists have only what may be read
 * ({@link SectionParameters}). What is open ({@code access.open}) is nobody's in particular, and is not asked about.
 */
@Singleton
public final class AccessFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /**
     * Ends the request where it may not be done.
     *
     * @throws ProblemException {@code not-found}, {@code forbidden}, or {@code unauthorized} where nobody says who asks
     */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        String id = request.getUriInfo().getPathParameters().getFirst("id");
        if (id != null && !CurrentCaller.isLetIn()) {
            board(id).ifPresent(board -> check(CurrentCaller.get(), board, id, needed(request.getMethod(), operation)));
        }
    }

    /** Beside the right to read: any of these; none where reading is all. */
    private static List<Right> needed(String method, ResourceInfo operation) {
        NeedsAnyOf named = operation.getResourceMethod().getAnnotation(NeedsAnyOf.class);
        if (named != null) {
            return Arrays.asList(named.value());
        }
        return READING.contains(method) ? List.of() : List.of(Right.WRITE);
    }

    private static void check(Caller caller, SectionId board, String id, List<Right> needed) {
        if (!caller.may(Right.READ, board)) {
            Refusal.of(Right.READ, id);
            throw ProblemException.notFound(
                    Sentence.of(caller.chapter() == Chapter.REPORT ? "problem.no-report" : "problem.no-section", id));
        }
        if (needed.isEmpty() || needed.stream().anyMatch(right -> caller.may(right, board))) {
            return;
        }
        Refusal.of(needed.get(0), id);
        throw caller.isKnown()
                ? new ProblemException(ProblemType.FORBIDDEN, Sentence.of("problem.read-only"))
                : new ProblemException(ProblemType.UNAUTHORIZED, Sentence.of("problem.send-token"));
    }

    /** A section's id, or a board's without a period; what is neither is refused by who reads it. */
    private static Optional<SectionId> board(String id) {
        return SectionId.tryParse(id).or(() -> SectionId.tryParse(id + "-2000"));
    }
}
