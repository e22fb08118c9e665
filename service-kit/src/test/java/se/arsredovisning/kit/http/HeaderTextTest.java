package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Rättelse på begäran", "Ångström", "5 € – klart 👍", "plain", "å"})
    void readsUtf8(String text) {
        assertThat(read(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rättelse på begäran", "Ångström", "plain", "å"})
    void readsWhatIsNoUtf8AsLatin1(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void readsTheAsciiFormOfRfc8187() {
        assertThat(read("UTF-8''R%C3%A4ttelse%20p%c3%a5")).isEqualTo("Rättelse på");
        assertThat(read("utf-8''a b")).isEqualTo("a b");
    }

    @Test
    void nothingIsNoText() {
        assertThat(read(null)).isNull();
        assertThat(read("  ")).isNull();
        assertThat(read("UTF-8''%20")).isNull();
        assertThat(read("UTF-8''%E2%80%8B%C2%AD%C2%A0")).isNull();
    }

    @Test
    void leavesATextOfTheHousesOwn() {
        assertThat(read("Ur filen ”å.se” – 2020")).isEqualTo("Ur filen ”å.se” – 2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\tb",
                "a\u0085b",
                "a\u0096b",
                "\u00C2\u0085x",
                "UTF-8''%00",
                "UTF-8''%",
                "UTF-8''%zz",
                "UTF-8''%C3",
                "UTF-8''%ED%A0%80",
                "UTF-8''\u00E5",
                "UTF-8''a%0Ab"
            })
    void refusesWhatCannotBeKept(String raw) {
        assertThatThrownBy(() -> read(raw))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::property)
                        .containsExactly("Change-Reason"));
    }

    private static String read(String raw) {
        return HeaderText.read("Change-Reason", raw);
    }
}
