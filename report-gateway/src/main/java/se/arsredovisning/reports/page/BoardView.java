package se.arsredovisning.reports.page;

import java.util.List;

/** A board and its published reports, the newest first. */
public record BoardView(String name, String lead, List<Start.Row> reports) {}
