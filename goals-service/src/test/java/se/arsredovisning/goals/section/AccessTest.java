package se.arsredovisning.goals.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.GuardsItsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class AccessTest implements GuardsItsSections {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }
}
