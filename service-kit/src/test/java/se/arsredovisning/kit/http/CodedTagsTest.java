package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodedTagsTest {

    @Test
    void theSuffixStandsAtTheVeryEnd() {
        assertThat(CodedTags.coded("\"7-9f86d081884c7d65.2-10\"")).isEqualTo("\"7-9f86d081884c7d65.2-10-gzip\"");
        assertThat(CodedTags.isPlain("\"7.1\"")).isTrue();
        assertThat(CodedTags.isPlain("\"7.1-gzip\"")).isFalse();
        assertThat(CodedTags.isPlain("W/\"7.1\"")).isFalse();
        assertThat(CodedTags.isPlain("\"\"")).isTrue();
        for (String none : List.of("", "\"", "7.1", "\"7.1", "7.1\"", "\"7\"1\"", "\"7.1\", \"7.2\"")) {
            assertThat(CodedTags.isPlain(none)).as(none).isFalse();
        }
    }

    @Test
    void a304NamesWhatTheCallerHolds() {
        assertThat(CodedTags.held("\"7.1\"", "\"7.1\"", true)).isEqualTo("\"7.1\"");
        assertThat(CodedTags.held("\"7.1\"", "\"7.1-gzip\"", false)).isEqualTo("\"7.1-gzip\"");
        assertThat(CodedTags.held("\"7.1\"", "\"7.1\", \"7.1-gzip\"", true)).isEqualTo("\"7.1-gzip\"");
        assertThat(CodedTags.held("\"7.1\"", "*", false)).isEqualTo("\"7.1\"");
        assertThat(CodedTags.held("\"7.1\"", null, true)).isEqualTo("\"7.1-gzip\"");
    }
}
