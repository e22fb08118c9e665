package se.arsredovisning.internalcontrol;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.kit.testing.promise.KeepsInputHarmless;
import se.arsredovisning.kit.testing.promise.KeepsToHttp;
import se.arsredovisning.kit.testing.promise.OwaspApiTop10;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class HttpPromisesTest implements KeepsToHttp, KeepsInputHarmless, OwaspApiTop10 {

    @Override
    public Sample sample() {
        return new InternalControlSample();
    }
}
