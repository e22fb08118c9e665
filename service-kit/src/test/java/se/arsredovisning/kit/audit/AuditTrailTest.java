package se.arsredovisning.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTrailTest {

    @ParameterizedTest
    @CsvSource({
        "/goals/v1/sections/1489-kommunstyrelsen-2020, /goals/v1/sections/1489-kommunstyrelsen-2020",
        "/goals/v1/sections/1489-a-2020/goals/Anna Andersson, /goals/v1/sections/1489-a-2020/goals/*",
        "/a/%0d%0aforged/<b>/'; drop table audit, /a/*/*/*",
        "/, /"
    })
    void aPathIsKeptWithItsWordsAlone(String asked, String kept) {
        assertThat(AuditTrail.path(asked)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"201, 200", "200, 200", "5000, 200"})
    void aLongPathIsCut(int length, int kept) {
        assertThat(AuditTrail.path("/a".repeat(length / 2) + "/".repeat(length % 2)))
                .hasSize(kept);
    }
}
