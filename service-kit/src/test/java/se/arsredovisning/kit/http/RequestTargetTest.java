package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.Fault;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/goals/v1/sections",
                "/a?b=c&d=%C3%A5%20%2F",
                "/a/%C3%A5?b",
                "/a?b=[1]",
                "/a?b=x+y",
                "/a?b=http://c/d?e",
                "/a?b=%00",
                "/"
            })
    void passesWhatCanBeRead(String target) {
        assertThat(RequestTarget.faults(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%2",
                "/%zz",
                "/%C0%80",
                "/%ff",
                "/å",
                "/a|b",
                "/{a}",
                "/a\"b",
                "/a#b",
                "/[a]",
                "/%2\uFF11",
                "/a\\b"
            })
    void namesAPathThatIsNone(String target) {
        assertThat(RequestTarget.faults(target)).extracting(Fault::property).containsExactly("path");
    }

    @Test
    void namesEachParameterThatIsWrong() {
        assertThat(RequestTarget.faults("/a?b=%&c=d&e=%ff&f=å&%=1"))
                .extracting(Fault::property)
                .containsExactly("b", "e", "f", "query");
    }
}
