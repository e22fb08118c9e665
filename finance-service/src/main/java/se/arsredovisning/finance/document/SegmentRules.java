package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of the segments of a statement beyond their schema. */
final class SegmentRules {

    /** Segments within segments beyond this are a mistake. */
    private static final int MAX_DEPTH = 5;

    private final SectionId section;
    private final TableDetail table;
    private final Statement statement;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Segment> segments = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private SegmentRules(SectionId section, TableDetail table, Statement statement) {
        this.section = section;
        this.table = table;
        this.statement = statement;
        statement.lines().forEach(line -> lines.putIfAbsent(line.key(), line));
        statement.segments().forEach(segment -> segments.putIfAbsent(segment.key(), segment));
    }

    /**
     * Every fault of a statement's segments.
     *
     * @param pointer the statement's JSON Pointer
     */
    static List<Fault> faults(SectionId section, TableDetail table, Statement statement, String pointer) {
        SegmentRules rules = new SegmentRules(section, table, statement);
        rules.equity(statement.equity(), rules.isPaidByFees(statement.financing()), pointer);
        Set<String> keys = new HashSet<>();
        for (int s = 0; s < statement.segments().size(); s++) {
            Segment segment = statement.segments().get(s);
            String place = pointer + "/segments/" + s;
            if (!keys.add(segment.key())) {
                rules.fault(place + "/key", segment.key(), Sentence.of("finance.fault.segment-key-taken"));
            } else if (rules.lines.containsKey(segment.key())) {
                rules.fault(place + "/key", segment.key(), Sentence.of("finance.fault.segment-key-of-line"));
            } else if (segment.key().equals(Equity.STEP)) {
                rules.fault(place + "/key", segment.key(), Sentence.of("finance.fault.key-reserved"));
            }
            rules.parent(segment, place + "/parent");
            rules.lines(segment, place + "/lines/");
            rules.equity(
                    segment.equity(),
                    rules.isPaidByFees(segment.financing() == null ? statement.financing() : segment.financing()),
                    place);
        }
        return rules.faults;
    }

    private boolean isPaidByFees(Financing financing) {
        return financing == Financing.FEE;
    }

    private void parent(Segment segment, String pointer) {
        if (segment.parent() == null) {
            return;
        }
        if (segment.parent().equals(segment.key())) {
            fault(pointer, segment.parent(), Sentence.of("finance.fault.segment-itself"));
        } else if (!segments.containsKey(segment.parent())) {
            fault(pointer, segment.parent(), Sentence.of("finance.fault.no-segment"));
        } else {
            int depth = depth(segment);
            if (depth < 0) {
                fault(pointer, segment.parent(), Sentence.of("finance.fault.segment-in-circle"));
            } else if (depth > MAX_DEPTH) {
                fault(pointer, segment.parent(), Sentence.of("finance.fault.segments-too-deep", MAX_DEPTH));
            }
        }
    }

    /** How deep a segment stands, 1 at the top; −1 where its parents go in a circle. */
    private int depth(Segment segment) {
        int depth = 1;
        for (Segment at = segment; at.parent() != null; depth++) {
            at = segments.get(at.parent());
            if (at == null || depth > segments.size()) {
                return at == null ? depth : -1;
            }
        }
        return depth;
    }

    private void lines(Segment segment, String pointer) {
        Set<String> keys = new HashSet<>();
        for (int l = 0; l < segment.lines().size(); l++) {
            Segment.SegmentLine line = segment.lines().get(l);
            String place = pointer + l;
            if (!keys.add(line.key())) {
                fault(place + "/key", line.key(), Sentence.of("finance.fault.segment-line-taken"));
            }
            Line of = lines.get(line.key());
            if (of == null) {
                fault(place + "/key", line.key(), Sentence.of("finance.fault.no-line"));
                continue;
            }
            faults.addAll(SectionRules.cells(table, line.columns(), line.amounts(), place));
            faults.addAll(SectionRules.published(
                    section, table, line.published(), SegmentRows.isSum(statement, segment, of), place));
            faults.addAll(BudgetChangeRules.faults(section, table, line.budgetChanges(), place));
        }
    }

    private void equity(List<Equity> equity, boolean isPaidByFees, String pointer) {
        if (!equity.isEmpty() && !isPaidByFees) {
            fault(pointer + "/equity", null, Sentence.of("finance.fault.equity-without-fee"));
        }
        Set<Integer> years = new HashSet<>();
        for (int e = 0; e < equity.size(); e++) {
            String place = pointer + "/equity/" + e;
            int year = equity.get(e).year();
            if (!years.add(year)) {
                fault(place + "/year", year, Sentence.of("finance.fault.equity-year-taken"));
            } else if (year > section.year()) {
                fault(place + "/year", year, Sentence.of("finance.fault.after-year", section.year()));
            }
            faults.addAll(Accuracy.faults(equity.get(e).amount(), table.decimals(), place + "/amount"));
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
