package se.arsredovisning.goals.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.ListsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionListTest implements ListsSections {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }
}
