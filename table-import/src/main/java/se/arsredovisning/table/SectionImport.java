package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.Written;

/**
 * One file of tables on its way into a section: the edit that a write of the section, or a trial, makes of it. It remembers
 * what the section said before and what came of it.
 *
 * @param <T> how the section's service understands the tables
 */
public final class SectionImport<T extends TakenTables> {

    private final TableFormat format;
    private final Tables tables;
    private final BiFunction<JsonNode, Tables, T> take;
    private final BiFunction<T, JsonNode, List<?>> cells;
    private JsonNode before;
    private T taken;

    /**
     * Reads a file.
     *
     * @param take takes the tables into a copy of the section's document
     * @param cells what they give another value, from the document after the import
     * @throws ProblemException {@code invalid-content} with every fault of the file and its cell
     */
    public SectionImport(TableFile file, BiFunction<JsonNode, Tables, T> take, BiFunction<T, JsonNode, List<?>> cells) {
        this.format = file.format();
        this.tables = file.read();
        this.take = take;
        this.cells = cells;
    }

    /** The change that an import is, whose reason names the format where its author gives none. */
    public static Change because(String reason, TableFile file) {
        boolean isGiven = reason != null && !reason.isBlank();
        return Change.because(
                isGiven ? reason : "Import of a table (" + file.format().name().toUpperCase(Locale.ROOT) + ")");
    }

    /**
     * What the import would come to.
     *
     * @param present the section's revision before the trial, to be sent as If-Match
     * @param address the section's path
     * @param trial what an edit would make of the section's document
     * @throws ProblemException as the trial, each fault with its cell, or its pointer behind the section's path
     */
    public ImportAnswer tried(Revision present, String address, Function<UnaryOperator<JsonNode>, JsonNode> trial) {
        return answer(true, present, telling(address, () -> trial.apply(this::apply)));
    }

    /**
     * What the import came to.
     *
     * @param write gives the section the document that an edit makes, and shows it
     * @throws ProblemException as the write, told as that of a trial
     */
    public ImportAnswer written(String address, Function<UnaryOperator<JsonNode>, Written> write) {
        Written written = telling(address, () -> write.apply(this::apply));
        return answer(false, written.revision(), written.shown());
    }

    private JsonNode apply(JsonNode document) {
        before = document;
        taken = take.apply(document, tables);
        return taken.document();
    }

    private <R> R telling(String address, Supplier<R> write) {
        try {
            return write.get();
        } catch (ProblemException problem) {
            throw taken == null ? problem : taken.withFilePlaces(problem, address);
        }
    }

    private ImportAnswer answer(boolean isTrial, Revision revision, JsonNode after) {
        return ImportAnswer.of(format.extension(), isTrial, revision, before, after)
                .written(cells.apply(taken, after))
                .with("untouched", taken.untouched())
                .warnings(taken.warnings());
    }
}
