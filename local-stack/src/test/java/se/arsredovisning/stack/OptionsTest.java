package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutAWordTheStackStaysAndKeepsItsData() throws Exception {
        assertThat(Options.parse(List.of(), Map.of()))
                .isEqualTo(new Options(false, Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void readsEveryOptionAndTheEnvironment() throws Exception {
        Options options = Options.parse(
                List.of("--for", "echo --fresh", "--fresh"),
                Map.of("ARSREDOVISNING_PORT_OFFSET", "100", "ARSREDOVISNING_VAR", "elsewhere"));

        assertThat(options)
                .isEqualTo(new Options(true, Optional.of("echo --fresh"), 100, Optional.of(Path.of("elsewhere"))));
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(List.of("--frsh"), Map.of()))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessage("unknown option --frsh; see ./start --help");
    }

    @Test
    void aCommandIsNeeded() {
        assertThatThrownBy(() -> Options.parse(List.of("--for"), Map.of()))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageStartingWith("--for needs a command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1e3", "60000", "-5000"})
    void anOffsetIsANumberThatLeavesPorts(String offset) {
        assertThatThrownBy(() -> Options.parse(List.of(), Map.of("ARSREDOVISNING_PORT_OFFSET", offset)))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageStartingWith("ARSREDOVISNING_PORT_OFFSET is not a number");
    }
}
