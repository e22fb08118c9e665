package se.arsredovisning.goals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.promise.SectionApi;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** What this service has of its own, for the promises that every service keeps. */
public final class GoalsSample implements SectionSample {

    @Override
    public SectionApi api() {
        return Api.API;
    }

    @Override
    public String root() {
        return Api.ROOT;
    }

    @Override
    public String rules() {
        return "4";
    }

    @Override
    public String topic() {
        return Topics.GOALS;
    }

    @Override
    public ObjectNode valid() {
        return Documents.valid();
    }

    @Override
    public String shortest() {
        return "{\"priorities\": []}";
    }

    @Override
    public String report() {
        return Documents.data("1489-kommunstyrelsen-2020/goals.json").toString();
    }

    @Override
    public String item() {
        return "goals/klimat";
    }

    @Override
    public String itemPlace() {
        return "/priorities/0/goals/0";
    }

    @Override
    public String numberPlace() {
        return "/priorities/0/goals/0/keyFigures/0/values/1/outcome";
    }

    @Override
    public Map<String, JsonNode> nothings() {
        return Map.of(
                "/facts",
                Json.read("[]"),
                itemPlace() + "/indicators",
                Json.read("[]"),
                itemPlace() + "/keyFigures/0/externalIds",
                Json.read("{}"));
    }

    @Override
    public String table() {
        return "goal";
    }
}
