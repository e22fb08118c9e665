package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Api;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.ReadsWhatItTakes;
import se.arsredovisning.kit.testing.promise.Sample;

@QuarkusTest
class ReadableSectionTest implements ReadsWhatItTakes {

    @Inject
    DisclosureSettings settings;

    @Override
    public Sample sample() {
        return new HrSample();
    }

    @Test
    void keepsNoSectionThatCouldNotBeRead() {
        String id = Api.newSection();
        QuarkusMock.installMockForType(
                new SectionAnswer(settings) {
                    @Override
                    void ensureReadable(Section section) {
                        throw new IllegalStateException("cannot be read");
                    }
                },
                SectionAnswer.class);

        Api.problem(Api.put(id, "{\"organisation\": \"Kontoret\"}"), 500, "internal-error");

        assertThat(Api.get(id).statusCode()).isEqualTo(404);
        assertThat(Api.revisions(id)).isZero();
    }
}
