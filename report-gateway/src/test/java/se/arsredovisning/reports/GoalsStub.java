package se.arsredovisning.reports;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A goals or finance service that is as slow, broken or away as a test wants it. Each test has sections of its own. */
public final class GoalsStub {

    /** A section that the service had before the gateway first started. */
    public static final String THERE_FROM_THE_START = "1489-startnamnden-2019";

    private static final Map<String, Map<String, Long>> SECTIONS =
            Map.of("goals", new TreeMap<>(Map.of(THERE_FROM_THE_START, 4L)), "finance", new TreeMap<>());

    private static final Map<String, Integer> RESTORES = new ConcurrentHashMap<>();

    private final WireMock server;
    private final String root;
    private final Map<String, Long> sections;
    private StubMapping trouble;

    GoalsStub(String api, int port) {
        server = new WireMock("localhost", port);
        root = "/" + api + "/v1/sections";
        sections = SECTIONS.get(api);
    }

    /** The service answers: with what it has, and that there is nothing else. */
    void begin() {
        server.register(get(urlPathMatching(root + "/.*")).atPriority(9).willReturn(notFound()));
        List.copyOf(sections.keySet()).forEach(id -> has(id, sections.get(id)));
        serveList();
    }

    /** The one that the gateway under test asks. */
    public static GoalsStub asked() {
        return asked("goals");
    }

    /** The one that the gateway under test asks for the part of that api. */
    public static GoalsStub asked(String api) {
        URI url = URI.create(ConfigProvider.getConfig().getValue("services." + api + ".url", String.class));
        return new GoalsStub(api, url.getPort());
    }

    /** An id that no other test uses. */
    public static String newId() {
        return "1489-n" + UUID.randomUUID().toString().substring(0, 8) + "-2020";
    }

    public static String tag(long revision) {
        return tag(revision, 0);
    }

    /** The tag of a revision that was given its number after so many restores. */
    public static String tag(long revision, int restores) {
        return "\"%d-%016x.1\"".formatted(revision, bits(revision, restores));
    }

    private static long bits(long revision, int restores) {
        return new java.util.SplittableRandom(31 * revision + restores).nextLong();
    }

    /** The section's text at a revision, without links, as no serialiser of ours would write it. */
    public static String content(String id, long revision) {
        return "{ \"id\":\"%s\",\n \"revision\":%d , \"zeta\":1.50, \"alpha\":\"å<b>\\u00e5\", ".formatted(id, revision)
                + "\"summary\":{\"goals\": 8,\"fulfilled\":7},"
                + "\"checks\":[{\"result\":\"ok\"},{\"result\":\"rounding\"},{\"result\":\"ok\"}] }";
    }

    private static String text(String id, long revision) {
        return content(id, revision).replace("\"zeta\"", "\"_links\":{\"self\":{\"href\":\"/x\"}},\"zeta\"");
    }

    /** The service has this section now, with its figures, in its list, and knows its ETag. */
    public void has(String id, long revision) {
        hasAfterRestores(id, revision, 0);
    }

    /** The same, after the service's database was restored so many times. */
    public void hasAfterRestores(String id, long revision, int restores) {
        hasButLists(id, revision, restores);
        serveList();
    }

    /** The same, and its list has not been made anew: nothing tells of it but an event. */
    public void hasButLists(String id, long revision, int restores) {
        String text = text(id, revision).replace("1.50", restores == 0 ? "1.50" : "1.5" + restores);
        hasButLists(id, revision, restores, text, "{\"figures\":[]}");
    }

    /** The same, with these figures. */
    public void hasButLists(String id, long revision, String figures) {
        hasButLists(id, revision, 0, text(id, revision), figures);
    }

    /** The same, with this text and these figures from the first moment on: who asks meanwhile keeps what they were told. */
    public void hasButLists(String id, long revision, int restores, String text, String figures) {
        sections.put(id, revision);
        RESTORES.put(root + id, restores);
        String tag = tag(revision, restores);
        serve("/" + id + "/figures", ok(tag, figures));
        serve("/" + id, ok(tag, text));
        server.register(get(urlPathEqualTo(root + "/" + id))
                .withQueryParam("include", equalTo("figures"))
                .willReturn(ok(tag, withFigures(text, figures))));
        server.register(get(urlPathEqualTo(root + "/" + id))
                .withHeader("If-None-Match", equalTo(tag))
                .willReturn(aResponse().withStatus(304).withHeader("ETag", tag)));
    }

    /** The service answers with this revision and its figures, after a while. */
    public void servesSlowly(String id, long revision, String figures, Duration delay) {
        sections.put(id, revision);
        serve(
                "/" + id,
                ok(tag(revision), withFigures(text(id, revision), figures)).withFixedDelay((int) delay.toMillis()));
    }

    private static String withFigures(String text, String figures) {
        return text.substring(0, text.lastIndexOf('}')) + "," + figures.substring(figures.indexOf('{') + 1);
    }

