package se.arsredovisning.reports.section;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.language.SectionId;

/** Makes room for the texts of a report's parts before they are read, and before a connection to the database is held. */
@Singleton
public final class ReportMemory {

    /** Bytes of heap for each byte of the texts, until they have become an answer (ADR 24). */
    private static final int RENDERED = 10;

    /** The same where each text becomes a tree, beside the bytes that are made of it. */
    private static final int TAKEN_APART = 80;

    private final SectionCopyRepository copies;
    private final RequestMemory memory;
    private final MemoryBudget budget;

    ReportMemory(SectionCopyRepository copies, RequestMemory memory, MemoryBudget budget) {
        this.copies = copies;
        this.memory = memory;
        this.budget = budget;
    }

    /**
     * Waits for room for all of a report.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code overloaded}
     */
    public void reserve(SectionId report) {
        memory.reserve(RENDERED * copies.size(report.toString()));
    }

    /** Waits for room for all of a report, taken apart. */
    public void reserveApart(SectionId report) {
        memory.reserve(TAKEN_APART * copies.size(report.toString()));
    }

    /** Waits for room for bodies of so many bytes together: taken apart, or only as bytes. */
    public void reserve(long bytes, boolean isApart) {
        memory.reserve((isApart ? TAKEN_APART : RENDERED) * bytes);
    }

    /**
     * Works with a body of so many bytes, taken apart, where no resource answers the request: waits for room, and gives it back.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code overloaded}
     */
    public <T> T holding(long bytes, Supplier<T> work) {
        MemoryBudget.Share share = budget.take(TAKEN_APART * bytes);
        try {
            return work.get();
        } finally {
            share.close();
        }
    }

    /** The same with all of a report. */
    public <T> T holding(SectionId report, Supplier<T> work) {
        return holding(copies.size(report.toString()), work);
    }
}
