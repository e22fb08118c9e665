package se.arsredovisning.internalcontrol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.table.ImportAnswer;
import se.arsredovisning.table.SectionImport;
import se.arsredovisning.table.TableFile;

/** Takes tables into sections that exist, or begins them where that is asked for. */
@ApplicationScoped
public class TableImportService {

    private final SectionService sections;

    TableImportService(SectionService sections) {
        this.sections = sections;
    }

    /**
     * A file of tables and where it goes.
     *
     * @param creates whether the section is begun where it does not exist
     * @param dryRun whether nothing is to be written; the answer then names the revision that was present before the
     *     trial, so that it can be sent as If-Match; revision 0 where there is none
     */
    record Order(SectionId section, TableFile file, boolean creates, boolean dryRun) {}

    /**
     * Takes a file of tables into a section, or tries it.
     *
     * @param reason why, or null
     * @throws ProblemException {@code not-found}, {@code precondition-failed}, or {@code invalid-content} with every
     *     fault of the file's form, or else of its rows, or else of the document that they make: each with its cell, or
     *     its pointer behind the section's path where no cell is to blame. Nothing is changed then
     */
    ImportAnswer take(Order order, Precondition precondition, String reason) {
        SectionId id = order.section();
        Revision present = order.creates() ? sections.presentOrNone(id) : sections.present(id);
        precondition.check(present.id());
        Change change = SectionImport.because(reason, order.file());
        SectionImport<TableImport> tables =
                new SectionImport<>(order.file(), TableImport::of, (taken, after) -> taken.written());
        String address = SectionView.path(id);
        if (order.dryRun()) {
            return tables.tried(present, address, edit -> sections.tryOut(present, precondition, edit));
        }
        return tables.written(
                address,
                edit -> order.creates()
                        ? sections.editOrBegin(id, precondition, change, edit, Section::json)
                        : sections.edit(id, precondition, change, edit, Section::json));
    }
}
