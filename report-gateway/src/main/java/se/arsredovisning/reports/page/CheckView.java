package se.arsredovisning.reports.page;

import java.util.List;

/** A report's checks by how they came out. */
public record CheckView(String title, String lead, List<Group> groups) {

    /** Those that came out alike. */
    public record Group(String id, String title, List<CheckLine> lines) {}
}
