package se.arsredovisning.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.promise.Sample;

/** What this service has of its own, for the promises that every service keeps. */
public final class ReportSample implements Sample {

    @Override
    public String root() {
        return "/reports/v1";
    }

    @Override
    public String collection() {
        return "drafts";
    }

    @Override
    public String topic() {
        return Topics.REPORTS;
    }

    @Override
    public ObjectNode valid() {
        return (ObjectNode) Json.read("{\"title\": \"Årsredovisning\", \"board\": {\"name\": \"Nämnden\"}}");
    }

    @Override
    public String text() {
        return "introduction";
    }

    @Override
    public RequestSpecification request() {
        return Contract.badRequest().basePath(root());
    }
}
