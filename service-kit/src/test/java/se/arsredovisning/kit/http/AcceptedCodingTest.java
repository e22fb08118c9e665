package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "deflate , gzip ; q=0.5",
                "identity;q=0, gzip",
                "gzip;q=0.001"
            })
    void takesGzip(String header) {
        assertThat(AcceptedCoding.isGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000, *",
                "*;q=0",
                "gzip;q=0.5, identity",
                "gzip;q=x",
                "gzip;level=9",
                ",;,"
            })
    void takesNoGzip(String header) {
        assertThat(AcceptedCoding.isGzip(header)).isFalse();
    }

    @Test
    void whoNamesNoCodingTakesNone() {
        assertThat(AcceptedCoding.isGzip(null)).isFalse();
    }
}
