package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.ReadsWhatItTakes;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class ReadableSectionTest implements ReadsWhatItTakes {

    @Override
    public Sample sample() {
        return new FinanceSample();
    }
}
