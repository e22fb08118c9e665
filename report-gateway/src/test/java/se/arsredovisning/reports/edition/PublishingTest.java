package se.arsredovisning.reports.edition;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.arsredovisning.reports.edition.PublishableReport.DECIDED;
import static se.arsredovisning.reports.edition.PublishableReport.PROPOSAL;
import static se.arsredovisning.reports.edition.PublishableReport.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.proof.ChainEntry;
import se.arsredovisning.reports.proof.ContentHash;
import se.arsredovisning.reports.proof.PublicKeys;

/** What it takes to publish a draft, and what comes of it. */
@QuarkusTest
class PublishingTest {

    private final PublishableReport report = new PublishableReport();

    @Inject
    MemoryBudget memory;

    private static JsonNode json(Response answer) {
        return Json.read(answer.asString());
    }

    private static String revision(String tag) {
        return tag.substring(0, tag.indexOf('.'));
    }

    private static List<String> places(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(json(refused).path("type").textValue()).isEqualTo("/problems/not-publishable");
        return json(refused).path("invalid-parameters").findValuesAsText("property");
    }

    @Test
    void aDecidedEditionIsTheReportForEverybodyWithItsProof() {
        report.put(",\"explanations\":[{\"check\":\"goals.sum\",\"text\":\"Tabellen är tryckt före rättelsen.\"}]");
        report.deliver("approved", check("goals.sum", "discrepancy"), report.figure("nki", "7"));

        Response made = report.publish(DECIDED);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(report.draft + "/editions/1");
        JsonNode card = json(made);
        assertThat(card.path("number").intValue()).isEqualTo(1);
        assertThat(card.path("kind").textValue()).isEqualTo("decided");
        assertThat(card.path("state").textValue()).isEqualTo("open");
        assertThat(card.at("/sections/goals").intValue()).isEqualTo(1);
        Response read = PublishableReport.nobody().get(report.published);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(ContentHash.of(read.asByteArray()))
                .isEqualTo(card.path("hash").textValue());
        assertThat(read.asByteArray()).hasSize(card.path("length").intValue());
        JsonNode body = json(read);
        assertThat(body.path("title").textValue()).isEqualTo("Årsredovisning");
        assertThat(body.at("/board/name").textValue()).isEqualTo("Nämnden");
        assertThat(body.at("/edition/decision/paragraph").textValue()).isEqualTo("§ 45");
        assertThat(body.at("/sections/goals/content/status").textValue()).isEqualTo("approved");
        assertThat(body.at("/sections/goals/content").has("_links")).isFalse();
        assertThat(body.path("sections")).hasSize(1);
        assertThat(body.at("/summary/goals/goals").intValue()).isEqualTo(8);
        assertThat(body.at("/checks/0/explanation").textValue()).isEqualTo("Tabellen är tryckt före rättelsen.");
        assertThat(body.at("/checks/0/message").textValue()).isEqualTo("Summan.");
        assertThat(body.at("/checks/0/messageEnglish").textValue()).isEqualTo("The sum.");
        assertThat(body.at("/checkCounts/discrepancy").intValue()).isEqualTo(1);
        assertThat(body.at("/figures/0/code").textValue()).isEqualTo("goals.key-figure.nki");
        assertThat(body.at("/figures/0/value").intValue()).isEqualTo(7);
        assertThat(body.path("salt").textValue()).hasSize(64);

        Response keys = PublishableReport.keys();
        List<String> jwks = new ArrayList<>();
        json(keys).path("keys").forEach(key -> jwks.add(Json.write(key)));
        String signature = PublishableReport.nobody()
                .get(report.published + "/editions/1/signature")
                .asString();
        assertThat(signature).isEqualTo(card.path("signature").textValue());
        assertThat(PublicKeys.of(jwks).verify(signature, read.asByteArray())).isTrue();
    }

