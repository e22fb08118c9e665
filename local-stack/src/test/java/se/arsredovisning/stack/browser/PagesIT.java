package se.arsredovisning.stack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.stack.Ports;
import se.arsredovisning.stack.Progress;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.Stack;
import se.arsredovisning.stack.Workspace;

/** The pages of the packaged services in a real browser. */
class PagesIT {

    private static final String REPORT = "/1489/kommunstyrelsen/2020";
    private static final String CHART = REPORT + "/charts/sick-leave";

    /** What axe finds on a page, in words. */
    private static final String JUDGED = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => found.violations.map(one => one.id + ': ' + one.help + ' ' +
                    one.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')))""";

    @TempDir
    private static Path directory;

    private static Stack stack;
    private static Chromium chromium;
    private static String axe;

    private Tab tab;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start(Files.createDirectory(directory.resolve("chromium")));
        axe = read("/axe-core-4.10.3/axe.min.js");
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        stack = new Stack(
                new Workspace(Workspace.project(), directory.resolve("var")),
                Ports.free(),
                ServiceDescription.ALL,
                progress);
        stack.start();
        stack.load();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @BeforeEach
    void open() {
        tab = chromium.tab().width(1280).dark(false);
    }

    /** Whatever was looked at: nothing was refused, nobody else was asked, nothing was left behind. */
    @AfterEach
    void nothingElseHappened() {
        String host = stack.service("reports").url().toString();
        assertThat(tab.complaints()).as("complaints of the browser").isEmpty();
        assertThat(tab.requests()).isNotEmpty().allSatisfy(asked -> assertThat(asked.replaceFirst("/?$", "/"))
                .matches(each -> each.startsWith(host) || each.startsWith("data:") || each.startsWith("about:")));
        assertThat(tab.cookies()).as("cookies").isEmpty();
        tab.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/en",
                "/?municipality=1489",
                "/1489/kommunstyrelsen",
                REPORT,
                "/en" + REPORT,
                REPORT + "?edition=1",
                REPORT + "/checks",
                REPORT + "/figures/finance.operations.rents",
                CHART + "/embed?edition=1",
                "/series/hr.sick-leave",
                "/en/series/finance.operations.result",
                "/comparisons/hr.sick-leave",
                "/codes/hr.sick-leave",
                "/tillganglighet");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanUseEveryKindOfPage(String page) {
        for (int width : List.of(1280, 320)) {
            for (boolean dark : List.of(false, true)) {
                tab.width(width).dark(dark).open(at(page));
                assertThat(tab.status()).as(page).isEqualTo(200);
                tab.value("document.querySelectorAll('details').forEach(each => each.open = true)");
                tab.value(axe + ";0");

                assertThat(words(tab.value(JUDGED)))
                        .as("%s, %d wide, %s", page, width, dark ? "dark" : "light")
                        .isEmpty();
                assertThat(tab.value("document.documentElement.scrollWidth").intValue())
                        .as("%s scrolls sideways at %d", page, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void aCitizenFindsAReportReadsItAndSeesWhereANumberIsFromAndWhyItAddsUp() throws Exception {
        tab.open(at("/?municipality=1489&year=2020"));
        tab.follow("Kommunstyrelsens årsredovisning 2020");
        assertThat(tab.text("h1")).contains("Kommunstyrelsens årsredovisning 2020");
        assertThat(tab.text("main")).contains("Verksamhetens intäkter").contains("60\u202f942");

        tab.value("location.hash = 'finance.operations.rents.deviation'");
        assertThat(tab.value("document.querySelector(':target')?.textContent.trim() ?? ''")
                        .asText())
                .contains("−87");
        tab.awaiting(() -> tab.value("document.querySelector(':target a').click()"));

        assertThat(tab.text("main"))
                .contains("Lokalhyror")
                .contains("−87\u202f000")
                .containsIgnoringCase("avrund");
        assertThat(get(REPORT + ".csv").body()).contains("finance.operations.rents");
    }

    @Test
    void aJournalistSeesASeriesComparesBoardsAndEmbedsAChart() throws Exception {
        tab.open(at("/codes/hr.sick-leave"));
        tab.follow("Se över tid");
        assertThat(tab.value("location.pathname").asText()).isEqualTo("/series/hr.sick-leave");
        tab.value("document.querySelector('#municipality').value = '1489'");
        tab.follow("Visa");
        assertThat(tab.text("svg title")).contains("Sjukfrånvaro");
        tab.open(at("/comparisons/hr.sick-leave?period=2020"));
        assertThat(tab.text("figure table"))
                .contains("Alingsås, Kommunstyrelsen")
                .contains("3,1");

        String embed = get(CHART + "/embed").headers().firstValue("location").orElseThrow();
        assertThat(embed).isEqualTo(CHART + "/embed?edition=1");
        HttpResponse<String> framed = get(embed);
        assertThat(framed.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors *");
        assertThat(framed.headers().firstValue("cross-origin-resource-policy")).contains("cross-origin");
        byte[] article = ("<!DOCTYPE html><title>En tidning</title><link rel=\"icon\" href=\"data:,\"><iframe src=\""
                        + at(embed) + "\" width=\"400\" height=\"700\"></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer newspaper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        newspaper.createContext("/", asked -> {
            asked.getResponseHeaders().set("Content-Type", "text/html");
            asked.sendResponseHeaders(200, article.length);
            asked.getResponseBody().write(article);
            asked.close();
        });
        newspaper.start();
        try (Tab paper = chromium.tab().width(800)) {
            paper.open("http://127.0.0.1:" + newspaper.getAddress().getPort() + "/");
            assertThat(paper.complaints()).isEmpty();
            assertThat(paper.requests()).anyMatch(asked -> asked.endsWith(embed));
        } finally {
            newspaper.stop(0);
        }
    }

    @Test
    void aReaderOfDraftsIsToldThatItIsOneAndNobodyElseSeesIt() {
        String draft = "/drafts/1489/kommunstyrelsen/2021";
        tab.header("Authorization", "Bearer " + stack.token()).open(at(draft));

        assertThat(tab.status()).isEqualTo(200);
        assertThat(tab.text(".notice")).containsIgnoringCase("utkast");
        assertThat(tab.value("document.querySelector('meta[name=robots]').content")
                        .asText())
                .contains("noindex");
        assertThat(getStatus(draft)).isEqualTo(401);
    }

    @Test
    void theKeyboardIsEnough() {
        tab.open(at(REPORT));
        tab.press("Tab");
        assertThat(tab.value("document.activeElement.className").asText()).isEqualTo("skip");
        assertThat(tab.value("document.activeElement.getBoundingClientRect().top")
                        .asDouble())
                .isNotNegative();
        tab.press("Enter");
        assertThat(tab.value("location.hash").asText()).isEqualTo("#main");

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tab.press("Tab");
            JsonNode focus = tab.value("(() => { const e = document.activeElement, s = getComputedStyle(e);"
                    + " return [e.tagName, s.outlineStyle, e.getBoundingClientRect().height > 0]; })()");
            order.add(focus.path(0).asText());
            assertThat(focus.path(1).asText()).as("focus is seen on %s", focus).isNotEqualTo("none");
            assertThat(focus.path(2).asBoolean())
                    .as("what has the focus is seen")
                    .isTrue();
        }
        assertThat(order).contains("A", "SUMMARY");

        tab.value("document.querySelector('figure summary').focus()");
        tab.press("Enter");
        assertThat(tab.value("document.querySelector('figure details').open").asBoolean())
                .isTrue();
    }

    @Test
    void aReportIsThereAtOnceAndNothingOnItMoves() {
        tab.open(at(REPORT));
        List<Double> paints = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tab.open(at(REPORT));
            paints.add(tab.value("new Promise(done => setTimeout(() => done(window.painted), 100))")
                    .asDouble());
        }
        double best = paints.stream().mapToDouble(each -> each).min().orElseThrow();
        System.out.printf("largest paint of the report of 2020, in ms: %s%n", paints);

        assertThat(tab.value("window.moved").asDouble()).isZero();
        // 500 ms is the aim; a machine that builds something else meanwhile has more time.
        assertThat(best).isPositive().isLessThan(2000);
    }

    @Test
    void aReportAndAChartAreFitToBePrinted() {
        tab.open(at(REPORT));
        assertThat(new String(tab.printed(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/Type /Page");
        tab.open(at(CHART + "/embed?edition=1"));
        assertThat(tab.printed().length).isGreaterThan(5_000);
    }

    /** A sheet of A4 is 174 mm between its margins. */
    @Test
    void nothingIsCutOffOrStaysFoldedOnPaper() {
        tab.width(658).paper().open(at(REPORT));

        assertThat(words(tab.value("[...document.querySelectorAll('table, svg')]"
                        + ".filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)"
                        + ".map(each => each.textContent.slice(0, 40))")))
                .as("what leaves the paper")
                .isEmpty();
        assertThat(words(tab.value("[...document.querySelectorAll('main details')]"
                        + ".filter(each => !each.closest('figure') && each.querySelector('table').getBoundingClientRect().height < 10)"
                        + ".map(each => each.textContent.slice(0, 40))")))
                .as("what stays folded")
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsToldInWords() {
        try (Tab lost = chromium.tab()) {
            lost.open(at("/drafts/1489/kommunstyrelsen/2021"));
            assertThat(lost.status()).isEqualTo(401);
            assertThat(lost.text("main")).contains("Utkast");
            lost.open(at(REPORT + ".pdf"));
            assertThat(lost.status()).isEqualTo(406);
            assertThat(lost.text("main")).contains("HTML, JSON, CSV");
            lost.open(at("/1489/kommunstyrelsen/1999"));
            assertThat(lost.status()).isEqualTo(404);
            assertThat(lost.text("main")).contains("Kommunstyrelsens årsredovisning 2020");
            lost.open(at("/codes/no.such.code"));
            assertThat(lost.status()).isEqualTo(404);
            assertThat(lost.text("h1")).isNotBlank();
        }
        tab.open(at("/"));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static String at(String path) {
        return stack.service("reports").url().resolve(path).toString();
    }

    private static int getStatus(String path) {
        return get(path).statusCode();
    }

    private static HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(at(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(String resource) throws IOException {
        try (var in = PagesIT.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
