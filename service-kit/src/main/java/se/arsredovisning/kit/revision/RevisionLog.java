package se.arsredovisning.kit.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;

/**
 * Keeps every version of every section.
 *
 * <p>Writing takes two steps in one transaction of the caller's: {@link #lock} the section, which waits for any other
 * writer of it, and {@link #append} to it. What is appended is sent as an event after the commit, or never: the log is
 * the outbox.
 */
@ApplicationScoped
public class RevisionLog {

    private final Jdbc database;
    private final RevisionPages pages;
    private final Clock clock;
    private final Event<RevisionAppended> appended;
    private final LargeDocuments large;

    public RevisionLog(DataSource dataSource, Clock clock, Event<RevisionAppended> appended, LargeDocuments large) {
        this.large = large;
        this.database = new Jdbc(dataSource, "the revisions cannot be read or written");
        this.pages = new RevisionPages(database, large);
        this.clock = clock;
        this.appended = appended;
    }

    /**
     * A locked section.
     *
     * @param section the section
     * @param revision the number of its last revision, a deletion included; 0 where there is none
     * @param latest its last revision, or null where there is none
     */
    public record Head(SectionId section, long revision, Revision latest) {

        /** Whether the section exists now. */
        public boolean exists() {
            return latest != null && !latest.deleted();
        }

        /** The present revision as a precondition sees it: none where the section does not exist. */
        public RevisionId present() {
            return exists() ? latest.id() : RevisionId.NONE;
        }

        /** The present document; only where the section exists. */
        public JsonNode document() {
            return Json.read(latest.document());
        }
    }

    /** Locks a section until the caller's transaction ends, also one that does not exist yet. */
    public Head lock(SectionId section) {
        return database.connected(connection -> {
            Revision latest =
                    RevisionRows.lock(connection, section).map(large::load).orElse(null);
            return new Head(section, latest == null ? 0 : latest.number(), latest);
        });
    }

    /**
     * Adds a revision to a section that this transaction has locked.
     *
     * @param document the whole new document, or null to delete the section
     */
    public Revision append(Head head, JsonNode document, Change change) {
        List<String> changes =
                head.exists() && document != null ? Json.changedPointers(head.document(), document) : List.of("");
        return append(head, document, changes, change);
    }

    /**
     * Adds a revision to a section that this transaction has locked, where its service says what changed: one that does
     * not tell all of a document names only what may be named.
     *
     * @param document the whole new document, or null to delete the section
     * @param changes the JSON Pointers that the revision's event names; one empty pointer for the whole document
     */
    public Revision append(Head head, JsonNode document, List<String> changes, Change change) {
        String text = document == null ? null : Json.write(document);
        return append(head, text, due(document), changes, change, SectionStatus.DRAFT, null);
    }

    /** Adds a revision to a section that exists and that this transaction has locked: its document stays, its status is another. */
    public Revision step(Head head, SectionStatus to, Change change) {
        return append(head, head.latest().document(), due(head.document()), Revision.STEP, change, to, null);
    }

    /** Adds a revision to a section that exists and that this transaction has locked: its document stays, something else happened. */
    public Revision tell(Head head, Change change, RevisionNews news) {
        Revision latest = head.latest();
        return append(head, latest.document(), due(head.document()), List.of(), change, latest.status(), news);
    }

    private Revision append(
            Head head,
            String document,
            LocalDate due,
            List<String> changes,
            Change change,
            SectionStatus status,
            RevisionNews news) {
        Revision revision = new Revision(
                head.section(),
                RevisionId.draw(head.revision() + 1),
                document,
                changes,
                change.by(),
                change.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                change.reason(),
                status,
                news);
        database.connected(connection -> {
            RevisionRows.insert(connection, revision, due);
            return null;
        });
        appended.fire(new RevisionAppended(head.section()));
        return revision;
    }

    /** The day that a document says its section is due. */
    private static LocalDate due(JsonNode document) {
        JsonNode due = document == null ? null : document.get("dueAt");
        return due == null ? null : LocalDate.parse(due.textValue());
    }

    /** Who changed a section's document, or said that it is ready, since it was last approved. */
    public Set<String> authors(SectionId section) {
        return database.connected(connection -> RevisionRows.authors(connection, section));
    }

    /** The last revision of a section, a deletion included; nothing where the section never was. */
    public Optional<Revision> latest(SectionId section) {
        return database.connected(connection -> RevisionRows.latest(connection, section))
                .map(large::load);
    }

    /** The last revisions of those of the sections that exist, in the order of their periods. */
    public List<Revision> present(List<SectionId> sections) {
        String sql = "select " + RevisionRows.columns(LargeDocuments.FROM)
                + " from section_head h join revision r on r.section_id = h.id and r.revision = h.revision"
                + " where not h.deleted and h.id = any (?) order by " + RevisionPages.BY_ID;
        List<Revision> found = database.prepared(sql, select -> {
            RevisionRows.setIds(select, sections);
            return RevisionRows.read(select);
        });
        return found.stream().map(large::load).toList();
    }

    /** How the sections stand, without their documents; one that never was has no entry. */
    public Map<SectionId, RevisionMark> marks(Collection<SectionId> sections) {
        return database.connected(connection -> RevisionRows.marks(connection, sections));
    }

    /**
     * For each of the sections a stamp of the same board's other sections of its year and of earlier ones; no entry where
     * there never was any.
     */
    public Map<SectionId, RevisionStamp> stamps(Collection<SectionId> sections) {
        return database.connected(connection -> RevisionRows.stamps(connection, sections));
    }

    /** Stands for all sections that exist: their number, and their bits combined by exclusive or. No restore fools it. */
    public RevisionId state(ReadableRows scope) {
        return database.connected(connection -> RevisionRows.state(connection, scope));
    }

    /** One revision of a section. */
    public Optional<Revision> find(SectionId section, long number) {
        String sql = "select " + RevisionRows.columns(LargeDocuments.FROM_OF_ONE)
                + " from revision r where r.section_id = ? and r.revision = ?";
        Optional<Revision> found = database.prepared(sql, select -> {
            select.setString(1, section.toString());
            select.setLong(2, number);
            return RevisionRows.read(select).stream().findFirst();
        });
        return found.map(large::load);
    }

    /**
     * One page of what a question found.
     *
     * @param revisions the revisions of the page; not every document has been loaded
     * @param total how many there are on all pages
     * @param large loads those
     */
    public record Found(List<Revision> revisions, long total, LargeDocuments large) {

        /** What is shown of each revision, one after the other, so that no two large documents are there at once. */
        public <T> List<T> map(Function<Revision, T> show) {
            return revisions.stream()
                    .map(revision -> large.show(revision, show))
                    .toList();
        }
    }

    /** The revisions of a section, the newest first, without their documents. */
    public Found history(SectionId section, Paging paging) {
        return pages.history(section, paging);
    }

    /**
     * The last revisions of the sections that exist and that are asked for, by municipality, board and period.
     */
    public Found sections(SectionFilter asked, Paging paging) {
        return sections(asked, StatusFilter.ALL, paging);
    }

    /** Those of them that have come as far as is asked for. */
    public Found sections(SectionFilter asked, StatusFilter status, Paging paging) {
        return pages.sections(asked, status, paging);
    }
}
