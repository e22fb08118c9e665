package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes away what is derived in one place and given in another, which the schema alone cannot tell: the amounts of a line
 * or a category that is a sum of others, and a total of investments of which nothing is given. What a GET returned can so be PUT back.
 */
public final class GivenMembers {

    private static final Set<String> SUMS = Set.of(LineRole.SUBTOTAL.code(), LineRole.RESULT.code());

    private static final List<String> DIFFERENCES = Stream.concat(
                    Stream.of(Difference.values()).map(Difference::member), Stream.of("changePercent"))
            .toList();

    private GivenMembers() {}

    /** The document without derived sums; whatever does not fit the schema is left for it to name. */
    public static JsonNode of(JsonNode document) {
        JsonNode given = document.deepCopy();
        for (JsonNode statement : given.path("statements")) {
            statement(statement);
        }
        given.path("investments").path("categories").forEach(GivenMembers::category);
        total(given.path("investments"));
        return given;
    }

    private static void statement(JsonNode statement) {
        JsonNode segments = statement.path("segments");
        Set<String> sums = new HashSet<>();
        for (JsonNode line : statement.path("lines")) {
            boolean isSum = SUMS.contains(line.path("role").asText());
            if (isSum && !line.path("formula").isEmpty()) {
                sums.add(line.path("key").asText());
            }
            if (isSum || !segments.isEmpty()) {
                removeAmounts(line);
            }
        }
        Set<String> parents = new HashSet<>();
        segments.forEach(segment -> parents.add(segment.path("parent").asText(null)));
        for (JsonNode segment : segments) {
            boolean isParent = parents.contains(segment.path("key").asText());
            for (JsonNode line : segment.path("lines")) {
                if (isParent || sums.contains(line.path("key").asText())) {
                    removeAmounts(line);
                }
            }
        }
    }

    /** A total of which nothing is given was not there. */
    private static void total(JsonNode investments) {
        if (investments.path("total") instanceof ObjectNode total) {
            removeAmounts(total);
            total.remove(DIFFERENCES);
            if (total.isEmpty()) {
                ((ObjectNode) investments).remove("total");
            }
        }
    }

    private static void category(JsonNode category) {
        if (!category.path("projects").isEmpty() || !category.path("categories").isEmpty()) {
            removeAmounts(category);
        }
        category.path("categories").forEach(GivenMembers::category);
    }

    private static void removeAmounts(JsonNode row) {
        if (row instanceof ObjectNode object) {
            for (AmountColumn column : AmountColumn.values()) {
                object.remove(column.member());
            }
        }
    }
}
