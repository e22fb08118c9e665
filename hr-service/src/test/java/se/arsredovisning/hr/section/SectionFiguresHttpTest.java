package se.arsredovisning.hr.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.GivesFiguresOfTheSection;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionFiguresHttpTest implements GivesFiguresOfTheSection {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }
}
