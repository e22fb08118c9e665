package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of the lines of a statement beyond their schema. */
final class LineRules {

    private final Statement statement;
    private final TableDetail table;
    private final Sums sums;
    private final List<Fault> faults = new ArrayList<>();
    private boolean hasResult;

    private LineRules(Statement statement, TableDetail table) {
        this.statement = statement;
        this.table = table;
        this.sums = new Sums(statement.lines());
    }

    /**
     * Every fault of a statement's lines.
     *
     * @param pointer the JSON Pointer of the lines, with a slash at its end
     */
    static List<Fault> faults(SectionId section, TableDetail table, Statement statement, String pointer) {
        LineRules rules = new LineRules(statement, table);
        Set<String> keys = new HashSet<>();
        for (int l = 0; l < statement.lines().size(); l++) {
            Line line = statement.lines().get(l);
            String place = pointer + l;
            if (!keys.add(line.key())) {
                rules.fault(place + "/key", line.key(), Sentence.of("finance.fault.line-key-taken"));
            }
            rules.role(line, place);
            rules.memo(line, place + "/parent");
            rules.formula(line, place + "/formula");
            rules.cells(section, line, place);
        }
        return rules.faults;
    }

    private void cells(SectionId section, Line line, String place) {
        boolean isSum = line.role().isSum() || !statement.segments().isEmpty();
        faults.addAll(SectionRules.cells(table, line.columns(), line.amounts(), place));
        faults.addAll(SectionRules.published(section, table, line.published(), isSum, place));
        faults.addAll(BudgetChangeRules.faults(section, table, line.budgetChanges(), place));
    }

    /** A memo is a part of a line that is none, or of a memo that is a part of such a one. */
    private void memo(Line line, String pointer) {
        if (line.role() != LineRole.MEMO) {
            if (line.parent() != null) {
                fault(pointer, line.parent(), Sentence.of("finance.fault.parent-without-memo"));
            }
        } else if (line.parent() == null) {
            fault(pointer, null, Sentence.of("finance.fault.parent-required"));
        } else if (line.parent().equals(line.key())) {
            fault(pointer, line.parent(), Sentence.of("finance.fault.line-itself"));
        } else if (!sums.has(line.parent())) {
            fault(pointer, line.parent(), Sentence.of("finance.fault.no-line"));
        } else if (comesBack(line)) {
            fault(pointer, line.parent(), Sentence.of("finance.fault.line-in-circle"));
        }
    }

    private boolean comesBack(Line memo) {
        Set<String> passed = new HashSet<>(Set.of(memo.key()));
        String parent = memo.parent();
        while (parent != null) {
            if (!passed.add(parent)) {
                return true;
            }
            String key = parent;
            parent = statement.lines().stream()
                    .filter(line -> line.key().equals(key) && line.role() == LineRole.MEMO)
                    .map(Line::parent)
                    .filter(next -> next != null)
                    .findFirst()
                    .orElse(null);
        }
        return false;
    }

    private boolean isMemo(String key) {
        return statement.lines().stream().anyMatch(line -> line.key().equals(key) && line.role() == LineRole.MEMO);
    }

    private void role(Line line, String place) {
        if (line.role() == LineRole.RESULT) {
            if (hasResult) {
                fault(place + "/role", line.role().code(), Sentence.of("finance.fault.role-taken"));
            }
            hasResult = true;
        }
    }

    private void formula(Line line, String pointer) {
        if (!line.role().isSum()) {
            if (!line.formula().isEmpty()) {
                fault(pointer, null, Sentence.of("finance.fault.formula-of-item"));
            }
            return;
        }
        if (line.formula().isEmpty() && statement.segments().isEmpty()) {
            fault(pointer, null, Sentence.of("finance.fault.formula-required"));
        }
        Set<String> named = new HashSet<>();
        BitSet counted = new BitSet();
        for (int i = 0; i < line.formula().size(); i++) {
            String part = line.formula().get(i);
            String place = pointer + "/" + i;
            if (!named.add(part)) {
                fault(place, part, Sentence.of("finance.fault.formula-twice"));
            } else if (!sums.has(part)) {
                fault(place, part, Sentence.of("finance.fault.no-line"));
            } else if (isMemo(part)) {
                fault(place, part, Sentence.of("finance.fault.formula-of-memo"));
            } else if (sums.from(part, line.key())) {
                fault(
                        place,
                        part,
                        part.equals(line.key())
                                ? Sentence.of("finance.fault.line-itself")
                                : Sentence.of("finance.fault.formula-in-circle"));
            } else if (!sums.count(part, counted)) {
                fault(place, part, Sentence.of("finance.fault.formula-counted"));
            }
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }

    /** Which lines each line is the sum of, directly or by way of others: reckoned once, for there may be many formulas. */
    private static final class Sums {

        private final Map<String, Integer> places = new HashMap<>();
        private final BitSet[] parts;

        private Sums(List<Line> lines) {
            List<Line> named = lines.stream()
                    .filter(line -> places.putIfAbsent(line.key(), places.size()) == null)
                    .toList();
            parts = new BitSet[named.size()];
            Arrays.setAll(parts, place -> new BitSet());
            for (Line line : named) {
                List<String> formula = line.role().isSum() ? line.formula() : List.of();
                formula.stream()
                        .filter(places::containsKey)
                        .forEach(part -> parts[places.get(line.key())].set(places.get(part)));
            }
            for (int by = 0; by < parts.length; by++) {
                for (BitSet sum : parts) {
                    if (sum.get(by)) {
                        sum.or(parts[by]);
                    }
                }
            }
        }

        private boolean has(String line) {
            return places.containsKey(line);
        }

        /** Adds a line and all that it is the sum of to what is counted; false where some of it was counted already. */
        private boolean count(String line, BitSet counted) {
            int place = places.get(line);
            boolean isNew = !counted.get(place) && !parts[place].intersects(counted);
            counted.set(place);
            counted.or(parts[place]);
            return isNew;
        }

        /** Whether a sum is, or goes back to, that line. */
        private boolean from(String sum, String line) {
            return sum.equals(line) || parts[places.get(sum)].get(places.get(line));
        }
    }
}
