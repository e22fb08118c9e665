package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.finance.sie.SieObjects;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which amounts of a ledger are a board's, and which of its lines and projects they go to.
 *
 * @param name what the mapping is, for a reader, or null
 * @param board the objects that are the board's, or null where a file holds this board alone
 * @param wholeFile true where a file holds this board alone; null or false where {@code board} tells
 * @param rules in order: the first one that holds of an amount takes it
 */
record AccountMapping(String name, BoardObjects board, Boolean wholeFile, List<Rule> rules) {

    AccountMapping {
        rules = List.copyOf(rules);
    }

    /**
     * Some objects of one dimension.
     *
     * @param dimension its number in the ledger: 1 is usually the cost centre, 6 the project
     * @param objects which of them
     */
    record BoardObjects(int dimension, Codes objects) {

        /** Whether amounts with these objects are meant. */
        boolean contain(SieObjects given) {
            String object = given.get(dimension);
            return object != null && objects.contain(object);
        }
    }

    /**
     * Where the amounts of some accounts go: to a line of a statement, or to a project.
     *
     * @param accounts which accounts
     * @param objects only amounts with one of these objects; null for all of the board's
     * @param statement the key of a statement, with {@code line}; or null
     * @param line the key of a line of it; or null
     * @param project the key of an investment project; or null
     */
    record Rule(Codes accounts, BoardObjects objects, String statement, String line, String project) {

        private boolean takes(String account, SieObjects given) {
            return accounts.contain(account) && (objects == null || objects.contain(given));
        }
    }

    /** Where an amount goes where no rule takes it, as {@link #destination} tells. */
    static final int UNMAPPED = -1;

    /** The amount names no object of the board's dimension: whose it is cannot be told. */
    static final int WITHOUT_OBJECT = -2;

    /** The amount is another board's. */
    static final int OTHER_BOARD = -3;

    /**
     * Reads a mapping that fits the schema {@code AccountMapping}.
     *
     * @throws IllegalArgumentException when it does not fit
     */
    static AccountMapping read(JsonNode document) {
        try {
            return Json.MAPPER.treeToValue(document, AccountMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an account mapping: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether every amount of a file is the board's. */
    boolean holdsOneBoard() {
        return Boolean.TRUE.equals(wholeFile);
    }

    /** Whether an amount can be told only by its objects. */
    boolean needsObjects() {
        return !holdsOneBoard() || rules.stream().anyMatch(rule -> rule.objects() != null);
    }

    /** Whether any rule names an account, whatever its amounts' objects. */
    boolean names(String account) {
        return rules.stream().anyMatch(rule -> rule.accounts().contain(account));
    }

    /** The index of the rule that takes an amount, or one of the three negative numbers that say why none does. */
    int destination(String account, SieObjects objects) {
        if (!holdsOneBoard() && !board.contain(objects)) {
            return objects.get(board.dimension()) == null ? WITHOUT_OBJECT : OTHER_BOARD;
        }
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).takes(account, objects)) {
                return r;
            }
        }
        return UNMAPPED;
    }

    /** Every fault of a mapping that fits its schema, each at its JSON Pointer. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (holdsOneBoard() == (board != null)) {
            faults.add(new Fault(
                    "/board",
                    null,
                    board == null
                            ? Sentence.of("finance.mapping.board-required")
                            : Sentence.of("finance.mapping.board-of-whole-file")));
        }
        if (board != null) {
            codes(board.objects(), "/board/objects", faults);
        }
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            String pointer = "/rules/" + r;
            codes(rule.accounts(), pointer + "/accounts", faults);
            if (rule.objects() != null) {
                codes(rule.objects().objects(), pointer + "/objects/objects", faults);
            }
            boolean toLine = rule.statement() != null && rule.line() != null;
            boolean toStatement = rule.statement() != null || rule.line() != null;
            if (toStatement && !toLine) {
                String missing = rule.line() == null ? "/line" : "/statement";
                faults.add(new Fault(pointer + missing, null, Sentence.of("finance.mapping.statement-required")));
            }
            if (toStatement == (rule.project() != null)) {
                faults.add(new Fault(pointer, null, Sentence.of("finance.mapping.no-target")));
            }
        }
        return faults;
    }

    private static void codes(Codes codes, String pointer, List<Fault> faults) {
        for (int i = 0; i < codes.entries().size(); i++) {
            Sentence reason = Codes.fault(codes.entries().get(i));
            if (reason != null) {
                faults.add(new Fault(pointer + "/" + i, codes.entries().get(i), reason));
            }
        }
    }
}
