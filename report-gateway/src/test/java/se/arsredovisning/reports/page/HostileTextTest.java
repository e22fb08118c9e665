package se.arsredovisning.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.sentence.Language;

/** Whatever a board writes into any text, nothing of it runs, loads or ends what it stands in. */
class HostileTextTest {

    /** What names things; a text of the board's stands in none of these. */
    private static final Set<String> WORDS = Set.of(
            "code",
            "kind",
            "period",
            "periodType",
            "unit",
            "status",
            "key",
            "role",
            "assessment",
            "owner",
            "result",
            "id",
            "date",
            "section",
            "part",
            "pointer",
            "reportPointer",
            "municipality",
            "frequency",
            "direction",
            "trend",
            "publishedAt",
            "reportedIn",
            "parent",
            "value",
            "comparedWith");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,<script>alert(1)</script>)",
                "![x](https://evil.example/x.png) ![![a](https://evil.example/a)](https://evil.example/b)",
                "<javascript:alert(1)>",
                "</script><script>alert(1)</script><!--",
                "[a]: javascript:alert(1)\n\n[a] \u2028 {frame.site} {#if true}ran{/if}",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "# Rubrik\n\n<iframe src=https://evil.example></iframe>\n\n<style>*{display:none}</style>"
            })
    void nothingOfItRuns(String text) {
        ObjectNode edition = ShownEdition.of2020();
        poison(edition, text);
        ShownEdition shown = new ShownEdition(edition);

        for (Document page : List.of(
                shown.report(Language.SWEDISH),
                shown.report(Language.ENGLISH),
                shown.checks(),
                shown.figure("finance.operations.rents"),
                shown.figure("hr.sick-leave"))) {
            assertThat(page.select(
                            "script:not([type=application/ld+json]), style, img, iframe, object, embed, svg, base"))
                    .isEmpty();
            assertThat(page.select("script")).hasSizeLessThanOrEqualTo(1);
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                }
                // The icon is the frame's own.
                if (element.hasAttr("href") && !element.is("link[rel=icon]")) {
                    assertThat(element.attr("href")).matches("(?:/|#|https?://|mailto:|$).*");
                }
            }
            assertThat(page.text()).doesNotContain("ran ");
        }
    }

    private static void poison(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getValue().isTextual() && !WORDS.contains(member.getKey())) {
                    member.setValue(TextNode.valueOf(text));
                } else {
                    poison(member.getValue(), text);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> poison(each, text));
        }
    }
}
