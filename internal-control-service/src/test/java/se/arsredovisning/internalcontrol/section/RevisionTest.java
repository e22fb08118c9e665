package se.arsredovisning.internalcontrol.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.KeepsHistory;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TellsDocumentsOfHistory;

@QuarkusTest
class RevisionTest implements KeepsHistory, TellsDocumentsOfHistory {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }
}
