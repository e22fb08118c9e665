package se.arsredovisning.reports.figure;

import java.util.List;

/**
 * Some figures.
 *
 * @param rows those of the page
 * @param total how many there are on all pages
 */
public record FigurePage(List<FigureRow> rows, long total) {}
