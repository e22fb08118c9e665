package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedForTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                    |                                       | 203.0.113.7
            1.1.1.1, 203.0.113.7:4711      |                                       | 203.0.113.7
            2001:db8::7                    |                                       | [2001:db8::7]
            [2001:db8::7]:4711             |                                       | [2001:db8::7]
            1.1.1.1                        | for=2.2.2.2, for="[2001:db8::7]:80"   | [2001:db8::7]
            203.0.113.7                    | for=_hidden;proto=https               | 203.0.113.7
            1.1.1.1,                       |                                       |
            a b                            |                                       |
            :80                            | for=" "                               |
            unknown                        | proto=https                           |
            """)
    void theLastAddressCountsAndWhatIsNoneIsTakenOut(String list, String standard, String kept) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", list);
        if (standard != null) {
            headers.add("Forwarded", standard);
        }

        ForwardedFor.settle(headers);

        assertThat(headers.get("X-Forwarded-For")).isEqualTo(kept);
        assertThat(String.valueOf(headers.get("Forwarded"))).doesNotContain("for=");
        assertThat(standard != null && standard.contains("proto"))
                .isEqualTo(String.valueOf(headers.get("Forwarded")).contains("proto=https"));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1", "203.0.113.7"})
    void moreLinesAreOneList(String last) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "1.1.1.1")
                .add("X-Forwarded-For", last);

        ForwardedFor.settle(headers);

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly(last);
    }
}
