package se.arsredovisning.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arsredovisning.kit.access.Caller;

/**
 * Tokens that were verified a moment ago, so that one is verified once and not for each request. None is known for longer than
 * it is valid, nor for longer than a minute: a key that the issuer takes back counts no more then.
 */
@Singleton
final class VerifiedTokens {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** With more of them all are forgotten: they are verified again, which costs little. */
    static final int MOST = 10_000;

    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param identity its holder as the platform knows them
     * @param caller its holder as we do
     * @param until when it has to be verified again
     */
    record Verified(SecurityIdentity identity, Caller caller, Instant until) {}

    /** What is known of a header {@code Authorization}; null for nothing. */
    Verified find(String header) {
        Verified verified = known.get(header);
        if (verified == null) {
            return null;
        }
        if (verified.until().isAfter(clock.instant())) {
            return verified;
        }
        known.remove(header, verified);
        return null;
    }

    /** Remembers a token that was verified now. */
    Verified keep(String header, SecurityIdentity identity, Caller caller, Instant expires) {
        Instant longest = clock.instant().plus(LONGEST);
        Verified verified = new Verified(identity, caller, expires.isBefore(longest) ? expires : longest);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(header, verified);
        return verified;
    }
}
