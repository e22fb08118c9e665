import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Four writers on twenty sections, each PUT with one changed value and the ETag of the answer before:
 * {@code java Writes.java SECTIONS-URL DOCUMENT SECONDS}. Prints writes, microseconds, median and p99 in microseconds.
 */
class Writes {

    private static final int WRITERS = 4;
    private static final int SECTIONS_EACH = 5;
    private static final Pattern VALUE = Pattern.compile("\"outcome\": ?(-?\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        String document = Files.readString(Path.of(arguments[1]));
        Duration duration = Duration.ofSeconds(Long.parseLong(arguments[2]));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<long[]>> tasks = new ArrayList<>();
        long begin = System.nanoTime();
        for (int writer = 0; writer < WRITERS; writer++) {
            List<Section> sections = IntStream.range(writer * SECTIONS_EACH, (writer + 1) * SECTIONS_EACH)
                    .mapToObj(n -> new Section(URI.create(arguments[0] + "/1489-benchmark-" + n + "-2020"), document))
                    .toList();
            tasks.add(() -> write(sections, begin + duration.toNanos()));
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> written : writers.invokeAll(tasks)) {
            times.add(written.get());
        }
        writers.shutdown();
        long took = System.nanoTime() - begin;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%d %d %d %d%n", all.length, took / 1000, all[all.length / 2] / 1000, all[all.length * 99 / 100] / 1000);
    }

    private static long[] write(List<Section> sections, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            sections.get(times.size() % sections.size()).put();
            times.add(System.nanoTime() - begin);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /** One section, which one writer writes. */
    private static final class Section {

        private final URI address;
        private final String before;
        private final long value;
        private final String after;
        private Optional<String> etag = Optional.empty();
        // Another one in each run, so that no write finds what it brings.
        private long count = System.nanoTime() / 1_000_000 % 1000;

        Section(URI address, String document) {
            MatchResult found = VALUE.matcher(document).results().findFirst().orElseThrow();
            this.address = address;
            this.before = document.substring(0, found.start(1));
            this.value = Long.parseLong(found.group(1));
            this.after = document.substring(found.end(1));
        }

        void put() throws Exception {
            if (etag.isEmpty()) {
                etag = send(request().GET()).headers().firstValue("ETag");
            }
            HttpRequest.Builder request = request().header("Content-Type", "application/json");
            etag.ifPresent(known -> request.header("If-Match", known));
            long step = Math.abs(value) > 1000 ? 1000 : 1;
            String changed = before + (value + step * (count++ % 30 + 1)) + after;
            HttpResponse<String> answer = send(request.PUT(BodyPublishers.ofString(changed)));
            if (answer.statusCode() > 201) {
                throw new IllegalStateException("PUT was answered with " + answer.statusCode() + " " + answer.body());
            }
            etag = answer.headers().firstValue("ETag");
        }

        private HttpRequest.Builder request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            Optional.ofNullable(System.getenv("ARSREDOVISNING_TOKEN"))
                    .ifPresent(token -> request.header("Authorization", "Bearer " + token));
            return request;
        }

        private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        }
    }
}
