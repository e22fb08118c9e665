package se.arsredovisning.client;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the running stack is, and sections that nobody else writes. */
final class Stack {

    /** The section that the stack comes with. */
    static final String PUBLISHED = "1489-kommunstyrelsen-2020";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Stack() {}

    /** The base address of an API, as {@code ./start --for} tells it: what a client has to be told. */
    static String base(String api) {
        String service = Objects.requireNonNull(
                System.getenv("ARSREDOVISNING_" + api.toUpperCase(Locale.ROOT) + "_URL"),
                "run by ./start --for, see README.md");
        return URI.create(service).resolve("/" + api + "/v1").toString();
    }

    /** The header {@code Authorization} of whoever may do everything there. */
    static String authorization() {
        return "Bearer "
                + Objects.requireNonNull(System.getenv("ARSREDOVISNING_TOKEN"), "run by ./start --for, see README.md");
    }

    /** An id of a section that is not there, of a board that only this client has. */
    static String newId(String client) {
        return "1489-klient-" + client + "-" + (2000 + COUNT.incrementAndGet());
    }
}
