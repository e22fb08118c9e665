package se.arsredovisning.internalcontrol.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.SignsOff;

@QuarkusTest
class SignOffTest implements SignsOff {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }
}
