package se.arsredovisning.finance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.promise.SectionApi;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** What this service has of its own, for the promises that every service keeps. */
public final class FinanceSample implements SectionSample {

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
        return Topics.FINANCE;
    }

    @Override
    public ObjectNode valid() {
        return ShortDocuments.valid();
    }

    @Override
    public String shortest() {
        return "{\"decimals\": -3, \"statements\": []}";
    }

    @Override
    public String report() {
        return Documents.data("1489-kommunstyrelsen-2020/finance.json").toString();
    }

    @Override
    public String item() {
        return "statements/operations/lines/rents";
    }

    @Override
    public String itemPlace() {
        return "/statements/0/lines/1";
    }

    @Override
    public String numberPlace() {
        return "/statements/0/lines/1/outcome";
    }

    @Override
    public Map<String, JsonNode> nothings() {
        return Map.of(
                "/facts",
                Json.read("[]"),
                "/forecasts",
                Json.read("[]"),
                itemPlace() + "/formula",
                Json.read("[]"),
                itemPlace() + "/published",
                Json.read("{}"),
                "/statements/0/columns",
                Json.read("{}"),
                "/investments/total",
                Json.read("{}"));
    }

    @Override
    public String rules() {
        return "5";
    }

    @Override
    public String table() {
        return "statement_result";
    }
}
