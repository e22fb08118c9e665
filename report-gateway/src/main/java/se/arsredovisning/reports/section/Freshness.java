package se.arsredovisning.reports.section;

import java.time.Instant;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Sentence;

/** How a part of a report stands, with its reason in plain words for a reader. A part is never silently absent. */
public enum Freshness {
    CURRENT('0', State.CURRENT, null),
    BEHIND('1', State.STALE, "reports.part.behind"),
    UNUSABLE('2', State.STALE, "reports.part.unusable"),
    UNREACHABLE('3', State.STALE, "reports.part.unreachable"),
    UNCONFIGURED('4', State.STALE, "reports.part.unconfigured"),
    NEVER_DELIVERED('5', State.MISSING, "reports.part.never-delivered"),
    AWAITED('6', State.MISSING, "reports.part.awaited"),
    DELETED('7', State.MISSING, "reports.part.deleted"),
    NEVER_REACHED('8', State.MISSING, "reports.part.never-reached"),
    NO_SERVICE('9', State.MISSING, "reports.part.no-service"),
    UNCONFIRMED('a', State.STALE, "reports.part.unconfirmed"),
    UNKNOWN('b', State.MISSING, "reports.part.unknown");

    private final char digit;
    private final State state;
    private final String reason;

    Freshness(char digit, State state, String reason) {
        this.digit = digit;
        this.state = state;
        this.reason = reason;
    }

    /** What a report says of a part. */
    public enum State {
        CURRENT("current"),
        STALE("stale"),
        MISSING("missing");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public State state() {
        return state;
    }

    /** Why the part is not current; nothing where it is. */
    public Optional<Sentence> reason() {
        return Optional.ofNullable(reason).map(Sentence::of);
    }

    /** One character that stands for it in an ETag: another freshness, another representation. */
    public char digit() {
        return digit;
    }

    /**
     * Judges what is known.
     *
     * @param configured whether the part's service has an address
     * @param service whether it could be asked last, and whether the copies were compared with what it has
     */
    static Freshness of(SectionCopy copy, boolean configured, ServiceState service) {
        if (copy.held()) {
            return ofHeld(copy, configured, service);
        }
        if (!configured) {
            return NO_SERVICE;
        }
        if (copy.revision() > 0 && copy.revision() >= copy.wanted()) {
            return DELETED;
        }
        if (!service.reachable()) {
            return NEVER_REACHED;
        }
        if (copy.isBehind()) {
            return AWAITED;
        }
        return service.confirmed() ? NEVER_DELIVERED : UNKNOWN;
    }

    /** Since when a copy stands so; null where nothing is known of that. */
    Instant since(SectionCopy copy, ServiceState service) {
        return switch (this) {
            case CURRENT -> copy.fetchedAt();
            case BEHIND, AWAITED -> copy.times().announcedAt();
            case UNUSABLE -> copy.times().failingSince();
            case DELETED -> copy.times().emptiedAt();
            case UNREACHABLE, NEVER_REACHED, NEVER_DELIVERED, UNCONFIRMED, UNKNOWN -> service.since();
            case UNCONFIGURED, NO_SERVICE -> null;
        };
    }

    private static Freshness ofHeld(SectionCopy copy, boolean configured, ServiceState service) {
        if (!configured) {
            return UNCONFIGURED;
        }
        if (!service.reachable()) {
            return UNREACHABLE;
        }
        if (copy.failure() != null) {
            return UNUSABLE;
        }
        if (copy.isBehind()) {
            return BEHIND;
        }
        return service.confirmed() ? CURRENT : UNCONFIRMED;
    }
}
