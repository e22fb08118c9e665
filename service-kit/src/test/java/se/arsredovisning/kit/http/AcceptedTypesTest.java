package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.valueOf("application/json-patch+json"), MediaType.valueOf("application/json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                "text",
                "*",
                "a/b/c",
                "*/json",
                "*/*;q=x",
                "*/*;q=2",
                "*/*;q=-1",
                "text/html;q=0.1234",
                "*/*",
                "application/*",
                "application/json-patch+json",
                "image/png, */*;q=0.1",
                "application/problem+json",
                "text/html, application/problem+json",
                "application/*;q=0.5, application/json;q=0.4"
            })
    void givesTheFirst(String accept) {
        assertThat(AcceptedTypes.of(List.of(accept)).best(OFFERED)).contains(OFFERED.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/*;q=0.4, application/json;q=0.5",
                "*/*, application/json-patch+json;q=0",
                "application/json, application/problem+json",
                "application/problem+json, application/json-patch+json;q=0",
                "text/html;x=\"a,*/*\", application/json"
            })
    void givesTheSecond(String accept) {
        assertThat(AcceptedTypes.of(List.of(accept)).best(OFFERED)).contains(OFFERED.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html",
                "*/*;q=0",
                "application/*;q=0",
                "application/problem+json;q=0",
                "text/html, nonsense",
                "image/*"
            })
    void givesNone(String accept) {
        assertThat(AcceptedTypes.of(List.of(accept)).best(OFFERED)).isEmpty();
    }

    @Test
    void readsSeveralLinesAsOneList() {
        assertThat(AcceptedTypes.of(List.of("text/html", "application/json")).best(OFFERED))
                .contains(OFFERED.get(1));
        assertThat(AcceptedTypes.of(null).best(OFFERED)).contains(OFFERED.get(0));
        assertThat(AcceptedTypes.of(List.of()).best(OFFERED)).contains(OFFERED.get(0));
    }
}
