import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes to a finance service what is large, and prints how long each took, in ms:
 * {@code java Growth.java FINANCE-URL put LINES TIMES BOARD}, {@code … patch TIMES BOARD} for one value of a document of nearly 5 MB, or
 * {@code … fill LINES SECTIONS}.
 */
class Growth {

    private static final int STATEMENTS = 10;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static String service;

    public static void main(String[] arguments) throws Exception {
        service = arguments[0];
        int first = Integer.parseInt(arguments[2]);
        switch (arguments[1]) {
            case "put" -> {
                for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                    time(section(arguments[4]).PUT(BodyPublishers.ofString(document(first, i + salt(), ""))));
                }
            }
            case "patch" -> {
                // Of 5 MB at most 3,000 lines have some 150 bytes each without their comments.
                send(section(arguments[3]).PUT(BodyPublishers.ofString(document(3000, salt(), "Kommentar. ".repeat(125)))));
                for (int i = 0; i < first; i++) {
                    String patch = "{\"outcome\":" + salt() + "}";
                    time(request(arguments[3], "/statements/statement-0/lines/line-0")
                            .setHeader("Content-Type", "application/merge-patch+json")
                            .method("PATCH", BodyPublishers.ofString(patch)));
                }
            }
            case "fill" -> {
                String document = document(first, salt(), "");
                for (int s = 0; s < Integer.parseInt(arguments[3]); s++) {
                    send(section("large-" + s).PUT(BodyPublishers.ofString(document)));
                }
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static int salt() {
        return (int) (System.nanoTime() / 1000 % 1_000_000);
    }

    /** A section with so many lines in ten statements, the first of which has this outcome. */
    private static String document(int lines, int outcome, String comment) {
        return IntStream.range(0, STATEMENTS)
                .mapToObj(s -> IntStream.range(0, lines / STATEMENTS)
                        .mapToObj(l -> "{\"key\":\"line-%d\",\"label\":\"Rad %d\",\"role\":\"item\",\"budget\":%d,\"outcome\":%d,\"previousOutcome\":%d%s}"
                                .formatted(
                                        l, l, 1000 * l, s + l == 0 ? outcome : 1001 * l, 999 * l,
                                        comment.isEmpty() ? "" : ",\"comment\":\"" + comment + "\""))
                        .collect(Collectors.joining(",", "{\"key\":\"statement-" + s + "\",\"title\":\"Tabell " + s + "\",\"lines\":[", "]}")))
                .collect(Collectors.joining(",", "{\"decimals\":0,\"statements\":[", "]}"));
    }

    private static HttpRequest.Builder section(String board) {
        return request(board, "");
    }

    private static HttpRequest.Builder request(String board, String part) {
        return HttpRequest.newBuilder(URI.create(service + "/finance/v1/sections/1489-" + board + "-2020" + part))
                .header("Authorization", "Bearer " + System.getenv("ARSREDOVISNING_TOKEN"))
                .header("Content-Type", "application/json");
    }

    private static void time(HttpRequest.Builder request) throws Exception {
        // A patch needs to say of which revision it is; what that costs is not counted.
        boolean isPatch = request.build().method().equals("PATCH");
        if (isPatch) {
            request.header("If-Match", send(request.copy().GET()).headers().firstValue("ETag").orElseThrow());
        }
        long begin = System.nanoTime();
        send(request);
        System.out.printf("%.1f%n", (System.nanoTime() - begin) / 1e6);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() > 201) {
            throw new IllegalStateException("answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
