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
        Change change = SectionImport.because(reason, file);
        SectionImport<TableImport> tables =
                new SectionImport<>(file, TableImport::of, (taken, after) -> taken.written());
        String address = SectionView.path(id);
        return dryRun
                ? tables.tried(present, address, edit -> sections.tryOut(id, precondition, edit))
                : tables.written(address, edit -> sections.edit(id, precondition, change, edit, Section::json));
    }
}
