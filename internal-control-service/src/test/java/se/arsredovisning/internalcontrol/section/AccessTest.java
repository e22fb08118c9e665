package se.arsredovisning.internalcontrol.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.GuardsItsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class AccessTest implements GuardsItsSections {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }
}
