package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.hr.document.SectionRules;
import se.arsredovisning.hr.document.SectionSuccessor;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.hr.document.StoredDocument;
import se.arsredovisning.kit.language.SectionId;

/** What the service makes of a board's writes, without HTTP and database: every section as it was ever read. */
final class Register {

    private final SectionDisclosure disclosure = new SectionDisclosure(new DisclosureControl(10));
    private final Map<SectionId, JsonNode> stored = new HashMap<>();
    private final List<ObjectNode> views = new ArrayList<>();

    /** Everything that was told after each write, in order. */
    static List<ObjectNode> views(Board board) {
        Register register = new Register();
        board.writes().forEach(register::write);
        return register.views;
    }

    private void write(Board.Write write) {
        SectionId section = write.section();
        JsonNode given = given(write);
        boolean isRuled = write.sort() != Board.Sort.SUCCESSOR;
        if (given == null
                || (isRuled
                        && !SectionRules.faults(section, SectionDocument.read(given))
                                .isEmpty())) {
            return;
        }
        SectionId later = section.nextYear();
        BoardSections board = new BoardSections(
                section, stored.get(section), stored.get(section.yearsLater(-1).orElseThrow()), stored.get(later));
        stored.put(section, new StoredDocument(disclosure, board).of(given, stored.get(section)));
        read(section);
        if (stored.containsKey(later)) {
            stored.put(later, disclosure.following(stored.get(later), section, stored.get(section)));
            read(later);
        }
    }

    /** What is sent; nothing where it would be refused. */
    private JsonNode given(Board.Write write) {
        SectionId section = write.section();
        SectionId from = section.yearsLater(-1).orElseThrow();
        return switch (write.sort()) {
            case WHOLE -> write.document();
            case READ, READ_WITHOUT_SIZES ->
                stored.containsKey(section) ? write.resent(disclosure.released(section, stored.get(section))) : null;
            case SUCCESSOR ->
                stored.containsKey(section) || !stored.containsKey(from)
                        ? null
                        : SectionSuccessor.of(
                                stored.get(from), disclosure.released(from, stored.get(from)), from, section);
        };
    }

    private void read(SectionId section) {
        views.add(SectionView.of(disclosure.released(section, stored.get(section)), section, 1, Instant.EPOCH));
    }
}