    /** The service is of the version before, which knows no parameter {@code include}, as far as this section goes. */
    public void givesFiguresApart(String id) {
        server.register(get(urlPathEqualTo(root + "/" + id))
                .withQueryParam("include", equalTo("figures"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\":\"/problems/invalid-content\",\"status\":400}")));
    }

    /** How often a section's figures were asked for apart. */
    public int questionsForFigures(String id) {
        return server.find(getRequestedFor(urlPathEqualTo(root + "/" + id + "/figures")))
                .size();
    }

    /** The service had this section. */
    public void hasNoMore(String id) {
        hasNoMoreButLists(id);
        serveList();
    }

    /** The service had this section, and its list has not been made anew. */
    public void hasNoMoreButLists(String id) {
        sections.remove(id);
        server.register(get(urlPathMatching(root + "/" + id + "(/figures)?")).willReturn(notFound()));
    }

    private static ResponseDefinitionBuilder notFound() {
        return aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"/problems/not-found\",\"title\":\"There is nothing here\",\"status\":404}");
    }

    /** A path under the service's sections is answered so from now on. */
    public void serve(String path, ResponseDefinitionBuilder answer) {
        server.register(get(urlPathEqualTo(root + path)).willReturn(answer));
    }

    /** Every question is answered so, until {@link #recover}. */
    public void fail(ResponseDefinitionBuilder answer) {
        trouble =
                server.register(get(urlPathMatching(root + ".*")).atPriority(1).willReturn(answer));
    }

    /** Lists of all sections are answered so, until {@link #recover}; the shortest one is as it was. */
    public void failLists(ResponseDefinitionBuilder answer) {
        trouble = server.register(get(urlPathEqualTo(root))
                .withQueryParam("limit", equalTo("1000"))
                .atPriority(1)
                .willReturn(answer));
    }

    /** The next list of all sections is answered so, the others as before. */
    public void failListOnce(ResponseDefinitionBuilder answer) {
        server.register(get(urlPathEqualTo(root))
                .withQueryParam("limit", equalTo("1000"))
                .atPriority(1)
                .inScenario(UUID.randomUUID().toString())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over")
                .willReturn(answer));
    }

    /** How often the list of all sections was asked for. */
    public int lists() {
        return server.find(getRequestedFor(urlPathEqualTo(root)).withQueryParam("limit", equalTo("1000")))
                .size();
    }

    /** The list says that the service has this; what it answers when it is asked for the section is another matter. */
    public void hasInList(String id, long revision, int restores) {
        sections.put(id, revision);
        RESTORES.put(root + id, restores);
        serveList();
    }

    public void recover() {
        if (trouble != null) {
            server.removeStubMapping(trouble);
            trouble = null;
        }
    }

    /** How often anything was asked. */
    public int questions() {
        return server.find(getRequestedFor(urlPathMatching(root + ".*"))).size();
    }

    /** How often a section was asked for. */
    public int questions(String id) {
        return server.find(getRequestedFor(urlPathEqualTo(root + "/" + id))).size();
    }

    public static ResponseDefinitionBuilder ok(String tag, String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withHeader("ETag", tag)
                .withBody(body);
    }

    /** The next question of any kind is answered so, the others as before. */
    public void failOnce(ResponseDefinitionBuilder answer) {
        server.register(get(urlPathMatching(root + ".*"))
                .atPriority(1)
                .inScenario(UUID.randomUUID().toString())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over")
                .willReturn(answer));
    }

    /** The list of what the service has, on one page. */
    public void serveList() {
        serve("", list(sections.keySet(), 1));
    }

    /** A list of two pages for whoever compares, until {@link #serveList}. */
    public void servePages(List<String> first, List<String> second) {
        serveList();
        servePage(1, first);
        servePage(2, second);
    }

    private void servePage(int number, List<String> ids) {
        server.register(get(urlPathEqualTo(root))
                .withQueryParam("limit", equalTo("1000"))
                .withQueryParam("page", equalTo(Integer.toString(number)))
                .willReturn(list(ids, 2)));
    }

    private int restores(String id) {
        return RESTORES.getOrDefault(root + id, 0);
    }

    /** The ETag of the list: what the tags of all sections come to. */
    private String state() {
        long bits = 0;
        for (String id : sections.keySet()) {
            bits ^= bits(sections.get(id), restores(id));
        }
        return "W/\"%d-%016x.%s\"".formatted(sections.size(), bits, "1");
    }

    private ResponseDefinitionBuilder list(Collection<String> ids, int pages) {
        String rows = ids.stream()
                .map(id -> "{\"id\":\"%s\",\"revision\":%d,\"etag\":\"%s\"}"
                        .formatted(
                                id,
                                sections.get(id),
                                tag(sections.get(id), restores(id)).replace("\"", "\\\"")))
                .collect(Collectors.joining(",", "[", "]"));
        return ok(state(), "{\"sections\":" + rows + ",\"_meta\":{\"totalPages\":" + pages + "}}");
    }
}
