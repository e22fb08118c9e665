package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.Written;
import se.arsredovisning.table.ImportAnswer;
import se.arsredovisning.table.TableFile;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.Tables;

/** Takes tables into sections that exist. */
@ApplicationScoped
public class TableImportService {

    private final SectionService sections;

    TableImportService(SectionService sections) {
        this.sections = sections;
    }

    /**
     * Takes a file of tables into a section, or tries it.
     *
     * @param reason why, or null
     * @param dryRun whether nothing is to be written; the answer then names the revision that was present before the
     *     trial, so that it can be sent as If-Match
     * @throws ProblemException {@code not-found}, {@code precondition-failed}, or {@code invalid-content} with every
     *     fault of the file's form, or else of its rows, or else of the document that they make: each with its cell, or
     *     its pointer behind the section's path where no cell is to blame. Nothing is changed then
     */
    ImportAnswer take(SectionId id, TableFile file, Precondition precondition, String reason, boolean dryRun) {
        Revision present = sections.present(id);
        precondition.check(present.id());
        Change change = Change.because(reason == null || reason.isBlank() ? reason(file.format()) : reason);
        Taking taking = new Taking(file.read());
        Revision revision = present;
        JsonNode after;
        try {
            if (dryRun) {
                after = sections.tryOut(id, precondition, taking);
            } else {
                Written written = sections.edit(id, precondition, change, taking, Section::json);
                revision = written.revision();
                after = written.shown();
            }
        } catch (ProblemException e) {
            throw taking.withFilePlaces(e, id);
        }
        TableImport taken = taking.taken.get();
        return ImportAnswer.of(file.format().extension(), dryRun, revision, taking.before.get(), after)
                .written(taken.written())
                .with("untouched", taken.untouched())
                .warnings(taken.warnings());
    }

    private static String reason(TableFormat format) {
        return "Import of a table (" + format.name().toUpperCase(Locale.ROOT) + ")";
    }

    /** The edit of a document, that remembers what it was and what became of it. */
    private static final class Taking implements UnaryOperator<JsonNode> {

        private final Tables tables;
        private final AtomicReference<JsonNode> before = new AtomicReference<>();
        private final AtomicReference<TableImport> taken = new AtomicReference<>();

        Taking(Tables tables) {
            this.tables = tables;
        }

        @Override
        public JsonNode apply(JsonNode document) {
            before.set(document);
            taken.set(TableImport.of(document, tables));
            return taken.get().document();
        }

        ProblemException withFilePlaces(ProblemException problem, SectionId id) {
            return taken.get() == null ? problem : taken.get().withFilePlaces(problem, SectionView.path(id));
        }
    }
}
