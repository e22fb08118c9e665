package se.arsredovisning.internalcontrol;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.testing.promise.PublishesItsDocument;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class PublishedApiTest implements PublishesItsDocument {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    @Override
    public List<String> schemas() {
        return List.of("Section", "SuccessorRequest", "Result", "Action");
    }

    @Override
    public List<String> members() {
        return List.of("controls", "summary", "followUp", "reportedSummary", "checks", "facts");
    }

    @Override
    public List<Map.Entry<String, String>> patches() {
        return List.of(
                entry("ControlPatch", "controls/leverantorsfakturor"),
                entry("ResultPatch", "controls/leverantorsfakturor/results/juni"),
                entry("ActionPatch", "controls/leverantorsfakturor/actions/paminnelse"));
    }
}
