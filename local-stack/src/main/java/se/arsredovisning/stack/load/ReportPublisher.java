package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes reports through sign-off and publishes them by the services' public API, as those would whose work that is: an
 * editor says that each section is complete, and somebody else approves and publishes.
 */
public final class ReportPublisher {

    private static final List<String> CHAPTERS = List.of("goals", "finance", "hr", "internal-control");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Pattern ID = Pattern.compile("(\\d+)-(.+?)-(\\d{4}(?:-\\d{2})?)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentClient editor;
    private final DocumentClient publisher;

    /**
     * Publishes in these services.
     *
     * @param services where each is, by the name of its API; all five are needed
     * @param editor the token of an editor
     * @param publisher a token of somebody else, who may approve and publish
     */
    public ReportPublisher(Map<String, URI> services, String editor, String publisher) {
        this.editor = new DocumentClient(services, editor);
        this.publisher = new DocumentClient(services, publisher);
    }

    /** What became of a report that was to be published. */
    public enum Outcome {
        PUBLISHED,
        /** It has an edition already. */
        KEPT,
        /** Something is in the way that only the board can tell: why its figures do not agree. It stays an approved draft. */
        NOT_PUBLISHABLE
    }

    /**
     * Publishes a report that has no edition yet. Figures that it has as preliminary are confirmed to be that.
     *
     * @param decisionUnknown why the board's decision is not known
     * @throws LoadFailure where a service refuses a step
     */
    public Outcome publish(String id, String decisionUnknown) {
        String editions = "drafts/" + id + "/editions";
        if (publisher
                        .get("reports", editions + "?limit=1")
                        .orFail(200)
                        .json()
                        .at("/_meta/totalRecords")
                        .asInt()
                > 0) {
            return Outcome.KEPT;
        }
        CHAPTERS.forEach(api -> signOff(api, id));
        ObjectNode edition = JSON.createObjectNode().put("kind", "decided").put("decisionUnknown", decisionUnknown);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String etag = etag(id);
            preliminary(id).forEach(edition.putArray("preliminary")::add);
            DocumentClient.Answer answer = publisher.post("reports", editions, etag, edition);
            if (answer.status() == 201) {
                return Outcome.PUBLISHED;
            }
            if (isNotPublishable(answer)) {
                if (!isBehind(answer)) {
                    return Outcome.NOT_PUBLISHABLE;
                }
            } else if (answer.status() != 412) {
                answer.orFail(201);
            }
            // The gateway has asked the services, and has taken up just now what it did not know.
            if (System.nanoTime() > deadline) {
                answer.orFail(201);
            }
            DocumentClient.pause(BETWEEN_LOOKS);
        }
    }

    private static boolean isNotPublishable(DocumentClient.Answer answer) {
        return answer.status() == 409 && answer.json().path("type").asText().equals("/problems/not-publishable");
    }

    /** Whether it may be only that the gateway does not have a section yet as its service has it. */
    private static boolean isBehind(DocumentClient.Answer answer) {
        return answer.json()
                .path("invalid-parameters")
                .valueStream()
                .anyMatch(fault -> fault.path("property").asText().startsWith("/sections/")
                        && !fault.path("value").asText().equals("missing"));
    }

    /** Names the present revision of a report, as its row among the others tells it: the report itself need not be rendered for it. */
    private String etag(String id) {
        Matcher names = ID.matcher(id);
        if (!names.matches()) {
            throw new LoadFailure(id + " names no report");
        }
        String rows = "drafts?municipality=%s&board=%s&period=%s&limit=1"
                .formatted(names.group(1), names.group(2), names.group(3));
        JsonNode etag = publisher.get("reports", rows).orFail(200).json().at("/drafts/0/etag");
        if (!etag.isTextual()) {
            throw new LoadFailure("the gateway does not list " + id);
        }
        return etag.asText();
    }

    /**
     * Takes a section that is a draft through its sign-off.
     *
     * @param etag names the revision that is meant
     * @throws LoadFailure where the service refuses a step
     */
    void signOff(String api, String id, String etag) {
        approve(api, id, step(editor, api, id, etag, "ready").etag());
    }

    private void signOff(String api, String id) {
        DocumentClient.Answer section = editor.get(api, "sections/" + id);
        if (section.status() == 404) {
            return;
        }
        switch (section.orFail(200).json().path("status").asText()) {
            case "draft" -> signOff(api, id, section.etag());
            case "ready" -> approve(api, id, section.etag());
            default -> {}
        }
    }

    private void approve(String api, String id, String etag) {
        step(publisher, api, id, etag, "approved");
    }

    private static DocumentClient.Answer step(DocumentClient by, String api, String id, String etag, String to) {
        ObjectNode step = JSON.createObjectNode().put("to", to).put("comment", "By ./start");
        return by.post(api, "sections/" + id + "/status", etag, step).orFail(200);
    }

    private Iterable<String> preliminary(String id) {
        JsonNode figures = publisher
                .get("reports", "drafts/" + id + "/figures?status=preliminary&limit=1000")
                .orFail(200)
                .json()
                .path("figures");
        return new TreeSet<>(figures.findValuesAsText("code"));
    }

    /**
     * Begins a report's sections of the year after, and the report itself, as far as they are not there and never were.
     *
     * @return the id of the year's report; nothing where it is there already
     * @throws LoadFailure where a service refuses
     */
    public Optional<String> beginNext(String id) {
        String year = id.substring(id.length() - 4);
        String next = id.substring(0, id.length() - 4) + (Integer.parseInt(year) + 1);
        if (isOrWas("reports", "drafts/" + next)) {
            return Optional.empty();
        }
        ObjectNode own = (ObjectNode) editor.get("reports", "drafts/" + id + "?fields=title,board,administration")
                .orFail(200)
                .json();
        own.put("title", own.path("title").asText().replace(year, next.substring(next.length() - 4)));
        own.remove(List.of("id", "_links"));
        ((ObjectNode) own.path("board")).remove("key");
        editor.put("reports", next, own.toString().getBytes(StandardCharsets.UTF_8));
        for (String api : CHAPTERS) {
            if (editor.get(api, "sections/" + id).status() == 200 && !isOrWas(api, "sections/" + next)) {
                ObjectNode period = JSON.createObjectNode().put("period", next.substring(next.length() - 4));
                editor.post(api, "sections/" + id + "/successor", null, period).orFail(201);
            }
        }
        return Optional.of(next);
    }

    private boolean isOrWas(String api, String path) {
        return editor.get(api, path + "/revisions?limit=1").status() == 200;
    }
}
