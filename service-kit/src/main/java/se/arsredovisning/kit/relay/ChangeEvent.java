package se.arsredovisning.kit.relay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.revision.Revision;

/**
 * A revision as a CloudEvent 1.0 in structured JSON mode, keyed by section, on the topic {@code {api}.changes.v1}.
 *
 * <p>It says what changed, by whom and when, and where the difference can be read; it holds no content. The event id is
 * the section and the revision's number with the bits that it drew, so that a consumer can drop a repeat and no revision
 * is taken for one, a restore or not. One that tells of an edition names it, and where it is.
 */
final class ChangeEvent {

    /** The most pointers that one event names; where more changed, {@code truncated} is true. */
    static final int MAX_CHANGES = 100;

    private static final byte[] MEDIA_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    private final String topic;
    private final String type;
    private final String resource;
    private final String root;
    private final String source;

    ChangeEvent(ApiInfo api) {
        this.topic = api.name() + ".changes.v1";
        this.type = "se.arsredovisning." + api.name() + "." + api.resource();
        this.resource = api.resource();
        this.root = api.root();
        this.source = api.root() + "/" + api.resources();
    }

    String topic() {
        return topic;
    }

    ProducerRecord<String, String> of(Revision revision) {
        String id = revision.section().toString();
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id + "/" + revision.id());
        event.put("source", source);
        event.put("type", type + "-" + happening(revision) + ".v1");
        event.put("subject", id);
        event.put("time", revision.changedAt().toString());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put(resource, id);
        data.put("revision", revision.number());
        data.put("changedBy", revision.changedBy());
        data.put("changedAt", revision.changedAt().toString());
        List<String> changes = revision.changes();
        ArrayNode named = data.putArray("changes");
        changes.stream().limit(MAX_CHANGES).forEach(named::add);
        if (changes.size() > MAX_CHANGES) {
            data.put("truncated", true);
        }
        data.put("difference", source + "/" + id + "/revisions/" + revision.number() + "/difference");
        if (revision.news() != null) {
            int edition = revision.news().edition();
            data.put("edition", edition);
            data.put("link", root + "/" + resource + "s/" + id + "/editions/" + edition);
        }
        ProducerRecord<String, String> sent = new ProducerRecord<>(topic, id, Json.write(event));
        sent.headers().add(new RecordHeader("content-type", MEDIA_TYPE));
        return sent;
    }

    private static String happening(Revision revision) {
        if (revision.news() != null) {
            return revision.news().happening();
        }
        return revision.deleted() ? "deleted" : "changed";
    }
}
