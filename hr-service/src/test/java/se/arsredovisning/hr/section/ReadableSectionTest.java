package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Api;
import se.arsredovisning.kit.testing.contract.ReadableSections;

@QuarkusTest
class ReadableSectionTest {

    @Inject
    DataSource database;

    @Inject
    DisclosureSettings settings;

    @Test
    void everythingCanBeReadWhateverASectionLeavesOut() {
        ReadableSections.check(Api::api);
    }

    @Test
    void aDamagedSectionTakesNoListWithIt() throws Exception {
        ReadableSections.checkLists(Api::api, database);
    }

    @Test
    void equalNumbersGiveEqualAnswers() {
        ReadableSections.checkEqualNumbers(Api::api);
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
