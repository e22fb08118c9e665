package se.arsredovisning.stack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tab of the browser: what is opened in it, pressed, seen, and what it asked for on the way. */
final class Tab implements AutoCloseable {

    private static final Map<String, Object> NOTHING = Map.of();

    /** Told by the page to whoever looks after it: what it painted and when, and what moved. */
    private static final String WATCH = """
            window.moved = 0; window.painted = 0;
            new PerformanceObserver(all => all.getEntries().forEach(e => { if (!e.hadRecentInput) window.moved += e.value; }))
                .observe({type: 'layout-shift', buffered: true});
            new PerformanceObserver(all => all.getEntries().forEach(e => window.painted = e.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});""";

    private final Connection connection;
    private final String target;
    private final String context;
    private final String session;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch loaded = new CountDownLatch(1);
    private volatile int status;

    private Tab(Connection connection, String context, String target, String session) {
        this.connection = connection;
        this.context = context;
        this.target = target;
        this.session = session;
    }

    static Tab in(Connection connection) {
        String context = connection
                .ask(null, "Target.createBrowserContext", NOTHING)
                .path("browserContextId")
                .asText();
        String target = connection
                .ask(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asText();
        String session = connection
                .ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        Tab tab = new Tab(connection, context, target, session);
        connection.listen(tab::hear);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.ask(domain + ".enable", NOTHING);
        }
        tab.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        return tab;
    }

    private void hear(JsonNode event) {
        if (!event.path("sessionId").asText().equals(session)) {
            return;
        }
        JsonNode said = event.path("params");
        switch (event.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.countDown();
            case "Network.requestWillBeSent" ->
                requests.add(said.at("/request/url").asText());
            case "Network.responseReceived" -> {
                if (said.path("type").asText().equals("Document")) {
                    status = said.at("/response/status").asInt();
                }
            }
            case "Log.entryAdded" -> complaints.add(said.at("/entry/text").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(said.at("/exceptionDetails/text").asText());
            case "Runtime.consoleAPICalled" -> complaints.add(said.path("args").toString());
            default -> {
                // The rest is of no interest.
            }
        }
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return connection.ask(session, method, parameters);
    }

    /** How wide the window is, in the units of CSS: 320 is also what 1280 is at 400 percent. */
    Tab width(int width) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Tab dark(boolean isDark) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        return this;
    }

    /** Looks as it would be printed. */
    Tab paper() {
        ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    /** Sends this with every request. */
    Tab header(String name, String value) {
        ask("Network.setExtraHTTPHeaders", Map.of("headers", Map.of(name, value)));
        return this;
    }

    /** Opens an address and waits until all of it is there. */
    Tab open(String address) {
        awaiting(() -> ask("Page.navigate", Map.of("url", address)));
        return this;
    }

    /** Does something that leads to another page, and waits for it. */
    void awaiting(Runnable what) {
        loaded = new CountDownLatch(1);
        what.run();
        try {
            assertThat(loaded.await(60, TimeUnit.SECONDS)).as("the page comes").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What an expression comes to on the page; a promise is awaited. */
    JsonNode value(String expression) {
        JsonNode result =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(result.has("exceptionDetails"))
                .as("%s: %s", expression, result)
                .isFalse();
        return result.path("result").path("value");
    }

    String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ")?.textContent ?? ''")
                .asText();
    }

    /** Follows a link, or presses a button, by its words. */
    void follow(String words) {
        awaiting(() -> assertThat(value("(() => { const found = [...document.querySelectorAll('a, button')]"
                                + ".find(each => each.textContent.trim().includes(" + quoted(words) + "));"
                                + " found?.click(); return !!found; })()")
                        .asBoolean())
                .as("there is %s", words)
                .isTrue());
    }

    /** Presses a key: {@code Tab}, {@code Enter}. */
    void press(String key) {
        Map<String, Object> pressed = new TreeMap<>(Map.of("key", key, "code", key));
        pressed.put("windowsVirtualKeyCode", key.equals("Tab") ? 9 : 13);
        if (key.equals("Enter")) {
            pressed.put("text", "\r");
        }
        pressed.put("type", "keyDown");
        ask("Input.dispatchKeyEvent", pressed);
        pressed.remove("text");
        pressed.put("type", "keyUp");
        ask("Input.dispatchKeyEvent", pressed);
    }

    /** What is in an element, in the words of a person: a script that runs there changes nothing of it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    byte[] printed() {
        return Base64.getDecoder()
                .decode(ask("Page.printToPDF", Map.of("printBackground", true))
                        .path("data")
                        .asText());
    }

    byte[] seen() {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                        .path("data")
                        .asText());
    }

    int status() {
        return status;
    }

    /** What the browser has complained of: what was not allowed, what failed, what was said on the console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that was asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    JsonNode cookies() {
        return connection
                .ask(null, "Storage.getCookies", Map.of("browserContextId", context))
                .path("cookies");
    }

    @Override
    public void close() {
        connection.ask(null, "Target.closeTarget", Map.of("targetId", target));
        connection.ask(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
