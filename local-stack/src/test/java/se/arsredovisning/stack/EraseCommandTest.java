package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EraseCommandTest {

    @Test
    void takesAPersonAndACase() throws Exception {
        assertThat(EraseCommand.parse(List.of("--reference", "KS 2026/123", "--subject", "anna")))
                .isEqualTo(new EraseCommand("anna", "KS 2026/123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--subject anna", "--reference 1", "--subject anna --reference", "--name anna"})
    void refusesOneWithoutTheOther(String words) {
        List<String> arguments = words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
        assertThatThrownBy(() -> EraseCommand.parse(arguments)).isInstanceOf(Options.Misunderstood.class);
    }

    @Test
    void saysWhatToDoWhereNothingRuns() {
        assertThatThrownBy(() -> new EraseCommand("anna", "KS 2026/123")
                        .run(Ports.free(), List.of("goals"), new PrintStream(System.out)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("erase while ./start runs");
    }

    @Test
    void takesAnEditionAndACase() throws Exception {
        assertThat(EraseEditionCommand.parse(List.of(
                        "--report", "1489-kommunstyrelsen-2020", "--edition", "2", "--reference", "KS 2026/123")))
                .isEqualTo(new EraseEditionCommand("1489-kommunstyrelsen-2020", 2, "KS 2026/123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--report a",
                "--report a --edition 0 --reference 1",
                "--report a --edition x --reference 1",
                "--report a --edition 1",
                "--report --edition 1 --reference 1",
                "--report a --edition 1 --reference 1 --subject anna"
            })
    void refusesAnEditionThatIsNotNamed(String words) {
        assertThatThrownBy(() -> EraseEditionCommand.parse(Arrays.asList(words.split(" ", -1))))
                .isInstanceOf(Options.Misunderstood.class);
    }
}
