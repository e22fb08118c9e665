package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.GuardsItsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class AccessTest implements GuardsItsSections {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
