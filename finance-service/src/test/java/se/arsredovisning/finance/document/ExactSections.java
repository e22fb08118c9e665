package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes sections of random tables that add up to the öre, and then prints every cell of them rounded to thousands: what
 * a report does. Each row has its budget, outcome and previous outcome, and all that is derived is printed.
 */
final class ExactSections {

    /** The accuracy of what is printed. */
    static final int DECIMALS = -3;

    private static final int ORE = 2;
    private static final long MAX_ORE = 100_000_000_000L;
    private static final int MAX_DEPTH = 5;

    private final Random random;
    private final List<String> rows = new ArrayList<>();
    private int keys;

    private ExactSections(Random random) {
        this.random = random;
    }

    /**
     * A section.
     *
     * @param document as it is given
     * @param rows the pointers of its rows
     */
    record Section(ObjectNode document, List<String> rows) {}

    /** A section of one statement of items and of sums over what is above them. */
    static Section statement(Random random) {
        ExactSections all = new ExactSections(random);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("decimals", DECIMALS);
        ArrayNode lines = document.putArray("statements")
                .addObject()
                .put("key", "operations")
                .put("title", "Ekonomi")
                .putArray("lines");
        List<Cells> known = new ArrayList<>();
        List<BitSet> counted = new ArrayList<>();
        int items = 1 + random.nextInt(8);
        int sums = random.nextInt(5);
        for (int l = 0; l < items + sums; l++) {
            all.rows.add("/statements/0/lines/" + l);
            known.add(l < items ? all.item(lines) : all.subtotal(lines, known, counted));
        }
        return new Section(document, all.rows);
    }

    /** A section of investments: categories within categories, with projects and without. */
    static Section investments(Random random) {
        ExactSections all = new ExactSections(random);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("decimals", DECIMALS);
        document.putArray("statements");
        ObjectNode investments = document.putObject("investments");
        Cells sum = all.categories(investments, "/investments/categories/", 1 + random.nextInt(3), 1);
        sum.print(investments.putObject("total").putObject("published"), sum.left());
        all.rows.add("/investments/total");
        return new Section(document, all.rows);
    }

    private Cells item(ArrayNode lines) {
        Cells cells = cells();
        ObjectNode line = named(lines).put("role", "item");
        cells.give(line);
        cells.printDifferences(line.putObject("published"), cells.left().negate());
        return cells;
    }

    /**
     * A sum that counts no line twice.
     *
     * @param counted what each line above counts, itself included; the new one's is added
     */
    private Cells subtotal(ArrayNode lines, List<Cells> known, List<BitSet> counted) {
        for (int place = counted.size(); place < known.size(); place++) {
            counted.add(BitSet.valueOf(new long[] {1L << place}));
        }
        ObjectNode line = named(lines).put("role", "subtotal");
        ArrayNode formula = line.putArray("formula");
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < known.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, random);
        Cells sum = Cells.NOTHING;
        BitSet own = new BitSet();
        own.set(known.size());
        for (int place : places.subList(0, 1 + random.nextInt(known.size()))) {
            if (own.intersects(counted.get(place))) {
                continue;
            }
            own.or(counted.get(place));
            formula.add(lines.get(place).path("key").textValue());
            sum = sum.plus(known.get(place));
        }
        sum.print(line.putObject("published"), sum.left().negate());
        counted.add(own);
        return sum;
    }

    private Cells categories(ObjectNode parent, String pointer, int count, int depth) {
        ArrayNode categories = parent.putArray("categories");
        Cells sum = Cells.NOTHING;
        for (int c = 0; c < count; c++) {
            sum = sum.plus(category(named(categories), pointer + c, depth));
        }
        return sum;
    }

    private Cells category(ObjectNode category, String pointer, int depth) {
        rows.add(pointer);
        int projects = random.nextInt(5);
        int nested = depth < MAX_DEPTH ? random.nextInt(3) : 0;
        if (projects + nested == 0) {
            return given(category);
        }
        Cells sum = Cells.NOTHING;
        ArrayNode list = category.putArray("projects");
        for (int p = 0; p < projects; p++) {
            rows.add(pointer + "/projects/" + p);
            sum = sum.plus(given(named(list)));
        }
        if (nested > 0) {
            sum = sum.plus(categories(category, pointer + "/categories/", nested, depth + 1));
        }
        sum.print(category.putObject("published"), sum.left());
        return sum;
    }

    private Cells given(ObjectNode row) {
        Cells cells = cells();
        cells.give(row);
        cells.printDifferences(row.putObject("published"), cells.left());
        return cells;
    }

    private ObjectNode named(ArrayNode list) {
        return list.addObject().put("key", "k" + keys++).put("label", "Rad");
    }

    private Cells cells() {
        return new Cells(ore(), ore(), ore());
    }

    private BigDecimal ore() {
        return BigDecimal.valueOf(random.nextLong(-MAX_ORE, MAX_ORE), ORE);
    }

    /** The exact cells of a row. */
    private record Cells(BigDecimal budget, BigDecimal outcome, BigDecimal previousOutcome) {

        private static final Cells NOTHING = new Cells(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private Cells plus(Cells other) {
            return new Cells(
                    budget.add(other.budget), outcome.add(other.outcome), previousOutcome.add(other.previousOutcome));
        }

        private BigDecimal left() {
            return budget.subtract(outcome);
        }

        private void print(ObjectNode published, BigDecimal deviation) {
            give(published);
            printDifferences(published, deviation);
        }

        private void give(ObjectNode row) {
            row.put("budget", rounded(budget));
            row.put("outcome", rounded(outcome));
            row.put("previousOutcome", rounded(previousOutcome));
        }

        private void printDifferences(ObjectNode published, BigDecimal deviation) {
            published.put("deviation", rounded(deviation));
            published.put("change", rounded(outcome.subtract(previousOutcome)));
        }

        private static BigDecimal rounded(BigDecimal exact) {
            return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
