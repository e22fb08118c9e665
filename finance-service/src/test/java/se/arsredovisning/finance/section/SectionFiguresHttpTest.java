package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.GivesFiguresOfTheSection;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionFiguresHttpTest implements GivesFiguresOfTheSection {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
