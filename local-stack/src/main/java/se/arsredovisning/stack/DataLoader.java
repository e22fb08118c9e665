package se.arsredovisning.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the reports that come with the project into the services through their public API. A directory is a report and
 * its name the id; a file in it is one service's part. What a service has, or has had, is left as it is: a part that was
 * deleted does not come back.
 */
final class DataLoader {

    private static final int LONGEST_ANSWER = 300;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** What the gateway says of a part whose document has not come, or whose service it has not reached since it began. */
    private static final Pattern NOT_YET = Pattern.compile("has not delivered|\"state\":\"stale\"");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path data;
    private final List<ServiceProcess> services;
    private final String authorization;
    private final Progress progress;

    DataLoader(Path data, List<ServiceProcess> services, String token, Progress progress) {
        this.authorization = "Bearer " + token;
        this.data = data;
        this.services = services;
        this.progress = progress;
    }

    /**
     * Loads every report, its own members before its sections: the gateway has a report as soon as it hears of a section,
     * and what a service has is left as it is.
     *
     * @return the ids of the reports
     * @throws StartFailure when a service refuses its part
     */
    List<String> load() {
        for (Path report : directories()) {
            long beginning = System.nanoTime();
            List<String> loaded = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            for (ServiceProcess service : gatewayFirst()) {
                Path document = report.resolve(service.description().document());
                if (Files.exists(document)) {
                    (put(service, document, name(report)) ? loaded : kept)
                            .add(service.description().api());
                }
            }
            awaitAssembled(name(report));
            Duration time = Duration.ofNanos(System.nanoTime() - beginning);
            if (!loaded.isEmpty()) {
                progress.done(name(report) + ": loaded " + String.join(", ", loaded), time);
            }
            if (!kept.isEmpty()) {
                progress.done(name(report) + ": kept " + String.join(", ", kept), time);
            }
        }
        return directories().stream().map(DataLoader::name).toList();
    }

    /** Waits until the gateway has taken up what the services hold, so that who opens the report finds it whole. */
    private void awaitAssembled(String id) {
        ServiceProcess gateway =
                services.stream().filter(DataLoader::isGateway).findFirst().orElse(null);
        if (gateway == null) {
            return;
        }
        HttpRequest question = HttpRequest.newBuilder(
                        gateway.url().resolve(gateway.description().path(id)))
                .timeout(LONGEST_WAIT)
                .header("Cache-Control", "no-cache")
                .header("Authorization", authorization)
                .build();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (NOT_YET.matcher(HTTP.send(question, BodyHandlers.ofString()).body())
                    .find()) {
                if (System.nanoTime() > deadline) {
                    progress.say(id + ": the gateway has not taken up every part yet");
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (IOException e) {
            throw new StartFailure("report-gateway does not answer; its log: " + gateway.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private List<ServiceProcess> gatewayFirst() {
        return Stream.concat(
                        services.stream().filter(DataLoader::isGateway),
                        services.stream().filter(service -> !isGateway(service)))
                .toList();
    }

    private static boolean isGateway(ServiceProcess service) {
        return service.description().api().equals("reports");
    }

    private List<Path> directories() {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(DataLoader::isReport).sorted().toList();
        } catch (IOException e) {
            throw new StartFailure("cannot read " + data + ": " + e.getMessage(), e);
        }
    }

    /** A directory that a section's id may name: each begins with the code of a municipality. */
    private static boolean isReport(Path entry) {
        return Files.isDirectory(entry) && Character.isDigit(name(entry).charAt(0));
    }

    private static String name(Path directory) {
        return directory.getFileName().toString();
    }

    /** Whether the document is new to the service. */
    private boolean put(ServiceProcess service, Path document, String id) {
        String path = service.description().path(id);
        try {
            HttpRequest history = HttpRequest.newBuilder(service.url().resolve(path + "/revisions?limit=1"))
                    .timeout(LONGEST_WAIT)
                    .header("Authorization", authorization)
                    .build();
            if (HTTP.send(history, BodyHandlers.discarding()).statusCode() == 200) {
                return false;
            }
            HttpRequest request = HttpRequest.newBuilder(service.url().resolve(path))
                    .header("Accept-Language", "en")
                    .timeout(LONGEST_WAIT)
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization)
                    .header("If-None-Match", "*")
                    .header("Change-Reason", "Loaded by ./start")
                    .PUT(BodyPublishers.ofFile(document))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200, 201, 204 -> true;
                case 412 -> false;
                default ->
                    throw new StartFailure("%s does not take %s: PUT %s answered %d %s"
                            .formatted(
                                    service.description().module(),
                                    document,
                                    path,
                                    answer.statusCode(),
                                    oneLine(answer.body())));
            };
        } catch (IOException e) {
            throw new StartFailure(
                    "%s does not answer PUT %s; its log: %s"
                            .formatted(service.description().module(), path, service.log()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static String oneLine(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_ANSWER) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_ANSWER - 1)) ? LONGEST_ANSWER - 1 : LONGEST_ANSWER;
        return line.substring(0, end) + "…";
    }
}
