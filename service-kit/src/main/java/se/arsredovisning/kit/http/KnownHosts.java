package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.arsredovisning.kit.access.AccessSettings;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Refuses what was sent to a host that is not ours ({@code access.hosts}; RFC 9110, 15.5.20): who leads a browser here under
 * a name of their own (DNS rebinding), or a cache to links that name them, gets nothing. Where no host is named all are ours.
 */
@Singleton
final class KnownHosts {

    /** Before a body is read. */
    private static final int PRIORITY = 1900;

    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> ours;

    KnownHosts(AccessSettings settings) {
        this.ours = settings.hosts().orElse(List.of()).stream()
                .map(KnownHosts::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it is compared: a name that ends in the root's dot is the same name. */
    private static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    void register(@Observes Filters filters) {
        if (!ours.isEmpty()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        HostAndPort sent = context.request().authority();
        if (sent != null && ours.contains(name(sent.host()))) {
            context.next();
        } else {
            ProblemRoutes.refuse(
                    context,
                    Problem.of(ProblemType.BAD_REQUEST, MISDIRECTED_REQUEST, Sentence.of("problem.unknown-host")));
        }
    }
}
