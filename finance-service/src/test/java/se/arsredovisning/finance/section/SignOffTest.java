package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.SignsOff;

@QuarkusTest
class SignOffTest implements SignsOff {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
