package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.BudgetChange;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** The tables of what hangs on rows: changes of their budgets, and the equity of what fees pay for. */
final class RowTables {

    private static final String STAYS = " Det som inte står i filen är kvar; en tom cell tömmer uppgiften.";

    private static final TableLayout CHANGES = new TableLayout(
            "budget-changes",
            "En ändring av budgeten under året: för en rad i en resultaträkning, för en rad i en verksamhet eller enhet,"
                    + " för en kategori eller ett projekt, eller med kategorin total för investeringarna."
                    + STAYS,
            List.of(
                    TableColumn.text("statement", "Resultaträkning", "Resultaträkningens nyckel", "operations"),
                    TableColumn.text("segment", "Verksamhet eller enhet", "Dess nyckel, om raden står i en", ""),
                    TableColumn.text("line", "Rad", "Radens nyckel", "rents"),
                    TableColumn.text("category", "Kategori", "Investeringskategorins nyckel, eller total", ""),
                    TableColumn.text("project", "Projekt", "Projektets nyckel; tomt för kategorin", ""),
                    TableColumn.text("key", "Nyckel", "Ändringens nyckel, en för varje ändring av raden", "tertial-1")
                            .asRequired(),
                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Justerad i tertial 1"),
                    TableColumn.choice(
                            "kind",
                            "Slag",
                            StatementLayouts.codes(BudgetChange.Kind.values(), BudgetChange.Kind::code),
                            "supplement: tilläggsanslag; transfer: omfördelning; carry-over: ombudgetering",
                            "transfer"),
                    TableColumn.date("date", "Datum", "Beslutets dag", ""),
                    TableColumn.text("decision", "Beslut", "Vilket beslut", ""),
                    TableColumn.decimal("amount", "Belopp", "Ändringen, med budgetens tecken", ""),
                    TableColumn.decimal("revised", "Budget efter ändringen", "Som den är tryckt, annars tomt", ""),
                    TableColumn.text("comment", "Kommentar", "Till ändringen (Markdown)", "")));

    private static final TableLayout EQUITIES = new TableLayout(
            "equity",
            "Eget kapital i slutet av ett år, av en avgiftsfinansierad resultaträkning eller verksamhet." + STAYS,
            List.of(
                    TableColumn.text("statement", "Resultaträkning", "Resultaträkningens nyckel", "avgifter")
                            .asRequired(),
                    TableColumn.text("segment", "Verksamhet eller enhet", "Dess nyckel, om det är av en", ""),
                    TableColumn.integer("year", "År", "Året", "2017").asRequired(),
                    TableColumn.decimal("amount", "Eget kapital", "Negativt där för lite har betalats", "1200000")));

    /** The changes of the budgets of lines, of lines in segments, of categories, projects and the investments' total. */
    static final ItemTable BUDGET_CHANGES = ItemTable.of(
                    CHANGES, Sentence.of("finance.import.a-budget-change"), List.of("key"), "label")
            .in(List.of("statement", "segment", "line", "category", "project"), RowTables::changes);

    /** The equity of statements and of their segments. */
    static final ItemTable EQUITY = ItemTable.of(
                    EQUITIES, Sentence.of("finance.import.a-year-of-equity"), List.of("year"), "amount")
            .in(List.of("statement", "segment"), RowTables::equity);

    /** Rows that show how they are filled in, by layout. */
    static final Map<String, List<Map<String, Object>>> EXAMPLES = Map.of(
            CHANGES.name(),
            List.of(Map.of(
                    "statement",
                    "operations",
                    "line",
                    "rents",
                    "key",
                    "tertial-1",
                    "label",
                    "Justerad i tertial 1",
                    "kind",
                    BudgetChange.Kind.TRANSFER.code(),
                    "date",
                    LocalDate.of(2020, 5, 27),
                    "amount",
                    new BigDecimal(-250_000))),
            EQUITIES.name(),
            List.of(Map.of("statement", "avgifter", "year", 2017, "amount", new BigDecimal(1_200_000))));

    private RowTables() {}

    private static Map<List<String>, String> changes(JsonNode document) {
        Map<List<String>, String> lists = new LinkedHashMap<>();
        each(document.path("statements"), "/statements", (statement, s) -> {
            String key = key(statement);
            each(statement.path("lines"), s + "/lines", (line, l) -> put(lists, l, key, "", key(line), "", ""));
            each(
                    statement.path("segments"),
                    s + "/segments",
                    (segment, g) -> each(
                            segment.path("lines"),
                            g + "/lines",
                            (line, l) -> put(lists, l, key, key(segment), key(line), "", "")));
        });
        categories(document.at("/investments/categories"), "/investments/categories", lists);
        if (!document.path("investments").isEmpty()) {
            lists.putIfAbsent(List.of("", "", "", TableLayouts.TOTAL, ""), "/investments/total/budgetChanges");
        }
        return lists;
    }

    private static void categories(JsonNode all, String list, Map<List<String>, String> lists) {
        each(all, list, (category, c) -> {
            put(lists, c, "", "", "", key(category), "");
            each(
                    category.path("projects"),
                    c + "/projects",
                    (project, p) -> put(lists, p, "", "", "", key(category), key(project)));
            categories(category.path("categories"), c + "/categories", lists);
        });
    }

    private static Map<List<String>, String> equity(JsonNode document) {
        Map<List<String>, String> lists = new LinkedHashMap<>();
        each(document.path("statements"), "/statements", (statement, s) -> {
            lists.put(List.of(key(statement), ""), s + "/equity");
            each(
                    statement.path("segments"),
                    s + "/segments",
                    (segment, g) -> lists.put(List.of(key(statement), key(segment)), g + "/equity"));
        });
        return lists;
    }

    private static void put(Map<List<String>, String> lists, String row, String... name) {
        lists.put(Stream.of(name).toList(), row + "/budgetChanges");
    }

    /** What is done with an item and its pointer. */
    private interface Visit {
        void at(JsonNode item, String pointer);
    }

    private static void each(JsonNode items, String list, Visit visit) {
        for (int i = 0; i < items.size(); i++) {
            visit.at(items.get(i), list + "/" + i);
        }
    }

    private static String key(JsonNode item) {
        return item.path("key").asText();
    }
}
