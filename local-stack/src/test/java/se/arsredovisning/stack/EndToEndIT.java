package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.stack.Answers.eventually;
import static se.arsredovisning.stack.Answers.json;
import static se.arsredovisning.stack.Answers.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.CheckedIn;
import se.arsredovisning.kit.testing.contract.PublishedDocument;
import se.arsredovisning.kit.testing.contract.SparseSections;
import se.arsredovisning.stack.load.LoadSize;
import se.arsredovisning.stack.load.Loader;
import se.arsredovisning.stack.load.ProgressBar;

/** The packaged services, PostgreSQL and Kafka, each a process of its own, as {@code ./start} runs them. */
class EndToEndIT {

    private static final String REPORT = "1489-kommunstyrelsen-2020";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path var;

    private static Workspace workspace;
    private static Stack stack;

    @BeforeAll
    static void start() {
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        workspace = new Workspace(Workspace.project(), var);
        stack = new Stack(workspace, Ports.free(), ServiceDescription.ALL, progress);
        stack.start();
        stack.load();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void whatThePackagedServicesPublishIsWhatIsCheckedIn() {
        for (String api : List.of("goals", "finance", "hr", "internal-control", "reports")) {
            String published = get(api, "/" + api + "/v1/openapi.yaml").body();

            CheckedIn.check(published, Path.of("..", "contracts", api, "openapi.yaml"));
            assertThat(PublishedDocument.deadReferences(json(get(api, "/" + api + "/v1/openapi.json"))))
                    .as(api)
                    .isEmpty();
        }
    }

    @Test
    void readsTheGoalsOfThe2020ReportFromTheGateway() {
        JsonNode report = eventually(() -> json(get("reports", report(REPORT))), body -> state(body, "goals")
                .equals("current"));

        assertThat(report.at("/title").textValue()).isEqualTo("Kommunstyrelsens årsredovisning 2020");
        assertThat(report.at("/municipality/name").textValue()).isEqualTo("Alingsås");
        assertThat(report.at("/summary/goals").toString())
                .isEqualTo("{\"goals\":8,\"fulfilled\":7,\"partlyFulfilled\":0,\"notFulfilled\":1,\"notAssessed\":0}");
        assertThat(report.at("/sections/goals/content/priorities")).hasSize(2);
    }

    @Test
    void readsTheFinancesOfThe2020ReportFromTheGateway() {
        JsonNode report = eventually(() -> json(get("reports", report(REPORT))), body -> state(body, "finance")
                .equals("current"));

        assertThat(report.at("/summary/finance/result/outcome").intValue()).isEqualTo(20_031_000);
        assertThat(report.at("/summary/finance/investments/outcome").intValue()).isEqualTo(22_535_000);
        assertThat(report.at("/summary/finance/checks/discrepancy").intValue()).isZero();
        assertThat(report.at("/summary/finance/checks/truncated").intValue()).isEqualTo(4);
        JsonNode section = report.at("/sections/finance/content");
        assertThat(section.at("/statements/0/lines")).hasSize(10);
        assertThat(section.at("/investments/total/deviation").intValue()).isEqualTo(17_015_000);
    }

    @Test
    void anAmountThatChangesIsAnEventAndChangesTheReport() {
        String id = "1489-tekniska-namnden-2020";
        String document = """
                {"decimals": -3, "statements": [{"key": "operations", "title": "Ekonomi", "lines": [
                 {"key": "revenue", "label": "Intäkter", "role": "item", "budget": 1000, "outcome": 3000},
                 {"key": "result", "label": "Resultat", "role": "result", "formula": ["revenue"]}]}],
                 "total": {"of": ["operations"]}}
                """;
        assertThat(send(request("finance", "/finance/v1/sections/" + id)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(document)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(request("finance", "/finance/v1/sections/" + id + "/statements/operations/lines/revenue")
                                .header("Content-Type", "application/merge-patch+json")
                                .header("If-Match", etag("finance", "/finance/v1/sections/" + id))
                                .method("PATCH", BodyPublishers.ofString("{\"outcome\": 5000}")))
                        .statusCode())
                .isEqualTo(200);

        JsonNode report = eventually(
                () -> json(get("reports", report(id))),
                body -> body.at("/sections/finance/revision").intValue() == 2);

        assertThat(report.at("/summary/finance/result/outcome").intValue()).isEqualTo(5000);
        assertThat(report.at("/summary/finance/result/deviation").intValue()).isEqualTo(4000);
    }

    @Test
    void readsTheInternalControlOfThe2020ReportFromTheGateway() {
        JsonNode report = eventually(() -> json(get("reports", report(REPORT))), body -> state(body, "internalControl")
                .equals("current"));

        assertThat(report.at("/summary/internalControl").toString())
                .isEqualTo("{\"controls\":8,\"withoutRemark\":0,\"withRemark\":0,\"notCarriedOut\":0,"
                        + "\"notAssessed\":8}");
        JsonNode section = report.at("/sections/internalControl/content");
        assertThat(section.path("controls").findValuesAsText("riskValue"))
                .containsExactly("8", "6", "8", "6", "6", "12", "9", "12");
        assertThat(section.path("reportedSummary").toString()).isEqualTo("{\"withoutRemark\":5,\"withRemark\":3}");
    }

    @Test
    void readsReportsWhoseSectionsLeaveOutAllThatTheyMay() {
        List<String> ids = List.of("1489-glesa-namnden-2020", "1489-glesa-namnden-2021");
        Map<String, String> parts =
                Map.of("goals", "goals", "finance", "finance", "hr", "hr", "internal-control", "internalControl");
        Set<String> reports = new TreeSet<>();
        parts.forEach((api, part) -> {
            SparseSections sections = new SparseSections(json(get(api, "/" + api + "/v1/openapi.json")), new Random(1));
            for (String id : ids) {
                JsonNode sparse = id.equals(ids.get(0)) ? sections.sparsest() : sections.sparsestRows();
                HttpResponse<String> written = send(request(api, "/" + api + "/v1/sections/" + id)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(sparse.toString())));
                // What the rules want of a row, the schema does not say.
                assertThat(written.statusCode())
                        .as("%s: %s", sparse, written.body())
                        .isIn(201, 400);
                if (written.statusCode() == 201) {
                    reports.add(id);
                    eventually(() -> json(get("reports", report(id))), body -> state(body, part)
                            .equals("current"));
                }
            }
        });
        assertThat(reports).contains(ids.get(0));

        for (String path : List.of(
                "reports?board=glesa-namnden",
                "drafts/{id}/figures",
                "drafts/{id}/figures?format=csv",
                "drafts/{id}/figures?format=xlsx",
                "drafts/{id}/figures?format=json-stat",
                "drafts/{id}/checks",
                "drafts/{id}/revisions",
                "figures?board=glesa-namnden",
                "codes")) {
            for (String id : reports) {
                HttpResponse<String> answer = get("reports", "/reports/v1/" + path.replace("{id}", id));
                assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.body())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void readsTheStaffOfThe2020ReportFromTheGateway() {
        JsonNode report = eventually(() -> json(get("reports", report(REPORT))), body -> state(body, "hr")
                .equals("current"));

        assertThat(report.at("/sections/hr/content/organisation").textValue()).isEqualTo("Kommunledningskontoret");
        assertThat(report.at("/sections/hr/content/sickLeave")).hasSize(9);
        assertThat(report.at("/summary/hr/headcount").intValue()).isEqualTo(116);
    }

    @Test
    void theGatewayNeverHoldsWhatTheStaffServiceDoesNotTell() {
        String id = "1489-overformyndarnamnden-2020";
        String document = """
                {"organisation": "Kontoret", "sickLeave": [
                 {"group": "total", "label": "Totalt", "current": {"published": {"percent": 3.1}, "employees": 108}},
                 {"group": "women", "label": "Kvinna", "current": {"published": {"percent": 2.9}, "employees": 100}},
                 {"group": "men", "label": "Man", "current": {"published": {"percent": 7.7}, "employees": 8}}]}
                """;
        HttpResponse<String> created = send(request("hr", "/hr/v1/sections/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(document)));
        assertThat(created.statusCode()).isEqualTo(201);

        JsonNode report = eventually(() -> json(get("reports", report(id))), body -> state(body, "hr")
                .equals("current"));

        assertThat(report.at("/sections/hr/content/sickLeave/2/current/status").textValue())
                .isEqualTo("suppressed");
        assertThat(report.toString().replaceAll("\\d+:\\d+:[\\d.]+Z", ""))
                .as("all but the times")
                .doesNotContain("7.7")
                .doesNotContain("2.9");
        String notTold = "/hr/v1/sections/" + id + "/revisions/1";
        assertThat(get("hr", notTold).statusCode())
                .as("to whom everything is told")
                .isEqualTo(200);
        String admin = workspace.issuer().token("a", "A", List.of("admin:*/*/*"), Duration.ofMinutes(5));
        assertThat(send(request("hr", notTold).setHeader("Authorization", "Bearer " + admin))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesEveryFigureOfThe2020ReportInEveryFormat() {
        eventually(
                () -> json(get("reports", report(REPORT))),
                body -> List.of("goals", "finance", "hr", "internalControl").stream()
                        .allMatch(part -> state(body, part).equals("current")));
        String figures = report(REPORT) + "/figures";

        assertThat(json(get("reports", figures + "?limit=1"))
                        .at("/_meta/totalRecords")
                        .intValue())
                .isEqualTo(472);
        JsonNode rents = json(get("reports", figures + "?code=finance.operations.rents&kind=deviation&amounts=tkr"))
                .at("/figures/0");
        assertThat(rents.at("/value").decimalValue()).isEqualByComparingTo("-87");
        assertThat(rents.at("/unit").textValue()).isEqualTo("tkr");
        HttpResponse<String> csv = get("reports", figures + "?format=csv&dialect=sv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF").contains(";3,1;percent;");
        assertThat(csv.body().lines()).hasSize(473);
        assertThat(get("reports", figures + "?format=xlsx").body()).startsWith("PK");
        JsonNode cubes = json(get("reports", figures + "?format=json-stat"));
        assertThat(cubes.at("/class").textValue()).isEqualTo("collection");
        assertThat(cubes.at("/link/item").findValuesAsText("id")).isNotEmpty();
        assertThat(get("reports", figures + "?format=pdf").statusCode()).isEqualTo(406);
    }

    @Test
    void drawsAndExplainsWhatThe2020ReportSays() {
        JsonNode series = eventually(
                () -> json(get(
                        "reports",
                        "/reports/v1/series?code=goals.indicator.foretagsklimat&kind=outcome&municipality=1489"
                                + "&board=kommunstyrelsen")),
                body -> body.at("/series").size() == 1);
        assertThat(series.at("/series/0/points").findValuesAsText("value")).containsExactly("63", "59", "67");
        assertThat(series.at("/series/0/points").findValuesAsText("origin"))
                .containsExactly("comparison", "comparison", "own");

        JsonNode ranking = json(get(
                "reports",
                "/reports/v1/comparisons?code=goals.indicator.foretagsklimat&period=2020&municipality=1489"));
        assertThat(ranking.at("/ranking/0/value").intValue()).isEqualTo(67);
        assertThat(json(get("reports", "/reports/v1/codes/hr.turnover"))
                        .at("/definitionSv")
                        .textValue())
                .isNotBlank();
        assertThat(json(get("reports", report(REPORT) + "/checks?result=truncated"))
                        .at("/checks")
                        .findValuesAsText("part"))
                .containsOnly("finance")
                .hasSize(4);
    }

    @Test
    void loadsNothingTwice() {
        String before =
                get("goals", section(REPORT)).headers().firstValue("ETag").orElseThrow();

        stack.load();

        assertThat(get("goals", section(REPORT)).headers().firstValue("ETag")).contains(before);
    }

    @Test
    void loadsGeneratedReportsThatAddUpAndLoadsThemOnce() {
        LoadSize size = new LoadSize(2, 2);
        Loader loader =
                new Loader(stack.addresses(), stack.token(), stack.publisher(), ProgressBar.inLines(line -> {}));

        assertThat(loader.load(size)).isEqualTo(new Loader.Loaded(4, 20, 0, 2, true));

        JsonNode list = json(get("reports", "/reports/v1/drafts?period=2024&municipality=1490"));
        List<JsonNode> reports = list.path("drafts")
                .valueStream()
                // A part that was taken up a moment ago may be behind the service's list until it is compared again.
                .map(row -> eventually(
                        () -> json(get("reports", report(row.path("id").asText()))),
                        report -> Stream.of("goals", "finance", "hr", "internalControl")
                                .allMatch(part -> state(report, part).equals("current"))))
                .toList();
        assertThat(reports).hasSize(2).allSatisfy(report -> {
            assertThat(report.path("title").asText()).contains("(genererade exempeldata)");
            assertThat(List.of("goals", "finance", "hr", "internalControl"))
                    .allSatisfy(part -> assertThat(state(report, part)).isEqualTo("current"));
            assertThat(report.at("/checks/ok").intValue()).isGreaterThan(100);
            assertThat(report.at("/checks/discrepancy").intValue()).isZero();
            // Goals tell of three years, and only two were loaded.
            assertThat(json(get("reports", report(report.path("id").asText()) + "/checks?result=unverifiable"))
                            .path("checks")
                            .findValuesAsText("code"))
                    .containsExactly("report.restated.goals.no-section");
            assertThat(report.at("/summary/hr/suppressed").intValue()).isZero();
        });

        assertThat(loader.load(size)).isEqualTo(new Loader.Loaded(4, 0, 20, 0, true));
        assertThat(reports).allSatisfy(report -> {
            JsonNode again = json(get("reports", report(report.path("id").asText())));
            assertThat(again.path("version")).isEqualTo(report.path("version"));
        });
    }

    @Test
    void leavesDeletedWhatWasDeleted() {
        String id = "1489-gamla-namnden-2020";
        put(id, 1);
        send(request("goals", section(id)).DELETE());

        assertThat(get("goals", section(id) + "/revisions?limit=1").statusCode())
                .as("what ./start asks before it loads a part")
                .isEqualTo(200);
    }

    @Test
    void turnsAWriteIntoAnEventAndAChangedReport() {
        String id = "1489-kultur-och-fritidsnamnden-2020";

        HttpResponse<String> created = put(id, 3);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag").orElseThrow()).matches(ETags.of(1, "4"));
        JsonNode event = events(id, 1).get(0);
        assertThat(ids(List.of(event))).containsExactly(id + "/1");
        assertThat(event.at("/type").textValue()).isEqualTo("se.arsredovisning.goals.section-changed.v1");
        assertThat(event.at("/data/revision").intValue()).isEqualTo(1);
        JsonNode report = eventually(() -> json(get("reports", report(id))), body -> state(body, "goals")
                .equals("current"));
        assertThat(report.at("/sections/goals/content/priorities/0/number").intValue())
                .isEqualTo(3);

        assertThat(put(id, 4).statusCode()).isEqualTo(200);
        HttpResponse<String> written = send(request("reports", report(id)).header("Cache-Control", "no-cache"));
        assertThat(json(written)
                        .at("/sections/goals/content/priorities/0/number")
                        .intValue())
                .as("who has just written reads the result")
                .isEqualTo(4);

        assertThat(send(request("goals", section(id)).DELETE()).statusCode()).isEqualTo(204);
        eventually(() -> get("reports", report(id)).statusCode(), status -> status == 404);
        assertThat(events(id, 3).get(2).at("/type").textValue())
                .isEqualTo("se.arsredovisning.goals.section-deleted.v1");
    }

    @Test
    void sendsTheEventOfAServiceThatWasKilledBetweenCommitAndSend() {
        String id = "1489-socialnamnden-2020";
        ServiceProcess goals = stack.service("goals");
        stack.broker().pause();
        try {
            assertThat(put(id, 1).statusCode()).isEqualTo(201);
            goals.kill();
        } finally {
            stack.broker().resume();
        }

        goals.start();
        goals.awaitReady();

        assertThat(json(get("goals", section(id))).at("/revision").intValue()).isEqualTo(1);
        assertThat(ids(events(id, 1))).containsExactly(id + "/1");
        eventually(() -> json(get("reports", report(id))), body -> state(body, "goals")
                .equals("current"));
    }

    @Test
    void aWriteToOneBoardTouchesNoOthersReport() throws Exception {
        String mine = "1489-orubbade-namnden-2020";
        assertThat(put(mine, 1).statusCode()).isEqualTo(201);
        eventually(() -> json(get("reports", report(mine))), body -> state(body, "goals")
                .equals("current"));
        Supplier<String> told = () -> {
            HttpResponse<String> answer = get("reports", report(mine));
            return answer.headers().firstValue("ETag") + " " + answer.headers().firstValue("Last-Modified") + " "
                    + answer.body();
        };
        String before = told.get();

        String other = "1489-andra-namnden-2020";
        assertThat(put(other, 1).statusCode()).isEqualTo(201);
        eventually(() -> json(get("reports", report(other))), body -> state(body, "goals")
                .equals("current"));

        // Long enough for the gateway to hold its copies against the service's list.
        long seen = System.nanoTime();
        while (Duration.ofNanos(System.nanoTime() - seen).toSeconds() < 3) {
            assertThat(told.get()).isEqualTo(before);
            Thread.sleep(20);
        }
    }

    @Test
    void takesWritesWithoutABrokerAndSendsThemInOrderWhenItIsBack() throws Exception {
        String id = "1489-byggnadsnamnden-2020";
        List<String> all = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> id + "/" + number)
                .toList();
        stack.broker().stop();
        try {
            for (int priority = 1; priority <= all.size(); priority++) {
                assertThat(put(id, priority).statusCode()).isEqualTo(priority == 1 ? 201 : 200);
            }
            long written = System.nanoTime();
            JsonNode report = eventually(
                    () -> json(get("reports", report(id))),
                    body -> body.at("/sections/goals/revision").intValue() == all.size());
            Duration took = Duration.ofNanos(System.nanoTime() - written);
            System.out.printf("right %d ms after the last write without Kafka%n", took.toMillis());
            assertThat(took).isLessThan(Duration.ofSeconds(15));
            assertThat(state(report, "goals")).isEqualTo("current");
            assertThat(health("goals")).isEqualTo(200);
            assertThat(health("reports")).isEqualTo(200);
        } finally {
            stack.broker().start();
        }

        assertThat(ids(events(id, all.size()))).containsExactlyElementsOf(all);
        eventually(
                () -> json(get("reports", report(id))),
                body -> body.at("/sections/goals/revision").intValue() == all.size());
    }

    @Test
    void aWriteAfterPostgresWasKilledIsInTheReportWithinSeconds() throws Exception {
        String id = "1489-krisledningsnamnden-2020";
        assertThat(put(id, 1).statusCode()).isEqualTo(201);
        eventually(() -> json(get("reports", report(id))), body -> state(body, "goals")
                .equals("current"));

        stack.database().kill();
        stack.database().start();

        eventually(() -> put(id, 2).statusCode(), status -> status == 200);
        long written = System.nanoTime();
        JsonNode report = eventually(
                () -> json(get("reports", report(id))),
                body -> body.at("/sections/goals/content/priorities/0/number").intValue() == 2);
        Duration took = Duration.ofNanos(System.nanoTime() - written);
        System.out.printf("right %d ms after the first write after PostgreSQL was killed%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(15));
        assertThat(report.at("/sections/goals/revision").intValue()).isEqualTo(2);
        for (ServiceDescription service : ServiceDescription.ALL) {
            eventually(() -> health(service.api()), status -> status == 200);
        }
    }

    /** While the gateway is away one section changes, and the service is restored and another written to the same number. */
    @Test
    void aGatewayThatWasKilledCallsNothingCurrentThatIsNot() throws Exception {
        String changed = "1489-valnamnden-2020";
        String restored = "1489-valnamnden-2019";
        put(changed, 1);
        put(restored, 1);
        put(restored, 2);
        eventually(
                () -> goals(restored),
                part -> current(part, 2) && part.at("/revision").intValue() == 2);
        eventually(() -> goals(changed), part -> current(part, 1));
        ServiceProcess gateway = stack.service("reports");
        gateway.kill();
        put(changed, 3);
        restore(restored, 1);
        put(restored, 4);

        gateway.start();
        gateway.awaitReady();
        long ready = System.nanoTime();

        for (Map.Entry<String, Integer> section :
                Map.of(changed, 3, restored, 4).entrySet()) {
            JsonNode first = eventually(
                    () -> goals(section.getKey()),
                    part -> part.path("state").asText().equals("current"));
            System.out.printf(
                    "current %d ms after the killed gateway was ready%n",
                    Duration.ofNanos(System.nanoTime() - ready).toMillis());
            assertThat(current(first, section.getValue()))
                    .as("the first answer that says current: %s", first)
                    .isTrue();
            assertThat(first.at("/revision").intValue()).isEqualTo(2);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - ready)).isLessThan(Duration.ofSeconds(15));

        put(changed, 5);
        long written = System.nanoTime();
        eventually(() -> goals(changed), part -> current(part, 5));
        System.out.printf(
                "right %d ms after a write to a gateway that was killed%n",
                Duration.ofNanos(System.nanoTime() - written).toMillis());
    }

    @Test
    void aServiceThatIsRestoredWhileEverythingRunsIsShownAsItIs() throws Exception {
        String id = "1489-valnamnden-2018";
        put(id, 1);
        put(id, 2);
        String before = etag("goals", section(id));
        eventually(() -> goals(id), part -> current(part, 2));

        restore(id, 1);
        put(id, 3);

        assertThat(etag("goals", section(id))).isNotEqualTo(before).matches(ETags.of(2, "4"));
        assertThat(send(request("goals", section(id)).header("If-Match", before).DELETE())
                        .statusCode())
                .as("who read before the restore")
                .isEqualTo(412);
        eventually(() -> goals(id), part -> current(part, 3));
    }

    @Test
    void aTopicThatWasDeletedIsMadeAgainAndEventsAreHeard() throws Exception {
        String id = "1489-overformyndarnamnden-2020";
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.broker().bootstrapServers()))) {
            admin.deleteTopics(List.of(Topics.GOALS)).all().get();
        }

        assertThat(put(id, 1).statusCode()).isEqualTo(201);

        eventually(() -> goals(id), part -> current(part, 1));
        eventually(
                () -> {
                    try (Admin admin = Admin.create(
                            Map.of("bootstrap.servers", stack.broker().bootstrapServers()))) {
                        return admin.listTopics().names().get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                },
                names -> names.contains(Topics.GOALS));
        assertThat(ids(events(id, 1))).containsExactly(id + "/1");
    }

    private static JsonNode goals(String id) {
        return json(get("reports", report(id))).at("/sections/goals");
    }

    private static boolean current(JsonNode part, int priority) {
        return part.path("state").asText().equals("current")
                && part.at("/content/priorities/0/number").intValue() == priority;
    }

    /** The goals service's database is of this section as it was at a revision, as after a restore from a copy. */
    private static void restore(String id, int revision) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.database().jdbcUrl("goals"), "goals", "goals");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    begin;
                    delete from revision where section_id = '%1$s' and revision > %2$d;
                    update section_head h set revision = r.revision, drawn = r.drawn, deleted = false from revision r
                        where r.section_id = h.id and r.revision = %2$d and h.id = '%1$s';
                    update relay_position set sent = %2$d where section_id = '%1$s';
                    commit""".formatted(id, revision));
        }
    }

    @Test
    void answersTheLastKnownSectionWhileItsServiceIsAway() {
        String id = "1489-miljoskyddsnamnden-2020";
        assertThat(put(id, 5).statusCode()).isEqualTo(201);
        eventually(() -> json(get("reports", report(id))), body -> state(body, "goals")
                .equals("current"));
        ServiceProcess goals = stack.service("goals");
        goals.kill();
        JsonNode stale;
        try {
            stale = eventually(
                    () -> json(send(request("reports", report(id)).header("Cache-Control", "no-cache"))),
                    body -> state(body, "goals").equals("stale"));
        } finally {
            goals.start();
        }
        assertThat(stale.at("/sections/goals/content/priorities/0/number").intValue())
                .isEqualTo(5);
        assertThat(stale.at("/sections/goals/reason").textValue()).isNotBlank();

        goals.awaitReady();
        eventually(() -> json(get("reports", report(id))), body -> state(body, "goals")
                .equals("current"));
    }

    @Test
    void answersInItsUsualTimeWhileAServiceStandsStill() {
        String id = "1489-kommunstyrelsen-2018";
        assertThat(put(id, 5).statusCode()).isEqualTo(201);
        HttpRequest.Builder finances = request("finance", "/finance/v1/sections/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"decimals\": -3, \"statements\": []}"));
        assertThat(send(finances).statusCode()).isEqualTo(201);
        eventually(
                () -> json(get("reports", report(id))),
                body -> state(body, "goals").equals("current")
                        && state(body, "finance").equals("current"));
        ServiceProcess goals = stack.service("goals");
        goals.pause();
        try {
            long paused = System.nanoTime();
            JsonNode stale = eventually(
                    () -> reportInUsualTime(id), body -> state(body, "goals").equals("stale"));
            Duration took = Duration.ofNanos(System.nanoTime() - paused);
            System.out.printf("stale %d ms after SIGSTOP%n", took.toMillis());
            assertThat(took).isLessThan(Duration.ofSeconds(10));
            assertThat(state(stale, "finance")).isEqualTo("current");
            assertThat(stale.at("/sections/goals/content/priorities/0/number").intValue())
                    .isEqualTo(5);
        } finally {
            goals.resume();
        }
        assertThat(put(id, 6).statusCode()).isEqualTo(200);
        long written = System.nanoTime();

        eventually(
                () -> reportInUsualTime(id),
                body -> state(body, "goals").equals("current")
                        && body.at("/sections/goals/content/priorities/0/number")
                                        .intValue()
                                == 6);
        System.out.printf(
                "current %d ms after SIGCONT%n",
                Duration.ofNanos(System.nanoTime() - written).toMillis());
    }

    private static JsonNode reportInUsualTime(String id) {
        long asked = System.nanoTime();
        HttpResponse<String> answer = get("reports", report(id));
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private static String section(String id) {
        return "/goals/v1/sections/" + id;
    }

    private static String report(String id) {
        return "/reports/v1/drafts/" + id;
    }

    private static String state(JsonNode report, String part) {
        return report.at("/sections/" + part + "/state").asText();
    }

    private static HttpResponse<String> put(String id, int priority) {
        String document = "{\"priorities\":[{\"number\":%d,\"title\":\"Ett mål\",\"goals\":[]}]}".formatted(priority);
        return send(request("goals", section(id))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(document)));
    }

    private static HttpResponse<String> get(String api, String path) {
        return send(request(api, path));
    }

    private static int health(String api) {
        return send(HttpRequest.newBuilder(stack.service(api).management().resolve("/q/health/ready")))
                .statusCode();
    }

    private static HttpRequest.Builder request(String api, String path) {
        return HttpRequest.newBuilder(stack.service(api).url().resolve(path))
                .header("Authorization", "Bearer " + stack.token())
                .timeout(Duration.ofSeconds(10));
    }

    private static String etag(String service, String path) {
        return get(service, path).headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> ids(List<JsonNode> events) {
        return events.stream()
                .map(event -> ETags.withoutBits(event.at("/id").textValue()))
                .toList();
    }

    /** The first occurrences of a section's events, in their order, once there are as many. */
    private static List<JsonNode> events(String section, int number) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                stack.broker().bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class);
        List<JsonNode> events = new ArrayList<>();
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config)) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(Topics.GOALS)) {
                partitions.add(new TopicPartition(partition.topic(), partition.partition()));
            }
            assertThat(partitions).hasSize(12);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (events.size() < number && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> sent : consumer.poll(Duration.ofMillis(200))) {
                    if (sent.key().equals(section)) {
                        JsonNode event = json(sent.value());
                        if (seen.add(event.at("/id").textValue())) {
                            events.add(event);
                        }
                    }
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(events).hasSize(number);
        return events;
    }
}
