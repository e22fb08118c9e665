package se.arsredovisning.hr.sickleave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.hr.document.SickLeaveGroup;
import se.arsredovisning.hr.section.SectionAnswer;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.section.RowValue;
import se.arsredovisning.kit.sentence.Sentence;

/** Answers questions about sick leave over sections, each row as its section tells it. */
@ApplicationScoped
public class SickLeaveService {

    private static final List<String> MEMBERS = List.of("group", "label", "current", "previous", "change");

    private final SickLeaveRepository entries;
    private final SectionService sections;
    private final SectionAnswer answer;

    SickLeaveService(SickLeaveRepository entries, SectionService sections, SectionAnswer answer) {
        this.entries = entries;
        this.sections = sections;
        this.answer = answer;
    }

    /**
     * One page of rows.
     *
     * @param rows the rows of the page, without links
     * @param total how many there are on all pages
     */
    record Found(List<ObjectNode> rows, long total) {}

    /**
     * Rows by municipality, board and period, in the report's order within one.
     *
     * @param group only this group; or null
     * @throws ProblemException {@code invalid-content} where it is none
     */
    @Transactional
    Found find(SectionFilter asked, String group, Paging paging) {
        if (group != null && groups().noneMatch(group::equals)) {
            throw ProblemException.invalid(
                    List.of(new Fault("group", group, Sentence.of("fault.none-of", groups().toList()))));
        }
        var query = entries.find(asked, group);
        Map<String, JsonNode> told = new HashMap<>();
        List<ObjectNode> rows = new ArrayList<>();
        for (SickLeaveEntry entry :
                query.page(paging.page() - 1, paging.limit()).list()) {
            JsonNode section = told.computeIfAbsent(entry.sectionId, this::section);
            row(section, entry).ifPresent(rows::add);
        }
        return new Found(rows, query.count());
    }

    private static Stream<String> groups() {
        return Arrays.stream(SickLeaveGroup.values()).map(SickLeaveGroup::code);
    }

    /** The section as it is told; nothing where it was deleted since the page was read, or cannot be read. */
    private JsonNode section(String id) {
        SectionId section = SectionId.parse(id);
        return sections.find(section)
                .flatMap(revision -> RowValue.<JsonNode>of(section, () -> answer.view(revision)))
                .orElseGet(Json.MAPPER::missingNode);
    }

    private static Optional<ObjectNode> row(JsonNode section, SickLeaveEntry entry) {
        return section.path("sickLeave")
                .valueStream()
                .filter(row -> entry.group.equals(row.path("group").textValue()))
                .findFirst()
                .map(row -> {
                    ObjectNode shown = Json.MAPPER
                            .createObjectNode()
                            .put("section", entry.sectionId)
                            .put("municipality", entry.municipality)
                            .put("board", entry.board)
                            .put("period", entry.period);
                    MEMBERS.stream().filter(row::has).forEach(member -> shown.set(member, row.get(member)));
                    return shown;
                });
    }
}
