package se.arsredovisning.hr.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.GuardsItsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class AccessTest implements GuardsItsSections {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }
}
