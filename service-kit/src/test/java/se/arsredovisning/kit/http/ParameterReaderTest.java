package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;

class ParameterReaderTest {

    @Test
    void namesTheFaultsOfEveryReading() {
        ParameterReader reader = new ParameterReader();
        Paging paging = reader.read(() -> PageParameters.of("0", "x"));
        reader.of("kind", "guess", Map.of("outcome", 1), 0);

        assertThat(paging).isNull();
        assertThatThrownBy(reader::end)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.faults())
                        .extracting(Fault::property)
                        .containsExactly("page", "limit", "kind"));
    }

    @Test
    void givesWhatAReadingGives() {
        ParameterReader reader = new ParameterReader();

        assertThat(reader.read(() -> PageParameters.of("2", null))).isEqualTo(new Paging(2, 20));
        reader.end();
    }
}
