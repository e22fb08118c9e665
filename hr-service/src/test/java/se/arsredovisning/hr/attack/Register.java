package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.hr.document.SectionRules;
import se.arsredovisning.hr.document.SectionSuccessor;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.hr.document.StoredDocument;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/**
 * What the service makes of a board's writes, without HTTP and database: every section as it was ever read. {@link
 * AttackHttpTest} holds it against the service itself.
 */
final class Register {

    private static final DocumentSchema SCHEMA = DocumentSchema.named("Section");

    private final SectionDisclosure disclosure = new SectionDisclosure(new DisclosureControl(10));
    private final Map<SectionId, JsonNode> stored = new HashMap<>();
    private final Map<SectionId, Integer> revisions = new HashMap<>();
    private final Set<SectionId> deleted = new HashSet<>();
    private final List<ObjectNode> views = new ArrayList<>();

    /** Everything that was told after each write, in order: the section that was written, and the later one. */
    static List<ObjectNode> views(Board board) {
        Register register = new Register();
        board.writes().forEach(register::write);
        return register.views;
    }

    private void write(Board.Write write) {
        SectionId section = write.section();
        SectionId later = section.nextYear();
        JsonNode given = given(write);
        if (given != null) {
            keep(section, given);
        } else if (write.sort() == Board.Sort.DELETE && exists(section)) {
            deleted.add(section);
            revisions.merge(section, 1, Integer::sum);
        } else {
            return;
        }
        read(section);
        read(later);
    }

    private boolean exists(SectionId section) {
        return stored.containsKey(section) && !deleted.contains(section);
    }

    private void keep(SectionId section, JsonNode given) {
        SectionId later = section.nextYear();
        JsonNode present = exists(section) ? stored.get(section) : null;
        if (present != null && StoredDocument.isAsTold(given, disclosure.released(section, present))) {
            return;
        }
        BoardSections board = new BoardSections(
                section, stored.get(section), stored.get(section.yearsLater(-1).orElseThrow()), stored.get(later));
        append(section, new StoredDocument(disclosure, board).of(given, present));
        deleted.remove(section);
        if (exists(later)) {
            JsonNode followed = disclosure.following(stored.get(later), section, stored.get(section));
            if (!Json.same(disclosure.released(later, stored.get(later)), disclosure.released(later, followed))) {
                append(later, followed);
            }
        }
    }

    private void append(SectionId section, JsonNode document) {
        stored.put(section, document);
        revisions.merge(section, 1, Integer::sum);
    }

    /** What is sent; nothing where it would be refused, or is no document. */
    private JsonNode given(Board.Write write) {
        SectionId section = write.section();
        SectionId from = section.yearsLater(-1).orElseThrow();
        return switch (write.sort()) {
            case WHOLE -> ruled(section, write.document());
            case READ, READ_WITHOUT_SIZES, READ_WITH_OTHER_SIZES, READ_AND_MARKED ->
                exists(section)
                        ? ruled(section, write.resent(disclosure.released(section, stored.get(section))))
                        : null;
            case SUCCESSOR ->
                exists(section) || !exists(from)
                        ? null
                        : SectionSuccessor.of(
                                stored.get(from), disclosure.released(from, stored.get(from)), from, section);
            case DELETE -> null;
        };
    }

    private static JsonNode ruled(SectionId section, JsonNode given) {
        JsonNode accepted = SCHEMA.accept(given);
        return SectionRules.faults(section, SectionDocument.read(accepted)).isEmpty() ? accepted : null;
    }

    private void read(SectionId section) {
        if (exists(section)) {
            JsonNode told = disclosure.released(section, stored.get(section));
            views.add(SectionView.of(told, section, revisions.get(section), Instant.EPOCH));
        }
    }
}
