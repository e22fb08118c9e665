package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/**
 * What every operation of a service's OpenAPI document promises, whatever it is about. Each promise is tried on all
 * operations; what breaks it is told in a line each.
 */
public final class Promises {

    /**
     * Values that no parameter means, percent-encoded as they are sent: each is tried once in every parameter of every
     * method.
     */
    private static final List<String> ODD = List.of(
            "",
            "%00",
            "a%00b",
            "%",
            "%zz",
            "%2",
            "%C0%80",
            "%ED%A0%80",
            "%FF",
            "%EF%BF%BF",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "%0A",
            "%C2%85",
            "%22",
            "'",
            "%27--",
            "%5C",
            "%25",
            "*",
            "..",
            "%2F",
            "%2e%2e",
            "%20",
            "+",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "a|b",
            "\u00C5",
            "%C3%85",
            ",",
            ",,",
            "a".repeat(1000));

    /** Those among them that a database or an index could stumble over: tried at every address. */
    private static final List<String> STORED = List.of(
            "", "%00", "a%00b", "%ED%A0%80", "%EF%BF%BF", "%F0%9F%98%80", "99999999999999999999", "a".repeat(1000));

    /** Commands of SQL, of shells and templates, and a line of a head. What waits for a minute is not waited for. */
    private static final List<String> COMMANDS = List.of(
            "%27%20OR%20%271%27=%271",
            "1;SELECT%20pg_sleep(60)--",
            "x%27%7C%7Cpg_sleep(60)%7C%7C%27",
            "%27);DROP%20TABLE%20revision;--",
            "%5C%27",
            "x%0D%0ASet-Cookie:%20a=1",
            "$%7Bjndi:ldap://127.0.0.1/x%7D",
            "%7B%7B7*7%7D%7D");

