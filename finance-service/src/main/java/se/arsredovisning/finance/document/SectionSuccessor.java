package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/** The document that a later period's section begins with: what carries over from this one, for the author to go on. */
public final class SectionSuccessor {

    private static final List<String> BUDGETS = List.of("originalBudget", "budget");
    private static final Set<String> OF_STATEMENT =
            Set.of("key", "title", "scope", "entity", "breakdownOf", "financing", "decimals", "complete", "by");
    private static final Set<String> OF_LINE = Set.of("key", "label", "role", "parent", "formula");
    private static final Set<String> OF_SEGMENT =
            Set.of("key", "label", "number", "parent", "activityCode", "financing", "equity");
    private static final Set<String> OF_SEGMENT_LINE = Set.of("key");
    private static final Set<String> OF_CATEGORY = Set.of("key", "label");
    private static final Set<String> OF_PROJECT = Set.of("key", "label", "stage", "decidedTotal", "estimatedTotal");

    private final boolean sameMonths;
    private final boolean sameYear;

    private SectionSuccessor(SectionId from, SectionId to) {
        this.sameMonths = to.withPeriod(from.period()).equals(from)
                && to.year() == from.year() + 1
                && to.period().substring(4).equals(from.period().substring(4));
        this.sameYear = to.year() == from.year();
    }

    /**
     * The successor's document. It keeps the office that is responsible, statements, lines, categories and projects with their keys, labels and formulas,
     * and what was decided and estimated for multi-year projects. Where the successor is of the same months a year later,
     * this section's outcomes are its previous outcomes, with their accuracy, and so are the sums that were printed; where
     * it is of the same year, the budgets are kept. Comments, forecasts, facts, {@code dueAt}, the source and the comment are left out.
     *
     * @param document the stored document of {@code from}, which is left as it is
     * @throws IllegalArgumentException when {@code to} is not the same board's section of a later period
     */
    public static JsonNode of(JsonNode document, SectionId from, SectionId to) {
        if (!from.withPeriod(to.period()).equals(to)) {
            throw new IllegalArgumentException("the successor is not a section of the same board");
        }
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw new IllegalArgumentException("the successor's period does not come after " + from.period());
        }
        ObjectNode next = new SectionSuccessor(from, to).section(document);
        VolumeSuccessor.carry(document, next, from, to);
        return next;
    }

    private ObjectNode section(JsonNode document) {
        ObjectNode kept = keep(document, Set.of("responsibleOffice"));
        kept.set("decimals", document.path("decimals"));
        kept.set("statements", each(document.path("statements"), this::statement));
        if (document.has("total")) {
            kept.set("total", document.path("total").deepCopy());
        }
        if (document.has("investments")) {
            JsonNode investments = document.path("investments");
            ObjectNode next = kept.putObject("investments");
            next.setAll(keep(investments, Set.of("decimals", "complete")));
            next.set("categories", each(investments.path("categories"), this::category));
            ObjectNode total = keep(investments.path("total"), Set.of("label"));
            carryMember(investments.path("total"), "published", total);
            if (!total.isEmpty()) {
                next.set("total", total);
            }
            carryColumns(investments, next);
        }
        Text.outline(document.path("texts")).ifPresent(texts -> kept.set("texts", texts));
        return kept;
    }

    private ObjectNode statement(JsonNode statement) {
        ObjectNode kept = keep(statement, OF_STATEMENT);
        kept.set("lines", each(statement.path("lines"), line -> row(line, OF_LINE)));
        if (statement.has("segments")) {
            kept.set("segments", each(statement.path("segments"), this::segment));
        }
        carryColumns(statement, kept);
        if (statement.has("equity")) {
            kept.set("equity", statement.path("equity").deepCopy());
        }
        return kept;
    }

    private ObjectNode segment(JsonNode segment) {
        ObjectNode kept = keep(segment, OF_SEGMENT);
        kept.set("lines", each(segment.path("lines"), line -> row(line, OF_SEGMENT_LINE)));
        return kept;
    }

    private ObjectNode category(JsonNode category) {
        ObjectNode kept = row(category, OF_CATEGORY);
        if (category.has("projects")) {
            kept.set("projects", each(category.path("projects"), project -> row(project, OF_PROJECT)));
        }
        if (category.has("categories")) {
            kept.set("categories", each(category.path("categories"), this::category));
        }
        return kept;
    }

    private ObjectNode row(JsonNode row, Set<String> members) {
        ObjectNode kept = keep(row, members);
        carry(row, kept, row::has);
        carryColumns(row, kept);
        carryMember(row, "published", kept);
        if (sameYear && row.has("budgetChanges")) {
            kept.set("budgetChanges", row.path("budgetChanges").deepCopy());
        }
        return kept;
    }

    /** Cells, printed sums or what holds of columns: all have the same names. */
    private void carry(JsonNode cells, ObjectNode kept, Predicate<String> goesBackTo) {
        if (sameYear) {
            BUDGETS.stream().filter(cells::has).forEach(budget -> kept.set(budget, cells.get(budget)));
        }
        if (sameMonths && cells.has("outcome")) {
            kept.set("previousOutcome", cells.get("outcome"));
        }
        if (sameMonths) {
            earlier(cells, kept, goesBackTo);
        }
    }

    /** A table that goes back several years goes back as many from the next. */
    private static void earlier(JsonNode cells, ObjectNode kept, Predicate<String> goesBackTo) {
        for (int years = 2; AmountColumn.outcome(years).isPresent(); years++) {
            String member = AmountColumn.outcome(years).get().member();
            String younger = AmountColumn.outcome(years - 1).orElseThrow().member();
            if (goesBackTo.test(member) && cells.has(younger)) {
                kept.set(member, cells.get(younger));
            }
        }
    }

    /** What holds of the columns of a table, or of a row, moves with its cells, also where only one of two columns has it. */
    private void carryColumns(JsonNode cells, ObjectNode kept) {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        carry(cells.path("columns"), columns, column -> kept.findValue(column) != null);
        if (!columns.isEmpty()) {
            kept.set("columns", columns);
        }
    }

    private void carryMember(JsonNode node, String member, ObjectNode kept) {
        ObjectNode next = JsonNodeFactory.instance.objectNode();
        carry(node.path(member), next, node.path(member)::has);
        if (!next.isEmpty()) {
            kept.set(member, next);
        }
    }

    /** An object with some of its members. */
    static ObjectNode keep(JsonNode node, Set<String> members) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .filter(member -> members.contains(member.getKey()))
                .forEach(member -> kept.set(member.getKey(), member.getValue().deepCopy()));
        return kept;
    }

    private static ArrayNode each(JsonNode list, Function<JsonNode, ObjectNode> step) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> kept.add(step.apply(item)));
        return kept;
    }
}
