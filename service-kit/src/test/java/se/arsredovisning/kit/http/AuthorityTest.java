package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8081", "api.example.se", "10.0.0.1:80", "[::1]", "[::1]:65535", "a_b:"})
    void canStandInALink(String authority) {
        assertThat(Authority.isValid(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "[::1", "::1", "a:b", "a:65536", "a:-1", "a@b", "a/b", "a\"b", "a\nb", "a,b", "å"})
    void canNot(String authority) {
        assertThat(Authority.isValid(authority)).isFalse();
    }

    @Test
    void standsOnOneLine() {
        assertThat(Authority.isOne(List.of("a"))).isTrue();
        assertThat(Authority.isOne(List.of("a", "a"))).isFalse();
        assertThat(Authority.isOne(List.of())).isFalse();
    }
}
