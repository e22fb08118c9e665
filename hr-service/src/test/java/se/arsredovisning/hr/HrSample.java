package se.arsredovisning.hr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.promise.SectionApi;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** What this service has of its own, for the promises that every service keeps. */
public final class HrSample implements SectionSample {

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
        return Topics.HR;
    }

    @Override
    public ObjectNode valid() {
        return Documents.valid();
    }

    @Override
    public String shortest() {
        return "{\"organisation\": \"Kontoret\"}";
    }

    @Override
    public String report() {
        return Documents.data("1489-kommunstyrelsen-2020/hr.json").toString();
    }

    @Override
    public String item() {
        return "sick-leave/women";
    }

    @Override
    public String itemPlace() {
        return "/sickLeave/4";
    }

    @Override
    public String numberPlace() {
        return "/staffing/0/permanent/fte";
    }

    @Override
    public Map<String, JsonNode> nothings() {
        return Map.of(
                "/facts",
                Json.read("[]"),
                "/staffing/0/parts",
                Json.read("[]"),
                itemPlace() + "/published",
                Json.read("{}"));
    }

    @Override
    public String table() {
        return "staffing";
    }

    @Override
    public String rules() {
        return "7-10";
    }

    /** They could name a figure that may not be told. */
    @Override
    public boolean tellsDocuments() {
        return false;
    }
}