    private static final int CONNECTIONS = 4;

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:is|are|has|the|not) \\w");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|se\\.arsredovisning|java\\.|jakarta\\.|org\\.|io\\.quarkus|jdbc");

    private final int port;
    private final KeptConnection http;
    private final JsonNode document;
    private final Map<String, String> values;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private Promises(int port, JsonNode document, Map<String, String> values) {
        this.port = port;
        this.http = new KeptConnection(port);
        this.document = document;
        this.values = values;
    }

    /**
     * The promises of the service at a port.
     *
     * @param values values of path parameters that name something that is there; others are the document's examples
     */
    public static Promises of(int port, String documentPath, Map<String, String> values) {
        String text = Contract.fetch("http://localhost:" + port + documentPath);
        return new Promises(port, Json.read(text), values);
    }

    /** No value of any parameter is a fault of ours, and what is refused is refused with a problem. */
    public List<String> ofOddValues() {
        List<Consumer<KeptConnection>> requests = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        each((name, operation) -> parameters(operation).forEach(parameter -> {
            for (String odd : tried.add(method(name) + parameter) ? ODD : STORED) {
                String target = parameter.path("in").asText().equals("path")
                        ? path(name, Map.of(parameter.path("name").asText(), odd))
                        : path(name, Map.of()) + "?" + parameter.path("name").asText() + "=" + odd;
                requests.add(connection ->
                        judge(name + " " + target, connection.ask(method(name), target, type(operation))));
            }
        }));
        assertThat(requests).isNotEmpty();
        IntStream.range(0, CONNECTIONS)
                .mapToObj(part -> CompletableFuture.runAsync(() -> {
                    try (KeptConnection connection = new KeptConnection(port)) {
                        for (int i = part; i < requests.size(); i += CONNECTIONS) {
                            requests.get(i).accept(connection);
                        }
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        return faults;
    }

    /** A parameter that has one value is not given twice; one that is too long for the document is refused. */
    public List<String> ofSingleValues() {
        each((name, operation) -> queryParameters(operation).forEach(parameter -> {
            String given = parameter.path("name").asText();
            String value = parameter.path("example").asText("1");
            JsonNode schema = resolved(parameter.path("schema"));
            if (!schema.path("type").asText().equals("array")) {
                String target = path(name, Map.of()) + "?" + given + "=" + value + "&" + given + "=" + value;
                Answer answer = http.ask(method(name), target, type(operation));
                if (answer.status() != 400 || !answer.text().contains("\"property\":\"" + given + "\"")) {
                    faults.add(name + " takes " + given + " twice: " + answer.status() + " " + answer.text());
                }
            }
            if (schema.has("maxLength")) {
                String target = path(name, Map.of()) + "?" + given + "="
                        + "a".repeat(schema.path("maxLength").asInt() + 1);
                Answer answer = http.ask(method(name), target, type(operation));
                if (answer.status() != 400) {
                    faults.add(name + " takes a longer " + given + " than it says: " + answer.status());
                }
            }
        }));
        return faults;
    }

    /** An Accept that is empty or none is as good as none; where a success has no content it decides nothing. */
    public List<String> ofAccept() {
        each((name, operation) -> {
            boolean hasContent = false;
            for (Map.Entry<String, JsonNode> answer :
                    operation.path("responses").properties()) {
                hasContent |=
                        answer.getKey().startsWith("2") && answer.getValue().has("content");
            }
            String target = path(name, Map.of());
            if (!hasContent) {
                String elsewhere = path(name, Map.of("id", "1489-finns-inte-1999"));
                for (String accept : List.of("image/png", "application/problem+json", "*/*;q=0")) {
                    Answer answer = http.ask(method(name), elsewhere, "Accept: " + accept);
                    judge(name + " Accept: " + accept, answer);
                    if (answer.status() == 406) {
                        faults.add(name + " refuses Accept: " + accept);
                    }
                }
            } else if (method(name).equals("GET")) {
                Answer plain = http.ask("GET", target);
                for (String accept : List.of(
                        "",
                        " ",
                        ",",
                        ";",
                        "text",
                        "*",
                        "q=1",
                        "a/b/c",
                        "*/*;q=x",
                        "*/*",
                        "*/json",
                        "\"",
                        "application/problem+json")) {
                    same(name + " Accept: " + accept, plain, http.ask("GET", target, "Accept: " + accept));
                }
                Answer general = http.ask("GET", target, "Accept: application/*");
                judge(name + " Accept: application/*", general);
                if ("application/octet-stream".equals(general.header("Content-Type"))) {
                    faults.add(name + " answers application/* with " + general.header("Content-Type"));
                }
                if (plain.status() == 200) {
                    Answer none = http.ask("GET", target, "Accept: image/png");
                    judge(name + " Accept: image/png", none);
                    if (none.status() != 406) {
                        faults.add(name + " gives a picture: " + none.status());
                    }
                }
            }
        });
        return faults;
    }

    /** HEAD says what GET says, and nothing more; every answer has a date. */
    public List<String> ofHead() {
        each((name, operation) -> {
            if (method(name).equals("GET")) {
                String target = path(name, Map.of());
                for (String coding : List.of("identity", "gzip")) {
                    Answer get = http.ask("GET", target, "Accept-Encoding: " + coding);
                    Answer head = http.ask("HEAD", target, "Accept-Encoding: " + coding);
                    same(name + " HEAD in " + coding, get, head);
                    if (head.body().length > 0) {
                        faults.add(name + " HEAD has a body");
                    }
                }
            }
        });
        return faults;
    }

    /** Bytes in gzip have an ETag of their own, and both are understood. */
    public List<String> ofCodings() {
        each((name, operation) -> {
            String target = path(name, Map.of());
            if (!method(name).equals("GET")) {
                return;
            }
            Answer plain = http.ask("GET", target);
            String tag = plain.header("ETag");
            if (tag == null || tag.startsWith("W/")) {
                return;
            }
            for (String accepted :
                    List.of("gzip", "deflate", "br, gzip;q=0.5", "gzip;q=0", "*", "identity", "deflate, gzip;q=0.1")) {
                Answer answer = http.ask("GET", target, "Accept-Encoding: " + accepted);
                boolean isCoded = "gzip".equals(answer.header("Content-Encoding"));
                if (isCoded == tag.equals(answer.header("ETag"))) {
                    faults.add(name + " in " + accepted + " is " + answer.header("ETag") + ", and plain " + tag);
                }
                String held = answer.header("ETag");
                for (String asked : List.of("gzip", "identity")) {
                    Answer again = http.ask(
                            "GET",
                            target,
                            "Accept-Encoding: " + asked,
                            "If-None-Match: \"x\"",
                            "If-None-Match: " + held);
                    if (again.status() != 304 || !held.equals(again.header("ETag")) || again.header("Date") == null) {
                        faults.add(name + " does not know " + held + ": " + again.status() + " " + again.headers());
                    }
                }
            }
        });
        return faults;
    }

    /** A body is taken as it is; who sends another than is taken reads which is. */
    public List<String> ofBodies() {
        each((name, operation) -> {
            JsonNode content = resolved(operation.path("requestBody")).path("content");
            if (content.isEmpty()) {
                return;
            }
            String target = path(name, Map.of());
            content.fieldNames().forEachRemaining(type -> {
                Answer coded = http.ask(
                        method(name),
                        target,
                        new byte[] {31, -117, 8, 0},
                        "Content-Type: " + type,
                        "Content-Encoding: gzip");
                judge(name + " in gzip", coded);
                if (coded.status() != 415 || !"identity".equals(coded.header("Accept-Encoding"))) {
                    faults.add(name + " in gzip: " + coded.status() + " " + coded.headers());
                }
            });
            Answer other = http.ask(method(name), target, new byte[] {1}, "Content-Type: image/png");
            judge(name + " as image/png", other);
            content.fieldNames().forEachRemaining(type -> ofTypes(name, target, type));
            Answer options = http.ask("OPTIONS", target);
            if (!options.header("Allow").contains(method(name))) {
                faults.add(name + " OPTIONS says " + options.header("Allow"));
            }
            if (method(name).equals("PATCH")) {
                String type = content.fieldNames().next();
                if (!type.equals(other.header("Accept-Patch")) || !type.equals(options.header("Accept-Patch"))) {
                    faults.add(name + " does not say Accept-Patch");
                }
            }
        });
        return faults;
    }

    /** A body says what it is, and JSON is UTF-8, whatever else it says. */
    private void ofTypes(String name, String target, String type) {
        String range = type.substring(0, type.indexOf('/')) + "/*";
        List<String> refused = new ArrayList<>(List.of(
                "X-Nothing: 1", "Content-Type: ", "Content-Type: */*", "Content-Type: " + range, "Content-Type: x"));
        if (type.endsWith("json")) {
            for (String charset : List.of("utf-16", "iso-8859-1", "\"UTF-16LE\"", "utf-7")) {
                refused.add("Content-Type: " + type + "; charset=" + charset);
            }
            for (String charset : List.of("UTF-8", "\"utf-8\"")) {
                Answer answer = http.ask(
                        method(name), target, new byte[] {'{'}, "Content-Type: " + type + ";charset=" + charset);
                judge(name + " in " + charset, answer);
                if (answer.status() == 415) {
                    faults.add(name + " is not taken in " + charset);
                }
            }
        }
        for (String header : refused) {
            Answer answer = http.ask(method(name), target, new byte[] {'{', '}'}, header);
            judge(name + " with " + header, answer);
            if (answer.status() != 415) {
                faults.add(name + " with " + header + ": " + answer.status());
            }
        }
    }

    /** What would be a command elsewhere is a text, in every parameter of what reads. */
    public List<String> ofCommands() {
        each((name, operation) -> {
            if (!method(name).equals("GET")) {
                return;
            }
            for (JsonNode parameter : parameters(operation)) {
                String known = parameter.path("name").asText();
                for (String command : COMMANDS) {
                    String target = parameter.path("in").asText().equals("path")
                            ? path(name, Map.of(known, command))
                            : path(name, Map.of()) + "?" + known + "=" + command;
                    Answer answer = http.ask("GET", target);
                    judge(target, answer);
                    if (answer.headers().containsKey("Set-Cookie")) {
                        faults.add(target + " sets a header");
                    }
                }
            }
        });
        return faults;
    }

    private void same(String what, Answer one, Answer other) {
        judge(what, one);
        judge(what, other);
        if (one.status() != other.status()) {
            faults.add(what + ": " + other.status() + ", not " + one.status());
        }
        for (String header : List.of("Content-Type", "ETag", "Content-Encoding")) {
            if (one.header(header) == null
                    ? other.header(header) != null
                    : !one.header(header).equals(other.header(header))) {
                faults.add(what + ": " + header + " is " + other.header(header) + ", not " + one.header(header));
            }
        }
    }

    private void judge(String what, Answer answer) {
        if (answer.status() >= 500) {
            faults.add(what + ": " + answer.status());
        } else if (answer.status() >= 400) {
            if (!"application/problem+json".equals(answer.header("Content-Type"))) {
                faults.add(what + ": " + answer.status() + " as " + answer.header("Content-Type"));
            } else if (INSIDE.matcher(answer.text()).find()) {
                faults.add(what + ": tells of the inside: " + answer.text());
            } else if (!"sv".equals(answer.header("Content-Language"))
                    || !answer.header("Vary").contains("Accept-Language")
                    || ENGLISH.matcher(answer.text()).find()) {
                faults.add(what + ": is not told in Swedish: " + answer.headers() + " " + answer.text());
            }
        }
        if (answer.header("Date") == null) {
            faults.add(what + ": no Date");
        }
    }

    private void each(BiConsumer<String, JsonNode> promise) {
        String root = document.at("/servers/0/url").asText();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getKey().matches("get|put|post|patch|delete") && !isStream(operation.getValue())) {
                        promise.accept(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + root + path.getKey(),
                                operation.getValue());
                    }
                }));
    }

    /** An answer that never ends. */
    private static boolean isStream(JsonNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> all.add(resolved(parameter)));
        return all.stream()
                .filter(parameter -> parameter.path("in").asText().matches("path|query"))
                .toList();
    }

    private List<JsonNode> queryParameters(JsonNode operation) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String method(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private String type(JsonNode operation) {
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        return content.isEmpty()
                ? "X-Nothing: 1"
                : "Content-Type: " + content.fieldNames().next();
    }

    private String path(String name, Map<String, String> odd) {
        Matcher variables = VARIABLE.matcher(name.substring(name.indexOf(' ') + 1));
        return variables.replaceAll(found -> {
            String variable = found.group(1);
            return Matcher.quoteReplacement(odd.getOrDefault(variable, values.getOrDefault(variable, "x")));
        });
    }
}
