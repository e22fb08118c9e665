package se.arsredovisning.reports.section;

import java.util.Arrays;
import java.util.Optional;
import se.arsredovisning.kit.access.Chapter;

/** The parts of a report, in its order. Each is a section that one service owns. */
public enum ReportPart {
    GOALS(1, "goals", "goals"),
    FINANCE(2, "finance", "finance"),
    HR(3, "hr", "hr"),
    INTERNAL_CONTROL(4, "internal-control", "internalControl");

    private final int place;
    private final String api;
    private final String member;

    ReportPart(int place, String api, String member) {
        this.place = place;
        this.api = api;
        this.member = member;
    }

    /** Its place in a report, from 1; stored, so never another. */
    public int place() {
        return place;
    }

    /** The part at a place that {@link #place()} gave. */
    public static ReportPart at(int place) {
        return Arrays.stream(values())
                .filter(part -> part.place == place)
                .findFirst()
                .orElseThrow();
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

    /** The chapter that it is, for rights. */
    public Chapter chapter() {
        return Chapter.ofApi(api);
    }

    /** The part that the service of that name owns. */
    public static Optional<ReportPart> of(String api) {
        return Arrays.stream(values()).filter(part -> part.api.equals(api)).findFirst();
    }
}
