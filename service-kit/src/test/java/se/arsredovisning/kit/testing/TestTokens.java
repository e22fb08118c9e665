package se.arsredovisning.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import se.arsredovisning.embedded.LocalIssuer;

/**
 * Tokens that the services under test trust. Every request of a test has one that may do everything but read what disclosure
 * control hides, unless it says otherwise itself.
 */
public final class TestTokens {

    /** Whose token it is that every request has. */
    public static final String SUBJECT = "tester";

    /** What they are called. */
    public static final String NAME = "Test Testsson";

    /** As the value of the header {@code Authorization}: the request is sent without one. */
    public static final String NONE = "none";

    private static final Duration VALID = Duration.ofHours(2);
    private static final Pattern GIVEN = Pattern.compile("(?i)\r\nauthorization:");
    private static final LocalIssuer ISSUER = issuer();
    private static final String EVERYTHING = "Bearer " + ISSUER.token(SUBJECT, NAME, List.of("admin:*/*/*"), VALID);

    private TestTokens() {}

    /** One key for all applications that a module's tests start. */
    private static LocalIssuer issuer() {
        try {
            return LocalIssuer.at(Path.of("target", "test-token-key.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signs them. */
    public static LocalIssuer signer() {
        return ISSUER;
    }

    /** The header {@code Authorization} of whoever may do everything. */
    public static String everything() {
        return EVERYTHING;
    }

    /** The header {@code Authorization} of somebody with these grants. */
    public static String holding(String... grants) {
        return of("somebody", "Någon Annan", grants);
    }

    /** The header {@code Authorization} of a person with these grants. */
    public static String of(String subject, String name, String... grants) {
        return "Bearer " + ISSUER.token(subject, name, List.of(grants), VALID);
    }

    /** The head of a request with a token, where it says nothing of one itself. */
    public static String authorized(String head) {
        int line = head.indexOf("\r\n");
        if (line < 0) {
            return head;
        }
        if (GIVEN.matcher(head).find()) {
            return head.replace("Authorization: " + NONE + "\r\n", "");
        }
        return head.substring(0, line + 2) + "Authorization: " + EVERYTHING + "\r\n" + head.substring(line + 2);
    }
}