    @Test
    void everythingThatIsInTheWayIsNamedAtOnceAndNothingChanges() {
        report.put(",\"explanations\":[{\"check\":\"goals.none\",\"text\":\"Finns inte.\"}]");
        report.deliver(
                "ready", check("goals.sum", "discrepancy") + "," + check("goals.ok", "ok"), report.preliminary("nki"));
        String before = revision(report.etag());

        Response refused = report.publish("{\"kind\":\"decided\",\"preliminary\":[\"goals.none\"]}");

        assertThat(places(refused))
                .containsExactly(
                        "/sections/goals",
                        "/checks/goals.sum",
                        "/explanations/0/check",
                        "/preliminary",
                        "/preliminary/0",
                        "/decision");
        assertThat(revision(report.etag())).isEqualTo(before);
        assertThat(json(Contract.request().get(report.draft + "/editions")).path("editions"))
                .isEmpty();
        assertThat(PublishableReport.nobody().get(report.published).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSectionThatIsMissingOrThatItsServiceDoesNotConfirmIsInTheWay() {
        report.put("");
        assertThat(places(report.publish(PROPOSAL))).containsExactly("/sections/goals");

        report.deliver("approved", "");
        GoalsStub goals = GoalsStub.asked();
        goals.fail(aResponse().withStatus(503));
        try {
            assertThat(places(report.publish(PROPOSAL))).containsExactly("/sections/goals");
        } finally {
            goals.recover();
            // Others need it.
            report.deliver("approved", "");
        }
    }

    @Test
    void theRequestIsJudgedInTheOrderOfTheHouse() {
        report.approved();
        String everything = TestTokens.everything();
        String stale = report.etag();

        assertThat(report.publish("{", null, everything).statusCode()).isEqualTo(428);
        report.put(",\"offices\":{\"chair\":{\"name\":\"Kim Exempel\"}}");
        assertThat(report.publish("{", stale, everything).statusCode()).isEqualTo(412);
        assertThat(report.publish("{", report.etag(), everything).statusCode()).isEqualTo(400);
        Response wrong = report.publish(
                "{\"kind\":\"proposal\",\"decision\":{\"date\":\"2021-03-08\",\"paragraph\":\"1\",\"diaryNumber\":\"2\"},"
                        + "\"decisionUnknown\":\"x\",\"colour\":1}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(report.publish("{\"kind\":\"decided\",\"open\":true}").statusCode())
                .isEqualTo(400);
        assertThat(report.publish(DECIDED, "*", everything).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyWhoMayPublishTheReportAndReadAllOfItDoes() {
        report.approved();
        String board = report.id.substring(5, report.id.lastIndexOf('-'));
        for (String grant : List.of(
                "reader:1489/" + board + "/*",
                "editor:1489/" + board + "/*",
                "approver:1489/" + board + "/*",
                "publisher:1489/" + board + "/report")) {
            assertThat(report.publish(DECIDED, report.etag(), TestTokens.holding(grant))
                            .statusCode())
                    .as(grant)
                    .isEqualTo(403);
        }
        assertThat(report.publish(DECIDED, report.etag(), TestTokens.holding("publisher:1480/*/*"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(report.publish(DECIDED, report.etag(), TestTokens.NONE).statusCode())
                .isEqualTo(401);
        assertThat(report.publish(DECIDED, report.etag(), TestTokens.holding("publisher:1489/" + board + "/*"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyHasDecidedYetOnADayToCome() {
        report.approved();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

        assertThat(places(report.publish(
                        DECIDED.replace("2021-03-08", today.plusDays(2).toString()))))
                .containsExactly("/decision/date");
        report.edition(DECIDED.replace("2021-03-08", today.toString()));
    }

    @Test
    void ofTwoPublishersAtOnceOneIsLate() throws Exception {
        report.approved();
        String tag = report.etag();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(two.submit(() ->
                        report.publish(DECIDED, tag, TestTokens.everything()).statusCode()));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 412);
        } finally {
            two.shutdownNow();
        }
        assertThat(json(Contract.request().get(report.draft + "/editions")).path("editions"))
                .hasSize(1);
    }

    @Test
    void aLargeRequestWaitsForRoomRatherThanBeingRefusedForWhatItHoldsItself() throws Exception {
        report.put("");
        report.deliver(
                "approved",
                IntStream.range(0, 60)
                        .mapToObj(i -> check("goals.sum-" + i, "ok"))
                        .collect(Collectors.joining(",")));
        long large = Runtime.getRuntime().maxMemory() / 2 / 32;
        List<MemoryBudget.Share> others = new ArrayList<>();
        // Of the room for small work, an eighth of which is the least that is large, so much is left as the body asks
        // for.
        IntStream.range(0, 7).forEach(i -> others.add(memory.take(large - 1)));
        others.add(memory.take(large - 400_000));
        ExecutorService later = Executors.newSingleThreadExecutor();
        try {
            Future<Response> publishing = later.submit(() -> report.publish(DECIDED + " ".repeat(2000)));
            Thread.sleep(1000);
            assertThat(publishing.isDone()).as("it waits").isFalse();
            others.forEach(MemoryBudget.Share::close);
            Response made = publishing.get();
            assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        } finally {
            others.forEach(MemoryBudget.Share::close);
            later.shutdown();
        }
    }

    @Test
    void aSectionThatChangesInBetweenIsAnotherDraft() {
        report.approved();
        String tag = report.etag();
        report.serve("approved", "", report.figure("nki", "8"));

        assertThat(report.publish(DECIDED, tag, TestTokens.everything()).statusCode())
                .as("the service is asked first, and has another revision")
                .isEqualTo(412);

        assertThat(report.edition(DECIDED).at("/sections/goals").intValue()).isEqualTo(2);
    }

    @Test
    void aLaterEditionCorrectsAndSaysWhyAndWhat() {
        report.approved(report.figure("nki", "7"), report.figure("gone", "1"));
        report.edition(DECIDED);
        report.deliver("approved", "", report.figure("nki", "8"), report.figure("new", "2"));

        assertThat(places(report.publish(DECIDED))).containsExactly("/reason");
        JsonNode second = report.edition(DECIDED.replace("\"kind\"", "\"reason\":\"Fel summa.\",\"kind\""));

        assertThat(second.path("number").intValue()).isEqualTo(2);
        assertThat(second.path("corrects").intValue()).isEqualTo(1);
        JsonNode read = json(PublishableReport.nobody().get(report.published));
        assertThat(read.at("/edition/number").intValue()).isEqualTo(2);
        assertThat(read.at("/edition/corrects").intValue()).isEqualTo(1);
        assertThat(read.at("/edition/reason").textValue()).isEqualTo("Fel summa.");
        JsonNode difference = json(PublishableReport.nobody().get(report.published + "/editions/2/difference"));
        assertThat(difference.path("from").intValue()).isEqualTo(1);
        assertThat(difference.at("/figures/changed")).hasSize(1);
        assertThat(difference.at("/figures/changed/0/before/value").intValue()).isEqualTo(7);
        assertThat(difference.at("/figures/changed/0/after/value").intValue()).isEqualTo(8);
        assertThat(difference.at("/figures/added/0/code").textValue()).isEqualTo("goals.key-figure.new");
        assertThat(difference.at("/figures/removed/0/code").textValue()).isEqualTo("goals.key-figure.gone");
        assertThat(difference.path("texts").findValuesAsText("pointer")).contains("/sections/goals/content/comment");
        assertThat(difference.at("/texts/0/before").textValue()).isEqualTo("Text 1.");
        assertThat(difference.path("patch").findValuesAsText("path")).contains("/sections/goals/revision");
        assertThat(json(PublishableReport.nobody().get(report.published + "/editions"))
                        .path("editions")
                        .findValuesAsText("number"))
                .containsExactly("2", "1");
        assertThat(json(PublishableReport.nobody().get(report.published + "/editions/1"))
                        .at("/figures/0/value")
                        .intValue())
                .isEqualTo(7);
        await().untilAsserted(() -> assertThat(Events.ofReport(report.id))
                .extracting(event -> event.path("type").textValue())
                .containsSubsequence(
                        "se.arsredovisning.reports.report-published.v1",
                        "se.arsredovisning.reports.report-corrected.v1"));
    }

    @Test
    void aProposalIsForThoseWhoPublishUntilItIsOpenedAndWhatIsDecidedIsHeldAgainstIt() {
        report.approved(report.figure("nki", "7"));
        JsonNode proposal = report.edition(PROPOSAL);
        assertThat(proposal.path("state").textValue()).isEqualTo("closed");
        for (String closed : List.of("", "/editions", "/editions/1", "/editions/1/signature", "/checks")) {
            assertThat(PublishableReport.nobody().get(report.published + closed).statusCode())
                    .as(closed)
                    .isEqualTo(404);
        }
        Response own = Contract.request().get(report.draft + "/editions/1");
        assertThat(ContentHash.of(own.asByteArray()))
                .isEqualTo(proposal.path("hash").textValue());

        report.deliver("approved", "", report.figure("nki", "8"));
        Response refused = report.publish(DECIDED);
        assertThat(places(refused)).containsExactly("/confirmDifference");
        String address = report.draft + "/editions/1/difference";
        assertThat(refused.asString()).contains(address);
        assertThat(json(Contract.request().get(address))
                        .at("/figures/changed/0/after/value")
                        .intValue())
                .isEqualTo(8);
        report.edition(DECIDED.replace("\"kind\"", "\"confirmDifference\":true,\"kind\""));

        assertThat(json(PublishableReport.nobody().get(report.published))
                        .at("/edition/number")
                        .intValue())
                .isEqualTo(2);
        assertThat(PublishableReport.nobody()
                        .get(report.published + "/editions/1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsDecidedAsItWasProposedNeedsNoConfirmation() {
        report.approved(report.figure("nki", "7"));
        report.edition("{\"kind\":\"proposal\",\"open\":true}");
        assertThat(PublishableReport.nobody()
                        .get(report.published + "/editions/1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(PublishableReport.nobody().get(report.published).statusCode())
                .as("a proposal is not the report")
                .isEqualTo(404);

        assertThat(report.edition(DECIDED).path("number").intValue()).isEqualTo(2);
    }

    @Test
    void preliminaryFiguresAreConfirmedByTheirCodes() {
        report.approved(report.preliminary("nki"));

        report.edition(DECIDED.replace("\"kind\"", "\"preliminary\":[\"goals.key-figure.nki\"],\"kind\""));

        assertThat(json(PublishableReport.nobody().get(report.published))
                        .at("/edition/preliminary/0")
                        .textValue())
                .isEqualTo("goals.key-figure.nki");
    }

    @Test
    void comparisonYearsAreHeldAgainstWhatIsPublishedAndNobodysDraft() {
        report.approved(report.figure("nki", "7"));
        PublishableReport next = new PublishableReport(report.id.replace("-2020", "-2021"));
        next.approved(next.comparison("nki", "7"));
        String comparison = "report.comparison.goals.key-figure.nki.outcome.2020";
        assertThat(results(json(Contract.request().get(next.draft + "/checks")), comparison))
                .containsExactly("ok");

        JsonNode proposal = next.edition(PROPOSAL);
        assertThat(proposal.path("number").intValue()).isEqualTo(1);
        JsonNode body = json(Contract.request().get(next.draft + "/editions/1"));
        assertThat(results(body, comparison))
                .as("the year before is not published")
                .isEmpty();
        assertThat(results(body, "report.comparison.goals.no-section")).containsExactly("unverifiable");

        report.edition(DECIDED);
        report.deliver("approved", "", report.figure("nki", "9"));
        assertThat(results(json(Contract.request().get(next.draft + "/checks")), comparison))
                .as("the draft of the year before says otherwise")
                .containsExactly("discrepancy");
        next.edition(DECIDED.replace("\"kind\"", "\"confirmDifference\":true,\"kind\""));
        assertThat(results(json(PublishableReport.nobody().get(next.published)), comparison))
                .containsExactly("ok");
    }

    private static List<String> results(JsonNode checked, String code) {
        return checked.path("checks")
                .valueStream()
                .filter(check -> check.path("code").asText().equals(code))
                .map(check -> check.path("result").asText())
                .toList();
    }

    @Test
    void anArchiveHasAllThatProvesIt() throws IOException {
        report.approved(report.figure("nki", "7"));
        JsonNode card = report.edition(DECIDED);
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = PublishableReport.nobody()
                .get(report.published + "/editions/1/archive")
                .asByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName().replaceAll(".*/", ""), entries.readAllBytes());
            }
        }

        assertThat(ContentHash.of(files.get("report.json")))
                .isEqualTo(card.path("hash").textValue());
        assertThat(new String(files.get("figures.csv"), UTF_8)).contains("goals.key-figure.nki");
        assertThat(files).containsKeys("figures.xlsx", "signature.jws", "keys.json", "chain-entry.json", "README.md");
        assertThat(PublishableReport.nobody()
                        .get(report.published + "/editions/1/archive")
                        .asByteArray())
                .isEqualTo(zip);
    }

    @Test
    void theChainIsUnbrokenUnderManyPublicationsAtOnce() throws Exception {
        List<PublishableReport> reports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            PublishableReport one = new PublishableReport().put("");
            one.serve("approved", "", one.figure("nki", Integer.toString(i)));
            reports.add(one);
        }
        reports.forEach(PublishableReport::awaitDelivery);
        ExecutorService all = Executors.newFixedThreadPool(20);
        try {
            List<Future<JsonNode>> made = new ArrayList<>();
            for (PublishableReport one : reports) {
                made.add(all.submit(() -> one.edition(DECIDED)));
            }
            for (Future<JsonNode> one : made) {
                one.get();
            }
        } finally {
            all.shutdownNow();
        }

        JsonNode chain = json(PublishableReport.nobody().get("/reports/v1/editions?limit=1000"));
        String previous = ContentHash.NONE;
        long number = 0;
        for (JsonNode entry : chain.path("editions")) {
            number++;
            assertThat(entry.path("number").longValue()).isEqualTo(number);
            assertThat(entry.path("previous").textValue()).isEqualTo(previous);
            previous = new ChainEntry(
                            number,
                            entry.path("report").textValue(),
                            entry.path("edition").intValue(),
                            entry.path("hash").textValue(),
                            previous,
                            Instant.parse(entry.path("time").textValue()))
                    .entryHash();
            assertThat(entry.path("entryHash").textValue()).isEqualTo(previous);
        }
        assertThat(StreamSupport.stream(chain.path("editions").spliterator(), false)
                        .map(entry -> entry.path("report").textValue()))
                .containsAll(reports.stream().map(one -> one.id).toList());
        JsonNode head = json(PublishableReport.nobody().get("/reports/v1/editions/head"));
        assertThat(head.at("/head/number").longValue()).isEqualTo(number);
        assertThat(head.at("/head/entryHash").textValue()).isEqualTo(previous);
        assertThat(head.path("signature").textValue().split("\\.")).hasSize(3);
    }
}
