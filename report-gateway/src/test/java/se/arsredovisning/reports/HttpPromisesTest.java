package se.arsredovisning.reports;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.kit.testing.promise.KeepsToHttp;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class HttpPromisesTest implements KeepsToHttp {

    @Override
    public Sample sample() {
        return new ReportSample();
    }
}
