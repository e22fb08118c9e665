package se.arsredovisning.reports.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.reports.access.ReadableReport;

/** Finds which version of a report there is. Every method works in the caller's transaction. */
@ApplicationScoped
class FigureVersionRepository {

    private static final int HEXADECIMAL = 16;

    private final Jdbc database;
    private final RevisionLog log;

    FigureVersionRepository(DataSource dataSource, RevisionLog log) {
        this.database = new Jdbc(dataSource, "the reports cannot be read");
        this.log = log;
    }

    /**
     * The draft, as whoever asks may see it.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code not-found} where they may see nothing of it
     */
    Optional<FigureVersion> draft(SectionId report) {
        return log.latest(report)
                .filter(revision -> !revision.deleted())
                .map(revision -> ReadableReport.ofCaller(revision).revision())
                .map(FigureVersionRepository::of);
    }

    private static FigureVersion of(Revision revision) {
        return new FigureVersion(revision.id(), revision.number() == 0 ? null : revision.changedAt());
    }

    /** The edition that stands now. */
    Optional<FigureVersion> published(SectionId report) {
        return database.prepared("""
                select e.number, e.hash, e.published_at from published p
                    join edition e on e.report = p.report and e.number = p.edition
                where p.report = ?""", statement -> {
            statement.setString(1, report.toString());
            ResultSet rows = statement.executeQuery();
            if (!rows.next()) {
                return Optional.empty();
            }
            long bits = Long.parseUnsignedLong(rows.getString("hash").substring(0, HEXADECIMAL), HEXADECIMAL);
            return Optional.of(new FigureVersion(
                    new RevisionId(rows.getInt("number"), bits),
                    rows.getObject("published_at", OffsetDateTime.class).toInstant()));
        });
    }
}
