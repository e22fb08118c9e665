package se.arsredovisning.reports.section;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a report, in its order. Each is a section that one service owns. */
public enum Part {
    GOALS("goals", "goals"),
    FINANCE("finance", "finance"),
    HR("hr", "hr"),
    INTERNAL_CONTROL("internal-control", "internalControl");

    private final String api;
    private final String member;

    Part(String api, String member) {
        this.api = api;
        this.member = member;
    }

    /** The service's name, as in addresses, topics and configuration: {@code internal-control}. */
    public String api() {
        return api;
    }

    /** The part's name in a report: {@code internalControl}. */
    public String member() {
        return member;
    }

    /** The topic that its changes are announced on. */
    public String topic() {
        return api + ".changes.v1";
    }

    /** The part that the service of that name owns. */
    public static Optional<Part> of(String api) {
        return Arrays.stream(values()).filter(part -> part.api.equals(api)).findFirst();
    }
}
