package se.arsredovisning.goals.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.arsredovisning.goals.document.MeasureKind;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;

/** Which lists of a document the tables are of. */
final class GoalTables {

    /** The column that holds a step of the section's scale, by its key or its label. */
    static final String ASSESSMENT = "assessment";

    /** The column that names a priority: by its number or, of one without, by its title. */
    static final String PRIORITY = "priority";

    /** The column of what a priority is called, which is none of a goal. */
    static final String PRIORITY_TITLE = "priorityTitle";

    static final ItemTable GOALS = ItemTable.of(
                    TableLayouts.GOALS, Sentence.of("goals.import.a-goal"), List.of("goal"), "title")
            .in(List.of(PRIORITY), GoalTables::goals)
            .foundAnywhere()
            .besides(PRIORITY_TITLE)
            .member("goal", "key");

    static final ItemTable MEASURES = ItemTable.of(
                    TableLayouts.MEASURES,
                    Sentence.of("goals.import.a-measure"),
                    List.of("measure"),
                    "name",
                    "owner",
                    "unit",
                    "decimals",
                    "direction")
            .in(List.of("goal", "kind"), GoalTables::measures)
            .foundAnywhere()
            .member("measure", "key")
            .values(
                    "values",
                    List.of("year", "sex"),
                    List.of(
                            "target",
                            "targetFrom",
                            "targetTo",
                            "targetText",
                            "measuredOn",
                            "outcome",
                            "outcomeText",
                            "status",
                            "reason"));

    static final ItemTable ASSIGNMENTS = ItemTable.of(
                    TableLayouts.ASSIGNMENTS,
                    Sentence.of("goals.import.an-assignment"),
                    List.of("assignment"),
                    "title",
                    "kind",
                    "from",
                    "status")
            .in("/assignments")
            .member("assignment", "key")
            .member("decisionDate", "decision/date")
            .member("paragraph", "decision/paragraph")
            .member("diaryNumber", "decision/diaryNumber");

    /** All, in the order in which they are taken: measures may be of goals that the same file adds. */
    static final List<ItemTable> ALL = List.of(GOALS, MEASURES, ASSIGNMENTS);

    private GoalTables() {}

    /** What names a priority in a table. */
    static String name(JsonNode priority) {
        return priority.has("number")
                ? priority.path("number").asText()
                : priority.path("title").asText();
    }

    private static Map<List<String>, String> goals(JsonNode document) {
        Map<List<String>, String> lists = new LinkedHashMap<>();
        JsonNode priorities = document.path("priorities");
        for (int p = 0; p < priorities.size(); p++) {
            lists.put(List.of(name(priorities.get(p))), "/priorities/" + p + "/goals");
        }
        lists.put(List.of(""), "/goals");
        return lists;
    }

    private static Map<List<String>, String> measures(JsonNode document) {
        Map<List<String>, String> lists = new LinkedHashMap<>();
        goals(document).values().forEach(list -> {
            JsonNode goals = document.at(list);
            for (int g = 0; g < goals.size(); g++) {
                String goal = list + "/" + g + "/";
                String key = Objects.requireNonNullElse(goals.get(g).path("key").textValue(), "");
                lists.put(List.of(key, TableLayouts.INDICATOR), goal + MeasureKind.INDICATOR.member());
                lists.put(List.of(key, TableLayouts.KEY_FIGURE), goal + MeasureKind.KEY_FIGURE.member());
            }
        });
        return lists;
    }
}
