package se.arsredovisning.reports.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;

/** What the boards are called, as the members that reports have of their own say. */
@ApplicationScoped
public class BoardNames {

    private static final Comparator<Revision> OLDEST_FIRST =
            Comparator.comparing(revision -> revision.section().endOfPeriod());

    private final RevisionLog log;

    BoardNames(RevisionLog log) {
        this.log = log;
    }

    /**
     * A board of a municipality.
     *
     * @param municipality SCB's code
     * @param key the board's slug
     */
    public record Board(String municipality, String key) {

        /** Whose report it is. */
        public static Board of(SectionId report) {
            return new Board(report.municipality(), report.board());
        }
    }

    /** The names in Swedish, each as the last of these reports has it that has one; one question for all. */
    public Map<Board, String> of(Collection<SectionId> reports) {
        List<SectionId> once = reports.stream().distinct().toList();
        Map<Board, String> names = new HashMap<>();
        log.present(once).stream().sorted(OLDEST_FIRST).forEach(revision -> {
            String name = ReportDocument.of(Json.read(revision.document()))
                    .own("board")
                    .path("name")
                    .textValue();
            if (name != null) {
                names.put(Board.of(revision.section()), name);
            }
        });
        return names;
    }
}
