package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Writes a ledger's amounts into a section's document. */
final class LedgerImport {

    /** Accounts are kept to the öre. */
    private static final int DECIMALS = 2;

    private final Ledger ledger;
    private final ObjectNode document;
    private final List<Written> written = new ArrayList<>();
    private final Map<String, List<Integer>> rulesByRow = new LinkedHashMap<>();

    private LedgerImport(Ledger ledger, JsonNode document) {
        this.ledger = ledger;
        this.document = document.deepCopy();
    }

    /**
     * A cell that the ledger tells.
     *
     * @param pointer the JSON Pointer of its row
     * @param column the column's name in JSON
     * @param before what stood there, or null
     * @param after the ledger's amount in SEK, with the sign of the table
     * @param accounts how many accounts it is the sum of
     */
    record Written(String pointer, String column, BigDecimal before, BigDecimal after, int accounts) {}

    /**
     * What an import came to.
     *
     * @param document the new document
     * @param written the cells that the ledger tells, also those that had the amount already
     */
    record Result(JsonNode document, List<Written> written) {}

    /**
     * Writes the columns' amounts: every line and project that a rule names gets what the rules that name it come to,
     * also where that is nothing. Income is negative in a ledger: the sign is turned in statements, not in investments.
     * The column's accuracy becomes the öre; other rows keep the accuracy that they had.
     *
     * @param mappingPath the address of the mapping, for the faults of its rules
     * @throws ProblemException {@code invalid-content} where a rule names a row that the section does not have
     */
    static Result into(JsonNode document, Ledger ledger, List<AmountColumn> columns, String mappingPath) {
        LedgerImport all = new LedgerImport(ledger, document);
        all.rows(mappingPath);
        for (AmountColumn column : columns) {
            all.write(column);
        }
        return new Result(all.document, List.copyOf(all.written));
    }

    private void rows(String mappingPath) {
        var pointers = SectionDocument.read(document).pointers();
        List<Fault> faults = new ArrayList<>();
        List<AccountMapping.Rule> rules = ledger.mapping().rules();
        for (int r = 0; r < rules.size(); r++) {
            AccountMapping.Rule rule = rules.get(r);
            String place = mappingPath + "#/rules/" + r;
            Optional<String> row = rule.project() == null
                    ? pointers.line(rule.statement(), rule.line())
                    : pointers.project(rule.project());
            if (row.isEmpty()) {
                faults.add(
                        rule.project() == null
                                ? new Fault(
                                        place + "/line",
                                        rule.statement() + "/" + rule.line(),
                                        Sentence.of("finance.mapping.no-line"))
                                : new Fault(
                                        place + "/project", rule.project(), Sentence.of("finance.mapping.no-project")));
            } else if (rule.project() == null
                    && !document.at(table(row.get()) + "/segments").isEmpty()) {
                faults.add(new Fault(place + "/line", rule.line(), Sentence.of("finance.mapping.sum-over-segments")));
            } else if (document.at(row.get()).has("formula")) {
                faults.add(new Fault(place + "/line", rule.line(), Sentence.of("finance.mapping.sum-of-lines")));
            } else {
                rulesByRow.computeIfAbsent(row.get(), any -> new ArrayList<>()).add(r);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void write(AmountColumn column) {
        Map<Integer, Map<String, Long>> sums = ledger.sums(column);
        Set<String> tables = new LinkedHashSet<>();
        rulesByRow.keySet().forEach(row -> tables.add(table(row)));
        for (String table : tables) {
            keepAccuracyOfOthers((ObjectNode) document.at(table), table, column);
        }
        rulesByRow.forEach((pointer, rules) -> {
            BigDecimal sum = BigDecimal.ZERO;
            int accounts = 0;
            for (int rule : rules) {
                Map<String, Long> amounts = sums.getOrDefault(rule, Map.of());
                sum = amounts.values().stream().map(BigDecimal::valueOf).reduce(sum, BigDecimal::add);
                accounts += amounts.size();
            }
            ObjectNode row = (ObjectNode) document.at(pointer);
            BigDecimal amount = kronor(table(pointer).equals(INVESTMENTS) ? sum : sum.negate());
            JsonNode before = row.get(column.member());
            row.put(column.member(), amount);
            written.add(new Written(
                    pointer, column.member(), before == null ? null : before.decimalValue(), amount, accounts));
        });
    }

    private static final String INVESTMENTS = "/investments";

    /** The table that a row stands in: a statement, or the investments. */
    private static String table(String row) {
        return row.startsWith(INVESTMENTS) ? INVESTMENTS : row.substring(0, row.indexOf("/lines/"));
    }

    private void keepAccuracyOfOthers(ObjectNode table, String pointer, AmountColumn column) {
        JsonNode before = table.path("columns").path(column.member());
        JsonNode decimals = before.has("decimals") ? before.get("decimals") : decimalsOf(table);
        SectionDocument read = SectionDocument.read(document);
        Set<String> rows = new LinkedHashSet<>();
        if (pointer.equals(INVESTMENTS)) {
            rows.addAll(read.pointers().projects().keySet());
            read.pointers().categories().forEach((place, category) -> {
                if (!category.isSum()) {
                    rows.add(place);
                }
            });
        } else {
            for (int l = 0; l < table.path("lines").size(); l++) {
                rows.add(pointer + "/lines/" + l);
            }
        }
        for (String place : rows) {
            ObjectNode row = (ObjectNode) document.at(place);
            if (rulesByRow.containsKey(place)) {
                forget(row, column);
            } else if (row.has(column.member())) {
                ObjectNode own = row.withObjectProperty("columns").withObjectProperty(column.member());
                if (!own.has("decimals")) {
                    own.set("decimals", decimals);
                }
                if (!own.has("source") && (before.has("source") || document.has("source"))) {
                    own.set("source", before.has("source") ? before.get("source") : document.get("source"));
                }
            }
        }
        table.withObjectProperty("columns")
                .withObjectProperty(column.member())
                .put("decimals", DECIMALS)
                .put("source", ledger.source());
    }

    /** The accuracy of what is given in a table, where nothing else is said of it. */
    private JsonNode decimalsOf(ObjectNode table) {
        return table.has("decimals") ? table.get("decimals") : document.get("decimals");
    }

    private static void forget(ObjectNode row, AmountColumn column) {
        if (row.get("columns") instanceof ObjectNode own) {
            own.remove(column.member());
            if (own.isEmpty()) {
                row.remove("columns");
            }
        }
    }

    static BigDecimal kronor(long ore) {
        return kronor(BigDecimal.valueOf(ore));
    }

    static BigDecimal kronor(BigDecimal ore) {
        BigDecimal amount = ore.movePointLeft(DECIMALS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
