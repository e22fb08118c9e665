package se.arsredovisning.reports.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.export.FigureExportService;
import se.arsredovisning.reports.proof.EditionArchive;
import se.arsredovisning.reports.section.ReportMemory;

/** Packs an edition with all that is needed to read it and to prove it. */
@ApplicationScoped
public class ArchiveService {

    private final EditionService editions;
    private final ChainService chain;
    private final FigureExportService figures;
    private final ReportMemory memory;
    private final Optional<String> licence;

    ArchiveService(
            EditionService editions,
            ChainService chain,
            FigureExportService figures,
            ReportMemory memory,
            @ConfigProperty(name = "editions.licence") Optional<String> licence) {
        this.editions = editions;
        this.chain = chain;
        this.figures = figures;
        this.memory = memory;
        this.licence = licence;
    }

    /**
     * An edition that is for everybody, as a zip.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code not-found}, {@code withdrawn}, {@code erased}
     */
    byte[] zip(SectionId report, int number) {
        Edition edition = editions.open(report, number);
        memory.reserve(edition.proof().length(), false);
        ChainService.Place place = chain.place(edition);
        FigureExportService.EditionFiles files = figures.ofEdition(report, number);
        return new EditionArchive(place.entry(), edition.proof().signature(), place.keys(), licence)
                .zip(editions.body(edition), files.csv(), files.workbook());
    }
}
