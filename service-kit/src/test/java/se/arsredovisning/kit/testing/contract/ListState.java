package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every service promises of its list of sections: its ETag tells whether anything has changed. */
public final class ListState {

    private static final Pattern TAG = Pattern.compile("W/\"(\\d+)-([0-9a-f]{16})\\.([^\"]+?)(?:-gzip)?\"");

    private ListState() {}

    /**
     * Holds that the list's ETag is the sum of the sections' ETags, that who knows it is sent nothing, and that it is
     * another after a write, and as before after the section is gone.
     *
     * @param section a section that nobody else writes and that does not exist
     * @param write writes it, another document each time
     */
    public static void assertKept(Supplier<RequestSpecification> api, String section, Supplier<Response> write) {
        Response before = list(api.get());
        assertSum(api.get(), before.header("ETag"));

        assertThat(write.get().statusCode()).isEqualTo(201);
        Response first = list(api.get());
        assertThat(first.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(write.get().statusCode()).isEqualTo(200);
        Response second = list(api.get());
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertSum(api.get(), second.header("ETag"));

        Response known =
                api.get().header("If-None-Match", second.header("ETag")).get("sections");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(second.header("ETag"));
        assertThat(known.body().asString()).isEmpty();
        assertThat(api.get()
                        .header("If-None-Match", first.header("ETag"))
                        .get("sections?municipality=1489&limit=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.get()
                        .header("If-None-Match", second.header("ETag"))
                        .get("sections?limit=0")
                        .statusCode())
                .as("bad parameters are refused, whatever is known")
                .isEqualTo(400);

        assertThat(api.get().delete("sections/" + section).statusCode()).isEqualTo(204);
        assertThat(list(api.get()).header("ETag")).isEqualTo(before.header("ETag"));
    }

    private static Response list(RequestSpecification api) {
        Response list = api.get("sections?limit=1");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.header("Cache-Control")).contains("no-cache");
        return list;
    }

    private static void assertSum(RequestSpecification api, String etag) {
        Matcher tag = TAG.matcher(etag);
        assertThat(tag.matches()).as(etag).isTrue();
        long bits = 0;
        int number = 0;
        for (String section : api.get("sections?limit=1000").jsonPath().getList("sections.etag", String.class)) {
            assertThat(section).endsWith("." + tag.group(3) + "\"");
            bits ^= Long.parseUnsignedLong(section.replaceAll(".*-([0-9a-f]{16})\\..*", "$1"), 16);
            number++;
        }
        assertThat(tag.group(1)).isEqualTo(Integer.toString(number));
        assertThat(tag.group(2)).isEqualTo("%016x".formatted(bits));
    }
}
