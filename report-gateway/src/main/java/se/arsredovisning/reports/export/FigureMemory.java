package se.arsredovisning.reports.export;

import jakarta.inject.Singleton;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;

/** Makes room for figures that are all in memory at once, before they are read and before a transaction is begun. */
@Singleton
class FigureMemory {

    /** Bytes of heap for a figure as JSON-stat, until its text is there (ADR 24). */
    private static final long IN_A_CUBE = 1200;

    /** Bytes of heap for a figure in a file, until the file is there (ADR 24). */
    private static final long IN_A_FILE = 1000;

    private final FigureService figures;
    private final RequestMemory memory;

    FigureMemory(FigureService figures, RequestMemory memory) {
        this.figures = figures;
        this.memory = memory;
    }

    /**
     * Waits for room for all that is asked for. A page of JSON is small, and what is written while it is read needs none.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code overloaded}
     */
    void reserve(FigureSelection selection, FigureFormat format) {
        switch (format) {
            case JSON -> {}
            case JSON_STAT -> memory.reserve(IN_A_CUBE * Math.min(figures.count(selection), JsonStat.MOST_CELLS));
            case CSV, XLSX -> memory.reserve(IN_A_FILE * figures.count(selection));
        }
    }
}
