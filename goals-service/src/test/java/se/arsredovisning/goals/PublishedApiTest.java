package se.arsredovisning.goals;

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
        return new GoalsSample();
    }

    @Override
    public List<String> schemas() {
        return List.of("Section", "SuccessorRequest");
    }

    @Override
    public List<String> members() {
        return List.of("priorities", "summary", "checks", "facts");
    }

    @Override
    public List<Map.Entry<String, String>> patches() {
        return List.of(
                entry("GoalPatch", "goals/foretagsklimat"),
                entry("MeasureValuePatch", "indicators/foretagsklimat/values/2020"));
    }
}
