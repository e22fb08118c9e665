package se.arsredovisning.goals.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.ReadsWhatItTakes;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class ReadableSectionTest implements ReadsWhatItTakes {

    @Override
    public Sample sample() {
        return new GoalsSample();
    }
}
