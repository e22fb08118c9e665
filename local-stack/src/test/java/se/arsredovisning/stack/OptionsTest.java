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
import se.arsredovisning.stack.load.LoadSize;

class OptionsTest {

    @Test
    void withoutAWordTheStackStaysAndKeepsItsData() throws Exception {
        assertThat(Options.parse(List.of(), Map.of()))
                .isEqualTo(
                        new Options(false, false, Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of()));
    }

    @Test
    void readsEveryOptionAndTheEnvironment() throws Exception {
        Options options = Options.parse(
                List.of("--for", "echo --fresh", "--load", "50x5", "--boards", "--fresh"),
                Map.of(
                        "ARSREDOVISNING_PORT_OFFSET", "100",
                        "ARSREDOVISNING_VAR", "elsewhere",
                        "ARSREDOVISNING_SERVICE_OPTIONS", " -Xmx512m  -XX:TieredStopAtLevel=4"));

        assertThat(options)
                .isEqualTo(new Options(
                        true,
                        true,
                        Optional.of(new LoadSize(50, 5)),
                        Optional.of("echo --fresh"),
                        100,
                        Optional.of(Path.of("elsewhere")),
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=4")));
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

    @Test
    void aSizeIsNeeded() {
        assertThatThrownBy(() -> Options.parse(List.of("--load"), Map.of()))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessage("--load needs BOARDSxYEARS from 1x1 to 500x20, such as 50x5; see ./start --help");
        assertThatThrownBy(() -> Options.parse(List.of("--load", "501x1"), Map.of()))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessage(
                        "--load needs BOARDSxYEARS from 1x1 to 500x20, such as 50x5, not 501x1; see ./start --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1e3", "60000", "-5000"})
    void anOffsetIsANumberThatLeavesPorts(String offset) {
        assertThatThrownBy(() -> Options.parse(List.of(), Map.of("ARSREDOVISNING_PORT_OFFSET", offset)))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageStartingWith("ARSREDOVISNING_PORT_OFFSET is not a number");
    }
}
