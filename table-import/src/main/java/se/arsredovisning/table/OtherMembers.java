package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The table of what a section says and the other tables have no column for: a row for each member, named by its
 * {@link MemberPath}. With it the tables of a section are the whole of it.
 */
public final class OtherMembers {

    private static final String MEMBER = "member";
    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final String FLAG = "flag";
    private static final String YES = "yes";
    private static final List<String> VALUES = List.of(TEXT, NUMBER, FLAG);

    /** What it looks like. */
    public static final TableLayout LAYOUT = new TableLayout(
            "other",
            "En uppgift i avsnittet som inte har någon kolumn i de andra tabellerna, som en text, ett tal eller ja eller"
                    + " nej. Det som inte står i filen är kvar; en rad utan värde tömmer uppgiften.",
            List.of(
                    TableColumn.text(
                                    MEMBER,
                                    "Uppgift",
                                    "Vägen till uppgiften i API:ets dokument: namn med punkt emellan, i listor nyckeln"
                                            + " eller numret inom hakparenteser (facts[salda-tomter].value, texts[#1].text)",
                                    "source")
                            .asRequired(),
                    TableColumn.text(TEXT, "Text", "Värdet, där det är en text", "Årsredovisning 2020"),
                    TableColumn.decimal(NUMBER, "Tal", "Värdet, där det är ett tal, som det står i dokumentet", ""),
                    TableColumn.choice(
                            FLAG, "Ja eller nej", List.of(YES, "no"), "Värdet, där det är yes eller no", "")));

    private static final Logger LOG = Logger.getLogger(OtherMembers.class);

    private final List<Map<String, Object>> rows = new ArrayList<>();

    private OtherMembers() {}

    /**
     * The rows of a document.
     *
     * @param layouts those of its tables
     * @param rows the document's rows in each of the others
     * @param begun what a section that does not exist becomes by tables. Where they begin none, for a row that no table can
     *     hold was left out, there are no rows
     */
    public static List<Map<String, Object>> rows(
            JsonNode document,
            List<TableLayout> layouts,
            Function<TableLayout, List<Map<String, Object>>> rows,
            Function<Tables, TakenTables> begun) {
        Tables tables = Tables.of(layouts.stream()
                .filter(layout -> !layout.equals(LAYOUT))
                .collect(Collectors.toMap(Function.identity(), rows)));
        OtherMembers others = new OtherMembers();
        try {
            others.compare(MemberPath.ROOT, document, begun.apply(tables).document());
        } catch (ProblemException notBegun) {
            LOG.debug("The tables of a section begin no other", notBegun);
        }
        return others.rows;
    }

    private void compare(MemberPath path, JsonNode given, JsonNode held) {
        if (given.isObject()) {
            given.properties().forEach(member -> {
                if (!path.isNamedBy(member.getKey(), member.getValue())) {
                    compare(path.member(member.getKey()), member.getValue(), held.path(member.getKey()));
                }
            });
            held.fieldNames().forEachRemaining(member -> {
                if (!given.has(member) && held.path(member).isValueNode()) {
                    rows.add(Map.of(MEMBER, path.member(member).toString()));
                }
            });
        } else if (given.isArray()) {
            Map<String, Integer> named = MemberPath.keys(given);
            Map<String, Integer> found = MemberPath.keys(held);
            for (int i = 0; i < given.size(); i++) {
                String key = MemberPath.key(given.get(i));
                boolean isNamed = key != null && named.get(key) == i;
                JsonNode other = held.path(isNamed ? found.getOrDefault(key, -1) : i);
                MemberPath item = isNamed ? path.item(key) : path.item(i);
                if (isNamed && other.isMissingNode() && given.get(i).size() == 1) {
                    add(item.member("key"), given.get(i).path("key"));
                }
                compare(item, given.get(i), other);
            }
        } else if (!TableEdit.isSame(given, held)) {
            add(path, given);
        }
    }

    private void add(MemberPath path, JsonNode given) {
        Map<String, Object> row = new HashMap<>(Map.of(MEMBER, path.toString()));
        if (given.isNumber()) {
            row.put(NUMBER, given.decimalValue());
        } else if (given.isBoolean()) {
            row.put(FLAG, given.booleanValue() ? YES : "no");
        } else {
            row.put(TEXT, given.asText());
        }
        if (row.values().stream().allMatch(value -> value.toString().length() <= CellText.MAX_LENGTH)) {
            rows.add(row);
        }
    }

    /**
     * Takes every row over, after those of the other tables; what is wrong with one is a fault of the edit.
     *
     * @return what the members are called that the rows name, by their JSON Pointers
     */
    public static Map<String, String> take(TableEdit edit, Tables tables) {
        Map<String, String> names = new HashMap<>();
        tables.find(LAYOUT.name()).ifPresent(table -> {
            Set<String> named = new HashSet<>();
            table.rows().forEach(row -> take(edit, row, named, names));
        });
        return names;
    }

    private static void take(TableEdit edit, TableRow row, Set<String> named, Map<String, String> names) {
        String member = row.text(MEMBER);
        List<String> given = VALUES.stream().filter(row.values()::containsKey).toList();
        if (!named.add(member)) {
            edit.fault(row.place(MEMBER), member, Sentence.of("table.member-twice"));
        } else if (given.size() > 1) {
            edit.fault(row.place(given.get(1)), null, Sentence.of("table.one-value", given.get(0)));
        } else {
            JsonNode value = given.isEmpty() ? null : value(row, given.get(0));
            MemberPath.parse(member)
                    .flatMap(path -> path.in(edit, row, value != null))
                    .ifPresentOrElse(
                            pointer -> {
                                names.put(pointer, member);
                                edit.set(pointer, value, row.place(given.isEmpty() ? MEMBER : given.get(0)));
                            },
                            () -> {
                                if (value != null) {
                                    edit.fault(row.place(MEMBER), member, Sentence.of("table.no-member"));
                                }
                            });
        }
    }

    private static JsonNode value(TableRow row, String header) {
        return switch (header) {
            case NUMBER -> number(row.decimal(NUMBER));
            case FLAG -> Json.MAPPER.getNodeFactory().booleanNode(row.text(FLAG).equals(YES));
            default -> Json.MAPPER.getNodeFactory().textNode(row.text(TEXT));
        };
    }

    /** Whole numbers are such in JSON, too. */
    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0
                ? Json.MAPPER.getNodeFactory().numberNode(number.toBigIntegerExact())
                : Json.MAPPER.getNodeFactory().numberNode(number);
    }
}
