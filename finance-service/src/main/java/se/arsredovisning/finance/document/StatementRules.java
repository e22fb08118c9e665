package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of statements beyond their schema: each by itself, what they break down, and which of them are added. */
final class StatementRules {

    /** Codes of statements begin with {@code finance.}, as these do. */
    private static final Set<String> RESERVED =
            Set.of("total", "forecasts", "investments", "fact", "summary", "volume", "grant");

    private final SectionId section;
    private final SectionDocument document;
    private final Set<String> codes;
    private final Map<String, Statement> byKey = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private StatementRules(SectionId section, SectionDocument document, Set<String> codes) {
        this.section = section;
        this.document = document;
        this.codes = codes;
        document.statements().forEach(statement -> byKey.putIfAbsent(statement.key(), statement));
    }

    /**
     * Every fault of the statements and of what their total is of.
     *
     * @param codes takes the codes of statements, lines and segments
     */
    static List<Fault> faults(SectionId section, SectionDocument document, Set<String> codes) {
        StatementRules rules = new StatementRules(section, document, codes);
        Set<String> keys = new HashSet<>();
        for (int s = 0; s < document.statements().size(); s++) {
            Statement statement = document.statements().get(s);
            String pointer = "/statements/" + s;
            if (!keys.add(statement.key())) {
                rules.fault(pointer + "/key", statement.key(), Sentence.of("finance.fault.statement-key-taken"));
            }
            rules.statement(statement, pointer);
        }
        if (document.total() != null) {
            rules.total(document.total().of());
        }
        return rules.faults;
    }

    private void statement(Statement statement, String pointer) {
        if (RESERVED.contains(statement.key())) {
            fault(pointer + "/key", statement.key(), Sentence.of("finance.fault.key-reserved"));
        }
        codes.add(statement.code());
        statement.lines().forEach(line -> codes.add(statement.code(line.key())));
        for (Segment segment : statement.segments()) {
            codes.add(statement.code(segment.key()));
            segment.lines().forEach(line -> codes.add(statement.code(segment.key(), line.key())));
        }
        breakdown(statement, pointer + "/breakdownOf");
        TableDetail table = TableDetail.of(document, statement);
        faults.addAll(LineRules.faults(section, table, statement, pointer + "/lines/"));
        faults.addAll(SegmentRules.faults(section, table, statement, pointer));
        boolean hasEquity = !statement.equity().isEmpty()
                || statement.segments().stream()
                        .anyMatch(segment -> !segment.equity().isEmpty());
        for (int l = 0; l < statement.lines().size() && hasEquity; l++) {
            if (statement.lines().get(l).key().equals(Equity.STEP)) {
                fault(pointer + "/lines/" + l + "/key", Equity.STEP, Sentence.of("finance.fault.key-of-equity"));
            }
        }
    }

    private void breakdown(Statement statement, String pointer) {
        String of = statement.breakdownOf();
        if (of == null) {
            return;
        }
        if (of.equals(statement.key())) {
            fault(pointer, of, Sentence.of("finance.fault.statement-itself"));
        } else if (!byKey.containsKey(of)) {
            fault(pointer, of, Sentence.of("finance.fault.no-statement"));
        } else if (isCircle(statement)) {
            fault(pointer, of, Sentence.of("finance.fault.breakdown-in-circle"));
        } else if (byKey.get(of).entity() != statement.entity()) {
            fault(
                    pointer,
                    of,
                    Sentence.of(
                            "finance.fault.breakdown-of-entity",
                            byKey.get(of).entity().code()));
        }
    }

    private boolean isCircle(Statement statement) {
        Set<String> passed = new HashSet<>();
        Statement at = statement;
        while (at != null && at.breakdownOf() != null) {
            if (!passed.add(at.key())) {
                return true;
            }
            at = byKey.get(at.breakdownOf());
        }
        return false;
    }

    /** The statement that a breakdown comes back to in the end; a circle ends anywhere in it. */
    private String root(Statement statement) {
        Set<String> passed = new HashSet<>();
        Statement at = statement;
        while (at.breakdownOf() != null && byKey.containsKey(at.breakdownOf()) && passed.add(at.key())) {
            at = byKey.get(at.breakdownOf());
        }
        return at.key();
    }

    private void total(List<String> of) {
        Map<String, String> roots = new HashMap<>();
        Set<String> named = new HashSet<>();
        Statement first = null;
        for (int i = 0; i < of.size(); i++) {
            String key = of.get(i);
            String pointer = "/total/of/" + i;
            Statement statement = byKey.get(key);
            if (statement == null) {
                fault(pointer, key, Sentence.of("finance.fault.no-statement"));
            } else if (!named.add(key)) {
                fault(pointer, key, Sentence.of("finance.fault.list-twice"));
            } else {
                String other = roots.putIfAbsent(root(statement), key);
                if (other != null) {
                    fault(pointer, key, Sentence.of("finance.fault.same-amounts", other));
                } else if (first != null && first.entity() != statement.entity()) {
                    fault(pointer, key, Sentence.of("finance.fault.other-entity", first.key()));
                } else if (first != null && first.entity().isOneOfMany()) {
                    fault(
                            pointer,
                            key,
                            Sentence.of(
                                    "finance.fault.maybe-other-entity",
                                    first.entity().code(),
                                    first.key()));
                } else if (first == null) {
                    first = statement;
                }
            }
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
