package se.arsredovisning.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ETags as tests see them: the bits that a revision drew are known to nobody beforehand. */
public final class ETags {

    private static final Pattern SECTION = Pattern.compile("(/?[a-z-]+/[^/?]+).*");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d+-[0-9a-f]{16})\\..*\"");

    private ETags() {}

    /** What the ETag of a revision, as rules of that version show it, matches as a regular expression. */
    public static String of(long revision, String rules) {
        return "\"" + revision + "-[0-9a-f]{16}" + Pattern.quote("." + rules) + "(-gzip)?\"";
    }

    /** The ETag of a revision that is none: of the number, with bits that nobody drew. */
    public static String never(long revision) {
        return "\"" + revision + "-0000000000000000.1\"";
    }

    /** The revision that an ETag is of: {@code 7-9f86d081884c7d65}. */
    public static String revision(String etag) {
        Matcher tag = TAG.matcher(etag);
        assertThat(tag.matches()).as(etag).isTrue();
        return tag.group(1);
    }

    /** An event's id without the bits that its revision drew: {@code 1489-kommunstyrelsen-2020/7}. */
    public static String withoutBits(String eventId) {
        assertThat(eventId).matches(".+/\\d+-[0-9a-f]{16}");
        return eventId.substring(0, eventId.lastIndexOf('-'));
    }

    /** The ETag of the section, or other resource, that a path is of or is in; one of none where it does not exist. */
    public static String present(RequestSpecification api, String path) {
        Matcher section = SECTION.matcher(path);
        assertThat(section.matches()).as(path).isTrue();
        Response answer = api.get(section.group(1));
        return answer.statusCode() == 200 ? answer.header("ETag") : never(1);
    }
}
