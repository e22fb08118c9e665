package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What pages of other origins may read (the CORS protocol of the Fetch standard). What everybody may read without a token
 * any page may read too, without credentials; what is open also where it sends one, since caches give that answer to others. All else is for the origins that are allowed ({@code quarkus.http.cors.…}),
 * none unless said: the framework's filter sees to those, and here a cache is told to keep answers to them apart.
 */
@Singleton
final class Origins {

    /** Before the filter for origins (300), so that its refusals say it, too. */
    private static final int PRIORITY = 310;

    private static final int NO_CONTENT = 204;
    private static final String ANY = "*";

    /** A token is no part of any. */
    private static final String ANY_AND_TOKEN = ANY + ", Authorization";

    private static final String READING = "GET, HEAD";

    /** RFC 9110, 9.1: a token. */
    private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** What browsers keep such an answer for at most, in seconds. */
    private static final String TWO_HOURS = "7200";

    private final Authentication authentication;
    private final boolean someAreAllowed;
    private final String shown;

    Origins(
            Authentication authentication,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean someAreAllowed,
            @ConfigProperty(name = "quarkus.http.cors.exposed-headers") String shown) {
        this.authentication = authentication;
        this.someAreAllowed = someAreAllowed;
        this.shown = shown;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        HttpMethod asked = asked(request);
        boolean isWithToken = isWithToken(request);
        boolean isForAll = authentication.isForEverybody(context, asked, isWithToken);
        if (isForAll) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
            if (!asked.equals(request.method())) {
                headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READING)
                        .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, isWithToken ? ANY_AND_TOKEN : ANY)
                        .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS);
                context.response().setStatusCode(NO_CONTENT).end();
                return;
            }
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, shown);
            // Whoever it is: the framework's filter would refuse those that it was not told of.
            request.headers().remove(HttpHeaders.ORIGIN);
        } else if (someAreAllowed) {
            headers.add(HttpHeaders.VARY, "Origin");
        }
        context.next();
    }

    /** The method of the request, or the one that a browser asks for leave to use; what is no method asks for nothing. */
    private static HttpMethod asked(HttpServerRequest request) {
        String wanted = request.headers().get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.method().equals(HttpMethod.OPTIONS)
                        && wanted != null
                        && METHOD.matcher(wanted).matches()
                        && request.headers().contains(HttpHeaders.ORIGIN)
                ? HttpMethod.valueOf(wanted)
                : request.method();
    }

    /** Whether a token is sent, or will be once leave is given. */
    private static boolean isWithToken(HttpServerRequest request) {
        String wanted = request.headers().get(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                || (wanted != null && wanted.toLowerCase(Locale.ROOT).contains("authorization"));
    }
}
