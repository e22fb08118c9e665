package se.arsredovisning.stack.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Callers that write sections whole, several of them the same ones, as fast as they are answered and whatever they are
 * answered. Each write says what no other says.
 */
final class Writers implements AutoCloseable {

    /** The status of a request that got no answer. */
    static final int NONE = 0;

    /** The least document that each service takes, with a text. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "goals", "{\"priorities\": [], \"comment\": \"%s\"}",
            "finance", "{\"decimals\": -3, \"statements\": [], \"comment\": \"%s\"}",
            "hr", "{\"organisation\": \"Kontoret\", \"comment\": \"%s\"}",
            "internal-control", "{\"controls\": [], \"comment\": \"%s\"}");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String authorization;
    private final Map<String, List<URI>> services;
    private final List<String> sections;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Acknowledgement> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean stopping;

    /**
     * @param services the addresses of each service that is written to, one a replica, by the name of its API
     * @param sections how many sections there are in each
     */
    Writers(Map<String, List<URI>> services, String token, int sections) {
        this.authorization = "Bearer " + token;
        this.services = services;
        String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        this.sections = IntStream.range(0, sections)
                .mapToObj(number -> "1489-namnd-%s-%d-2020".formatted("r" + run, number))
                .toList();
    }

    void start(int count, long seed) {
        for (int number = 0; number < count; number++) {
            int writer = number;
            Thread thread = new Thread(() -> write(writer, new Random(seed + writer)), "writer-" + number);
            thread.start();
            threads.add(thread);
        }
    }

    private void write(int writer, Random random) {
        List<String> apis = List.copyOf(new TreeMap<>(services).keySet());
        for (int number = 1; !stopping; number++) {
            String api = any(apis, random);
            String section = any(sections, random);
            String text = "skrivning %d-%d".formatted(writer, number);
            int status = NONE;
            try {
                HttpResponse<String> answer =
                        http.send(put(api, any(services.get(api), random), section, text), BodyHandlers.ofString());
                status = answer.statusCode();
                if (status == 200 || status == 201) {
                    long revision =
                            JSON.readTree(answer.body()).path("revision").longValue();
                    acknowledged.add(new Acknowledgement(api, section, revision, text));
                }
            } catch (IOException cutOff) {
                status = NONE;
            } catch (InterruptedException e) {
                return;
            }
            statuses.merge(status, 1, Integer::sum);
            if (status != 200 && status != 201) {
                pauseBriefly();
            }
        }
    }

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    private HttpRequest put(String api, URI service, String section, String text) {
        return HttpRequest.newBuilder(service.resolve("/" + api + "/v1/sections/" + section))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .PUT(BodyPublishers.ofString(DOCUMENTS.get(api).formatted(text)))
                .build();
    }

    /** Returns when so many more writes have been acknowledged. */
    void awaitMore(int count) {
        int wanted = acknowledged.size() + count;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("writes are not taken any more: " + statuses);
            }
            pauseBriefly();
        }
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ids of the sections. */
    List<String> sections() {
        return sections;
    }

    /** Every write that was answered with success. */
    List<Acknowledgement> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How many writes were answered with each status. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Returns when the last answer has come. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
