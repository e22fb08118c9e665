package se.arsredovisning.finance;

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
        return new FinanceSample();
    }

    @Override
    public List<String> schemas() {
        return List.of("Section", "SuccessorRequest", "AccountMapping");
    }

    @Override
    public List<String> members() {
        return List.of("statements", "total", "investments", "summary", "checks", "facts");
    }

    @Override
    public List<Map.Entry<String, String>> patches() {
        return List.of(
                entry("StatementPatch", "statements/operations"),
                entry("LinePatch", "statements/operations/lines/revenue"),
                entry("ForecastPatch", "forecasts/april"),
                entry("InvestmentsPatch", "investments"),
                entry("CategoryPatch", "investments/categories/expansion"),
                entry("ProjectPatch", "investments/projects/it-infrastruktur"));
    }
}
