package se.arsredovisning.internalcontrol.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.ReadsWhatItTakes;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class ReadableSectionTest implements ReadsWhatItTakes {

    @Override
    public Sample sample() {
        return new InternalControlSample();
    }
}
