package se.arsredovisning.internalcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.promise.SectionApi;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** What this service has of its own, for the promises that every service keeps. */
public final class InternalControlSample implements SectionSample {

    @Override
    public SectionApi api() {
        return Api.API;
    }

    @Override
    public String root() {
        return Api.ROOT;
    }

    @Override
    public String topic() {
        return Topics.INTERNAL_CONTROL;
    }

    @Override
    public ObjectNode valid() {
        return Documents.valid();
    }

    @Override
    public String shortest() {
        return "{\"controls\": []}";
    }

    @Override
    public String report() {
        return Documents.data("1489-kommunstyrelsen-2020/internal-control.json").toString();
    }

    @Override
    public String item() {
        return "controls/faktura";
    }

    @Override
    public String itemPlace() {
        return "/controls/0";
    }

    @Override
    public String numberPlace() {
        return "/controls/1/riskValue";
    }

    @Override
    public Map<String, JsonNode> nothings() {
        return Map.of("/facts", Json.read("[]"), itemPlace() + "/actions", Json.read("[]"), "/scale", Json.read("{}"));
    }

    @Override
    public String table() {
        return "control";
    }

    @Override
    public String rules() {
        return "3";
    }
}
