package se.arsredovisning.reports.figure;

import java.util.List;

/**
 * Some figures.
 *
 * @param rows those of the page
 * @param total how many there are on all pages; of pages that follow each other by cursors, how many there were when they began
 * @param next where the next page begins; null where this is the last, or pages are asked for by their number
 */
public record FigurePage(List<FigureRow> rows, long total, FigureCursor next) {}
