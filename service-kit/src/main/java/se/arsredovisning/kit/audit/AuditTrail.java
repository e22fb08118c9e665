package se.arsredovisning.kit.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.audit.AuditEntry.What;
import se.arsredovisning.kit.audit.AuditEntry.Who;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.http.TraceContext;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/** Has the audit know of requests: of every one that is refused, whoever refuses it, and of reads of what is suppressed. */
@Singleton
public final class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /** After what is no request to this host (1900), before whoever may refuse one. */
    private static final int PRIORITY = 1890;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private static final int LONGEST_PATH = 200;
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{0,80}");
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEPT = AuditTrail.class.getName();

    private final AuditLog log;
    private final Clock clock;

    AuditTrail(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext request) {
        // Before a byte of the answer is sent, so that who has it finds the entry.
        request.addHeadersEndHandler(end -> {
            int status = request.response().getStatusCode();
            if (status >= UNAUTHORIZED && status <= NOT_FOUND) {
                refusal(request, status).ifPresent(log::add);
            }
        });
        request.next();
    }

    /**
     * Keeps that whoever sent the request that this thread works for is about to be told what is suppressed.
     *
     * @throws ProblemException {@code unavailable} where that cannot be kept; then nothing may be told
     */
    public void readsUnsuppressed(SectionId section) {
        CurrentRequest.find().ifPresent(request -> {
            RoutingContext routed = request.routed();
            if (section.toString().equals(routed.get(KEPT))) {
                // The other revision of a difference.
                return;
            }
            keep(entry(
                    routed,
                    Happening.UNSUPPRESSED_READ,
                    new Refusal(Right.READ_UNSUPPRESSED, section.toString(), null)));
            routed.put(KEPT, section.toString());
        });
    }

    private void keep(AuditEntry entry) {
        try {
            log.keep(entry);
        } catch (RuntimeException e) {
            LOG.warnf("Nothing is told of what is suppressed, as it cannot be kept who reads it: %s", e.getMessage());
            throw new ProblemException(ProblemType.UNAVAILABLE, Sentence.of("problem.not-audited"));
        }
    }

    private Optional<AuditEntry> refusal(RoutingContext request, int status) {
        Optional<Refusal> refusal = Refusal.find(request);
        return switch (status) {
            case UNAUTHORIZED -> Optional.of(unauthorized(refusal.map(Refusal::reason)));
            // What nobody has said the right of is an operator's.
            case FORBIDDEN ->
                Optional.of(entry(request, Happening.FORBIDDEN, refusal.orElse(new Refusal(Right.OPERATE, null, null))))
                        .filter(entry -> entry.who().subject() != null);
            case NOT_FOUND -> refusal.map(why -> entry(request, Happening.HIDDEN, why));
            default -> Optional.empty();
        };
    }

    /** Who has no token says nothing of themselves that could be believed, and anything may stand in what they ask. */
    private AuditEntry unauthorized(Optional<String> reason) {
        What what = new What(null, null, null, null, reason.orElse(Refusal.NO_TOKEN));
        return new AuditEntry(now(), Happening.UNAUTHORIZED, Who.NOBODY, what, null, 1);
    }

    private AuditEntry entry(RoutingContext request, Happening happening, Refusal why) {
        Caller caller = CurrentCaller.of(request);
        What what = new What(
                METHOD.matcher(request.request().method().name()).matches()
                        ? request.request().method().name()
                        : null,
                path(request.normalizedPath()),
                why.section(),
                why.right() == null ? null : word(why.right()),
                why.reason());
        return new AuditEntry(
                now(), happening, new Who(caller.subject(), caller.name(), caller.token()), what, trace(request), 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String word(Right right) {
        return right.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A path with its words alone: whatever else a caller put between two slashes is a star. */
    static String path(String asked) {
        if (asked == null) {
            return null;
        }
        String path = Arrays.stream(asked.split("/", -1))
                .map(step -> WORD.matcher(step).matches() ? step : "*")
                .collect(Collectors.joining("/"));
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH - 1) + "…" : path;
    }

    /** What the answer says, or will say. */
    private static String trace(RoutingContext request) {
        String answered = request.response().headers().get(TraceContext.HEADER);
        Matcher parent = TRACE.matcher(answered == null ? TraceContext.current().orElse("") : answered);
        return parent.matches() ? parent.group(1) : null;
    }
}
