package se.arsredovisning.kit.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/** What every service refuses before any resource is reached, and how; and whom it believes what is forwarded. */
public final class Refusals {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final RawHttp http;
    private final String list;

    private Refusals(RawHttp http, String list) {
        this.http = http;
        this.list = list;
    }

    /**
     * The refusals of the service at a port.
     *
     * @param list the path of a list with links
     */
    public static Refusals of(int port, String list) {
        return new Refusals(RawHttp.to(port), list);
    }

    /** What cannot be understood is a problem, and HEAD has no body. */
    public List<String> faults() {
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (String end : List.of(
                "/%",
                "/%zz",
                "/%2",
                "/%c0%80",
                "/%ff",
                "/a\u00e5",
                "/\u00c3\u0085",
                "/a|b",
                "/{a}",
                "/a\"b",
                "?a=%",
                "?a=%ff",
                "?a=\u00e5",
                "#a")) {
            requests.put("GET " + list + end + END, 400);
        }
        requests.put("GET " + list + "?a=" + "a".repeat(5_000) + END, 414);
        requests.put("GET " + list + "?a=" + "a".repeat(100_000) + END, 414);
        requests.put("GET " + list + " HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(60_000) + "\r\n\r\n", 431);
        requests.put("GET " + list + " HTTP/9.9x\r\nHost: localhost\r\n\r\n", 400);
        requests.put("GET " + list + "\r\nHost: localhost\r\n\r\n", 400);
        requests.put("G\u00c5T " + list + END, 400);
        requests.put("GET " + list + " HTTP/1.1\r\nHost: localhost\r\nno header\r\n\r\n", 400);
        requests.put("GET " + list + " HTTP/1.1\r\nHost: localhost\r\nX A: 1\r\n\r\n", 400);
        requests.put("PUT " + list + "/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400);
        requests.put(
                "PUT " + list + "/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
                400);
        for (String version : List.of("HTTP/3.7", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9")) {
            requests.put("GET " + list + " " + version + "\r\nHost: localhost\r\n\r\n", 505);
            requests.put("GET " + list + " " + version + "\r\n\r\n", 505);
        }
        requests.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        for (String type : List.of("application/json", "text/csv", "application/x-sie")) {
            for (String chunk :
                    List.of("ZZ\r\n{}\r\n0", "-1\r\n{}\r\n0", "fffffffff\r\n{}\r\n0", "2\r\n{}X\r\n0", "\r\n2")) {
                requests.put(
                        "POST " + list + "/x/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + "\r\n\r\n",
                        400);
            }
        }
        for (String host : List.of(
                "Host: a b",
                "Host: [::1",
                "Host: a:b",
                "Host: a:99999",
                "Host: a/b",
                "Host: @",
                "X: y",
                "Host: a\r\nHost: b")) {
            requests.put("GET " + list + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n", 400);
        }
        requests.put("GET http://elsewhere.example" + list + END, 400);
        requests.put("BREW " + list + END, 405);
        List<String> faults = new ArrayList<>();
        requests.forEach((request, status) -> {
            judge(faults, request, status, http.send(request));
            if (request.startsWith("GET ") && request.contains(list) && status == 400 && !isUnreadable(request)) {
                Answer head = http.send("HEAD" + request.substring("GET".length()));
                judge(faults, "HEAD" + request.substring(3), status, head);
                if (head.body().length > 0) {
                    faults.add("HEAD has a body: " + request.lines().findFirst().orElse(""));
                }
            }
        });
        return faults;
    }

    /** Whose method is not known either: its answer has a body, and the connection ends. */
    private static boolean isUnreadable(String request) {
        return !request.contains(" HTTP/1.1\r\n") || request.contains("no header") || request.contains("X A");
    }

    /** Statuses of what is unusual and yet right: the absolute form of an address, HTTP/1.0 without a host. */
    public List<Integer> unusual() {
        return List.of(
                http.send("GET http://localhost" + list + END).status(),
                http.send("GET " + list + " HTTP/1.0\r\n\r\n").status());
    }

    /** A trusted proxy that says nonsense is refused, and never a fault of ours. */
    public List<String> faultsOfProxies() {
        List<String> faults = new ArrayList<>();
        for (String header : List.of(
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: [::1",
                "X-Forwarded-Host: a/b",
                "X-Forwarded-Host: a\"b",
                "X-Forwarded-Host: user@a",
                "Forwarded: host=\"a b\"",
                "Forwarded: proto=javascript",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Proto: HTTP",
                "X-Forwarded-Prefix: /a b",
                "X-Forwarded-Prefix: /a\"<b")) {
            Answer answer = http.ask("GET", list, header);
            judge(faults, header, 400, answer);
        }
        for (String header : List.of(
                "X-Forwarded-Port: x",
                "X-Forwarded-Port: 99999",
                "X-Forwarded-For: a b",
                "X-Forwarded-For: ",
                "X-Forwarded-For: :80",
                "Forwarded: for=\" \"",
                "Forwarded: ;;",
                "Forwarded: host=a;proto=http\r\nX-Forwarded-Host: b",
                "X-Forwarded-Ssl: x")) {
            Answer answer = http.ask("GET", list, header);
            if (answer.status() != 200) {
                faults.add(header + ": " + answer.status());
            }
        }
        return faults;
    }

    /** What a proxy forwards, asked through one that is trusted. */
    public String linksThroughAProxy() {
        return http.ask(
                        "GET",
                        list,
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: api.example.se",
                        "X-Forwarded-Prefix: /kommun")
                .text();
    }

    /** The same, from whom nobody trusts. */
    public String linksForAnybody() {
        return http.fromElsewhere()
                .ask(
                        "GET",
                        list,
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: api.example.se",
                        "X-Forwarded-Prefix: /kommun",
                        "Forwarded: host=api.example.se;proto=https")
                .text();
    }

    /** A reason in raw bytes, as the header of a write. */
    public static String bytes(String text, java.nio.charset.Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static void judge(List<String> faults, String request, int status, Answer answer) {
        String name = request.lines().limit(3).toList().toString();
        name = name.substring(0, Math.min(120, name.length()));
        boolean isProblem = "application/problem+json".equals(answer.header("Content-Type"))
                && "nosniff".equals(answer.header("X-Content-Type-Options"))
                && answer.header("Date") != null;
        if (answer.status() != status || !isProblem) {
            faults.add(name + ": " + answer.status() + ", not " + status + ", with " + answer.headers());
        }
    }
}
