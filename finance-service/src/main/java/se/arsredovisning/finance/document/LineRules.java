package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;

/** What has to hold of the lines of a statement beyond their schema. */
final class LineRules {

    private final Map<String, Line> lines = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean hasResult;

    private LineRules(Statement statement) {
        statement.lines().forEach(line -> lines.putIfAbsent(line.key(), line));
    }

    /**
     * Every fault of a statement's lines.
     *
     * @param pointer the JSON Pointer of the lines, with a slash at its end
     */
    static List<Fault> faults(SectionId section, SectionDocument document, Statement statement, String pointer) {
        LineRules rules = new LineRules(statement);
        Set<String> keys = new HashSet<>();
        for (int l = 0; l < statement.lines().size(); l++) {
            Line line = statement.lines().get(l);
            String place = pointer + l;
            if (!keys.add(line.key())) {
                rules.fault(place + "/key", line.key(), "is the key of an earlier line of the statement");
            }
            rules.role(line, place);
            rules.formula(line, place + "/formula");
            rules.faults.addAll(
                    SectionRules.cells(section, document, statement.columns(), line.columns(), line.amounts(), place));
            rules.faults.addAll(SectionRules.published(
                    document, line.published(), line.role().isSum(), place));
        }
        return rules.faults;
    }

    private void role(Line line, String place) {
        if (line.role() == LineRole.RESULT) {
            if (hasResult) {
                fault(place + "/role", line.role().code(), "is the role of an earlier line of the statement");
            }
            hasResult = true;
        }
    }

    private void formula(Line line, String pointer) {
        if (!line.role().isSum()) {
            if (!line.formula().isEmpty()) {
                fault(pointer, null, "is for a subtotal or a result: an item's cells are given");
            }
            return;
        }
        if (line.formula().isEmpty()) {
            fault(pointer, null, "is required of a subtotal and of a result: the lines that it is the sum of");
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < line.formula().size(); i++) {
            String part = line.formula().get(i);
            String place = pointer + "/" + i;
            if (!named.add(part)) {
                fault(place, part, "is named earlier in the formula");
            } else if (!lines.containsKey(part)) {
                fault(place, part, "names no line of the statement");
            } else if (reaches(part, line.key(), new HashSet<>())) {
                fault(
                        place,
                        part,
                        part.equals(line.key())
                                ? "names the line itself"
                                : "names a line whose own sum goes back to this one");
            }
        }
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        if (from.equals(target)) {
            return true;
        }
        Line line = lines.get(from);
        return line != null && seen.add(from) && line.formula().stream().anyMatch(part -> reaches(part, target, seen));
    }

    private void fault(String pointer, Object value, String reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
