package se.arsredovisning.reports.section;

import java.time.Instant;

/** How a part of a report stands, with its reason in plain words. A part is never silently absent. */
public enum Freshness {
    CURRENT('0', State.CURRENT, null),
    BEHIND('1', State.STALE, "Another version has been announced and is not fetched yet. This is the last known copy."),
    UNUSABLE('2', State.STALE, "The service's last answer could not be used. This is the last known copy."),
    UNREACHABLE('3', State.STALE, "The service cannot be asked just now. This is the last known copy."),
    UNCONFIGURED('4', State.STALE, "No service is configured for this part any more. This is the last known copy."),
    NEVER_DELIVERED('5', State.MISSING, "The service has not delivered this part."),
    AWAITED('6', State.MISSING, "The service has announced this part and it is not fetched yet."),
    DELETED('7', State.MISSING, "The service has deleted this part."),
    NEVER_REACHED('8', State.MISSING, "The service cannot be asked just now, and no copy is known."),
    NO_SERVICE('9', State.MISSING, "No service is configured for this part."),
    UNCONFIRMED(
            'a', State.STALE, "Whether this is the newest version is not known just now. This is the last known copy."),
    UNKNOWN('b', State.MISSING, "Whether the service has this part is not known just now, and no copy is known.");

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

    /** Why the part is not current; null where it is. */
    public String reason() {
        return reason;
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
        if (copy.behind()) {
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
        if (copy.behind()) {
            return BEHIND;
        }
        return service.confirmed() ? CURRENT : UNCONFIRMED;
    }
}
