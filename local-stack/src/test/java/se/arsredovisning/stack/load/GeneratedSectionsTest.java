package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Sections over boards of every kind and over all years: that they add up, and repeat each other. */
class GeneratedSectionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<LoadPlan.Report> REPORTS = LoadPlan.reports(new LoadSize(500, 20)).stream()
            .filter(report -> report.board().municipality().equals("1490")
                    || report.board().municipality().equals("1463"))
            .toList();
    private static final List<String> COLUMNS = List.of("budget", "outcome", "previousOutcome");

    @Test
    void statementsAddUpAsFarAsRoundingGoes() {
        each("finance", (report, section) -> own(section).forEach(statement -> {
            Map<String, JsonNode> lines = byKey(statement.path("lines"));
            lines.values().forEach(line -> {
                JsonNode row = line.has("formula") ? line.path("published") : line;
                differences(
                        row,
                        line.path("published"),
                        row.path("outcome").asLong() - row.path("budget").asLong());
                for (String column : line.has("formula") ? COLUMNS : List.<String>of()) {
                    List<Long> parts = StreamSupport.stream(line.path("formula").spliterator(), false)
                            .map(part -> lines.get(part.asText()))
                            .map(part -> part.has("formula") ? part.path("published") : part)
                            .map(part -> part.path(column).asLong())
                            .toList();
                    near(
                            row.path(column),
                            parts.stream().mapToLong(part -> part).sum(),
                            parts.size() + 1);
                }
            });
            assertThat(lines.get("result").at("/published/budget").asLong()).isZero();
        }));
    }

    @Test
    void investmentsAddUpAsFarAsRoundingGoes() {
        each("finance", (report, section) -> {
            JsonNode investments = section.path("investments");
            JsonNode total = investments.at("/total/published");
            for (String column : COLUMNS) {
                investments
                        .path("categories")
                        .forEach(category -> near(
                                category.path("published").path(column),
                                sum(category.path("projects"), column),
                                category.path("projects").size() + 1));
                long categories = investments.path("categories").findValues("published").stream()
                        .filter(published -> published.has(column))
                        .mapToLong(published -> published.path(column).asLong())
                        .sum();
                near(total.path(column), categories, 6);
            }
            differences(
                    total,
                    total,
                    total.path("budget").asLong() - total.path("outcome").asLong());
        });
    }

    @Test
    void financeRepeatsWhatTheYearBeforeSays() {
        each("finance", (report, section) -> {
            JsonNode before = section("finance", report.board(), report.year() - 1);
            for (int s = 0; s < own(section).size(); s++) {
                JsonNode now = section.path("statements").get(s).path("lines");
                JsonNode then = before.path("statements").get(s).path("lines");
                for (int l = 0; l < now.size(); l++) {
                    assertThat(now.get(l).findValue("previousOutcome"))
                            .isEqualTo(then.get(l).findValue("outcome"));
                }
            }
            assertThat(section.path("investments").findValues("previousOutcome"))
                    .hasSizeGreaterThan(10)
                    .isEqualTo(before.path("investments").findValues("outcome"));
            for (int p = 0; p < 2; p++) {
                String project = "/investments/categories/0/projects/" + p;
                long since = section.at(project + "/accumulated").asLong()
                        - before.at(project + "/accumulated").asLong();
                near(section.at(project + "/outcome"), since, 3);
                assertThat(section.at(project + "/decidedTotal")).isEqualTo(before.at(project + "/decidedTotal"));
            }
        });
    }

    @Test
    void goalsRepeatTheOutcomesOfEarlierYears() {
        each("goals", (report, section) -> {
            List<JsonNode> then =
                    section("goals", report.board(), report.year() - 1).findValues("values");
            List<JsonNode> now = section.findValues("values");
            assertThat(now).hasSize(15);
            for (int m = 0; m < now.size(); m++) {
                assertThat(now.get(m).get(1).path("year").asInt()).isEqualTo(report.year() - 1);
                assertThat(now.get(m).get(1).get("outcome"))
                        .isEqualTo(then.get(m).get(0).get("outcome"));
                assertThat(now.get(m).get(2)).isEqualTo(then.get(m).get(1));
            }
        });
    }

    @Test
    void theCouncilsIndicatorsAreTheSameForAllBoardsOfAMunicipality() {
        Map<String, List<List<JsonNode>>> indicators = REPORTS.stream()
                .collect(Collectors.groupingBy(
                        report -> report.board().municipality() + report.year(),
                        Collectors.mapping(
                                report -> section("goals", report.board(), report.year())
                                        .findValues("indicators"),
                                Collectors.toList())));

        assertThat(indicators.values()).allSatisfy(boards -> assertThat(boards)
                .allSatisfy(one -> assertThat(one).isEqualTo(boards.get(0))));
    }

    @Test
    void unitsAddUpToTheStatementThatTheyAreOf() {
        more("finance", (report, section) -> {
            Map<String, JsonNode> statements = byKey(section.path("statements"));
            Map<String, JsonNode> whole = byKey(statements.get("operations").path("lines"));
            JsonNode segments = statements.get("units").path("segments");
            for (String key : List.of("revenue", "costs", "municipal-contribution", "net-financial-items")) {
                JsonNode line = whole.get(key);
                for (String column : COLUMNS) {
                    long sum = segments.valueStream()
                            .mapToLong(segment -> byKey(segment.path("lines"))
                                    .get(key)
                                    .path(column)
                                    .asLong())
                            .sum();
                    assertThat(sum)
                            .isEqualTo((line.has("formula") ? line.path("published") : line)
                                    .path(column)
                                    .asLong());
                }
            }
            JsonNode before = section("finance", report.board(), report.year() - 1);
            assertThat(section.path("volumes").findValues("values").stream().map(values -> values.get(1)))
                    .containsExactlyElementsOf(before.path("volumes").findValues("values").stream()
                            .map(values -> values.get(0))
                            .toList());
            assertThat(section.at("/grants/0/values/1")).isEqualTo(before.at("/grants/0/values/0"));
            assertThat(section.at("/total/of").toString()).doesNotContain("units");
        });
    }

    @Test
    void whatIsDoneOfAnAssignmentAgreesWithItsStatusAndStepsAreCounted() {
        more("goals", (report, section) -> {
            section.path("assignments").forEach(assignment -> assertThat(
                            assignment.path("percentDone").asInt())
                    .isBetween(
                            assignment.path("status").asText().equals("completed") ? 100 : 0,
                            assignment.path("status").asText().equals("not-started") ? 0 : 100));
            long green = section.findValuesAsText("assessment").stream()
                    .filter("gront"::equals)
                    .count();
            assertThat(byKey(section.path("facts")).get("grona").path("value").asLong())
                    .isEqualTo(green);
        });
    }

    @Test
    void groupsOfTheStaffAddUpAndEngagementIsTheMeanOfItsParts() {
        more("hr", (report, section) -> {
            assertThat(section.at("/staffGroups/0/headcount").asInt()
                            + section.at("/staffGroups/1/headcount").asInt())
                    .isEqualTo(section.at("/staffing/0/permanent/headcount").asInt());
            assertThat(section.at("/staffGroups/0/headcount").asInt()).isGreaterThan(10);
            assertThat(section.at("/staffGroups/1/headcount").asInt()).isGreaterThan(10);
            section.path("engagement")
                    .forEach(year -> assertThat(year.path("index").asDouble()
                                    - (year.path("motivation").asInt()
                                                    + year.path("leadership").asInt()
                                                    + year.path("steering").asInt())
                                            / 3.0)
                            .isBetween(-0.5, 0.5));
        });
    }

    @Test
    void staffAddsUpAndRepeatsTheYearBefore() {
        each("hr", (report, section) -> {
            JsonNode before = section("hr", report.board(), report.year() - 1);
            section.path("staffing")
                    .forEach(month -> List.of("permanent", "fixedTerm").forEach(form -> {
                        assertThat(total(month, form, "headcount"))
                                .isEqualByComparingTo(
                                        month.at("/" + form + "/headcount").decimalValue());
                        assertThat(total(month, form, "fte"))
                                .isEqualByComparingTo(
                                        month.at("/" + form + "/fte").decimalValue());
                    }));
            assertThat(section.at("/staffing/1")).isEqualTo(before.at("/staffing/0"));
            assertThat(section.at("/turnover/1")).isEqualTo(before.at("/turnover/0"));
            assertThat(section.path("sickLeave").findValues("previous"))
                    .isEqualTo(before.path("sickLeave").findValues("current"));
        });
    }

    @Test
    void sickLeaveAddsUpAndNoGroupIsSoSmallThatItIsHidden() {
        each("hr", (report, section) -> {
            Map<String, JsonNode> groups = new TreeMap<>();
            section.path("sickLeave")
                    .forEach(row -> groups.put(row.path("group").asText(), row.path("current")));
            for (List<String> kind : List.of(
                    List.of("days-1-14", "days-15-59", "days-from-60"),
                    List.of("women", "men"),
                    List.of("age-to-29", "age-30-49", "age-from-50"))) {
                for (String number : List.of("absenceHours", "ordinaryHours", "employees")) {
                    long sum = kind.stream()
                            .mapToLong(group -> groups.get(group).path(number).asLong())
                            .sum();
                    boolean isOfLength = kind.get(0).startsWith("days") && !number.equals("absenceHours");
                    assertThat(sum)
                            .isEqualTo(
                                    isOfLength
                                            ? 0
                                            : groups.get("total").path(number).asLong());
                }
            }
            groups.forEach((group, cell) -> {
                assertThat(cell.at("/published/percent").decimalValue())
                        .isBetween(new BigDecimal("0.1"), new BigDecimal("16"));
                assertThat(cell.path("employees").asInt(11))
                        .as(report.id() + " " + group)
                        .isGreaterThan(10);
            });
        });
    }

    @Test
    void controlsAreCountedAsTheyAreAssessed() {
        each("internal-control", (report, section) -> {
            long remarks = section.path("controls")
                    .valueStream()
                    .filter(control -> control.path("assessment").asText().equals("with-remark"))
                    .count();
            assertThat(section.at("/reportedSummary/withRemark").asLong()).isEqualTo(remarks);
            assertThat(section.at("/reportedSummary/controls").asInt())
                    .isEqualTo(section.path("controls").size());
            section.path("controls")
                    .forEach(control -> assertThat(control.path("riskValue").asInt())
                            .isEqualTo(control.path("likelihood").asInt()
                                    * control.path("consequence").asInt())
                            .isBetween(1, 16));
        });
    }

    @Test
    void keysAreTheSameOverBoardsAndYears() {
        for (String api : List.of("goals", "hr", "internal-control")) {
            assertThat(REPORTS.stream()
                            .filter(report -> !report.board().kind().tellsMore())
                            .map(report -> new TreeSet<>(
                                    section(api, report.board(), report.year()).findValuesAsText("key")))
                            .map(keys -> keys.stream()
                                    .filter(key -> !key.matches("rutin|uppfoljning-."))
                                    .toList())
                            .distinct())
                    .as(api)
                    .hasSize(1);
        }
    }

    private static void more(String api, BiConsumer<LoadPlan.Report, JsonNode> holds) {
        List<LoadPlan.Report> reports = REPORTS.stream()
                .filter(report -> report.board().kind().tellsMore())
                .toList();
        assertThat(reports).hasSize(120);
        reports.forEach(report -> holds.accept(report, section(api, report.board(), report.year())));
    }

    private static void each(String api, BiConsumer<LoadPlan.Report, JsonNode> holds) {
        assertThat(REPORTS).hasSize(800);
        REPORTS.forEach(report -> holds.accept(report, section(api, report.board(), report.year())));
    }

    private static JsonNode section(String api, Board board, int year) {
        try {
            return JSON.readTree(Documents.of(board, year).get(api).get());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The statements that tell nothing once more. */
    private static List<JsonNode> own(JsonNode section) {
        return section.path("statements")
                .valueStream()
                .filter(statement -> !statement.has("breakdownOf"))
                .toList();
    }

    private static Map<String, JsonNode> byKey(JsonNode rows) {
        return rows.valueStream()
                .collect(Collectors.toMap(row -> row.path("key").asText(), row -> row));
    }

    private static long sum(JsonNode rows, String column) {
        return rows.valueStream().mapToLong(row -> row.path(column).asLong()).sum();
    }

    private static BigDecimal total(JsonNode month, String form, String number) {
        return month.path("parts")
                .valueStream()
                .map(part -> part.path(form).path(number).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void differences(JsonNode row, JsonNode published, long deviation) {
        near(published.path("deviation"), deviation, 3);
        near(
                published.path("change"),
                row.path("outcome").asLong() - row.path("previousOutcome").asLong(),
                3);
    }

    /** Each rounded number may be off by half a thousand. */
    private static void near(JsonNode printed, long computed, int rounded) {
        assertThat(printed.isIntegralNumber()).isTrue();
        assertThat(printed.asLong() % 1000).isZero();
        assertThat(Math.abs(printed.asLong() - computed)).isLessThanOrEqualTo(500L * rounded);
    }
}
