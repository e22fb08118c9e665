package se.arsredovisning.reports.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTextTest {

    private static final String MEMBERS = "\"revision\":3,\"id\":\"x\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{M}                                        | {M}",
                "{\"_links\":{\"a\":[1,\"}\"]},M}           | {M}",
                "{M , \"_links\":{\"a\":{}} }               | {M }",
                "{ M,\"_links\":null,\"b\":{\"_links\":1} } | { M,\"b\":{\"_links\":1} }",
                "{M,\"figures\":[{\"a\":1}],\"_links\":{}}    | {M}",
                "{\"figures\":[],\"_links\":{}, M}           | {M}",
                "{\"figures\":[],M , \"_links\":{}}          | {M }",
                "{\"é𝄞\": 1.50,\"_links\":7,M}              | {\"é𝄞\": 1.50,M}",
            })
    void keepsTheTextAsItCameButForItsLinks(String text, String kept) throws IOException {
        assertThat(SectionText.read(text.replace("M", MEMBERS)).content()).isEqualTo(kept.replace("M", MEMBERS));
    }

    @Test
    void keepsLongTextsWhole() throws IOException {
        String text = "\"text\":\"" + "åäö\\n𝄞".repeat(50_000) + "\"";
        SectionText read =
                SectionText.read("{" + text + ",\"summary\": { \"n\" : 1.0 } ,\"_links\":{}," + MEMBERS + "}");

        assertThat(read.content()).isEqualTo("{" + text + ",\"summary\": { \"n\" : 1.0 } ," + MEMBERS + "}");
        assertThat(read.summary()).isEqualTo("{ \"n\" : 1.0 }");
    }

    @Test
    void keepsWhatIsSaidInEnglishApart() throws IOException {
        String rest = ",\"b\":{\"checks\":[{\"messageEnglish\":1}]}}";
        SectionText read = SectionText.read("{" + MEMBERS
                + ",\"checks\": [{\"message\":\"Ja.\",\"messageEnglish\":\"Yes.\",\"published\":8.0},{\"message\":\"Nej.\"},7]"
                + rest);

        assertThat(read.content())
                .isEqualTo("{" + MEMBERS
                        + ",\"checks\": [{\"message\":\"Ja.\",\"published\":8.0},{\"message\":\"Nej.\"},7]" + rest);
        assertThat(read.englishChecks())
                .isEqualTo("[{\"message\":\"Yes.\",\"published\":8.0},{\"message\":\"Nej.\"},7]");
        assertThat(SectionText.withChecks(read.content(), read.englishChecks()))
                .isEqualTo("{" + MEMBERS + ",\"checks\": " + read.englishChecks() + rest);
        assertThat(SectionText.read("{" + MEMBERS + rest).englishChecks()).isNull();
    }

    @Test
    void figuresStandApart() throws IOException {
        SectionText read = SectionText.read("{\"figures\": [{\"value\":1.0}] ," + MEMBERS + "}");
        SectionText without = SectionText.read("{" + MEMBERS + "}");

        assertThat(read.figures()).isEqualTo("[{\"value\":1.0}]");
        assertThat(read.figuresHash())
                .isEqualTo(SectionText.read("{" + MEMBERS + ",\"figures\":[{\"value\":1.0}]}")
                        .figuresHash())
                .isNotEqualTo(SectionText.read("{" + MEMBERS + ",\"figures\":[{\"value\":1}]}")
                        .figuresHash());
        assertThat(read.withoutFigures().figures()).isNull();
        assertThat(read.withoutFigures().figuresHash()).isEqualTo(read.figuresHash());
        assertThat(without.figures()).isNull();
        assertThat(without.figuresHash()).isNull();
    }

    @Test
    void countsChecksByResult() throws IOException {
        SectionText read = SectionText.read(
                "{" + MEMBERS + ",\"checks\":[{\"result\":\"ok\"},{\"result\":\"new\"},{},{\"result\":\"ok\"}]}");

        assertThat(read.checks())
                .containsEntry("ok", 2)
                .containsEntry("rounding", 0)
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"revision\":0}",
                "{\"id\":\"x\",\"revision\":1",
                "{\"id\":\"x\",\"revision\":1} {}",
                "{\"id\":\"x\",\"revision\":1,\"id\":\"y\"}",
                "<html>"
            })
    void refusesWhatIsNoSection(String text) {
        assertThatThrownBy(() -> SectionText.read(text)).isInstanceOf(IOException.class);
    }
}
