package se.arsredovisning.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.PublishedReports;

/** What an edition changed of the one before, as a page. */
@QuarkusTest
class ChangesPageTest {

    private static final String RENTS = "finance.operations.rents";

    private final PublishedReports reports;
    private final SectionId report =
            new SectionId("1489", "c" + UUID.randomUUID().toString().substring(0, 8), "2020");
    private final String address = ReportAddress.of(report);

    ChangesPageTest(PublishedReports reports) {
        this.reports = reports;
    }

    @BeforeEach
    void publishAndCorrect() {
        publish(1, any -> {});
        publish(2, edition -> {
            edition.put("introduction", "<b>Ny</b> inledning.");
            edition.withObject("/edition").put("corrects", 1).put("reason", "Hyrorna var <i>fel</i>.");
            ArrayNode kept = Json.MAPPER.createArrayNode();
            for (JsonNode figure : edition.path("figures")) {
                boolean isRents = figure.path("code").asText().equals(RENTS)
                        && figure.path("period").asText().equals("2020");
                if (isRents && figure.path("kind").asText().equals("outcome")) {
                    ((ObjectNode) figure).put("value", new BigDecimal("-4600000"));
                }
                if (!isRents || !figure.path("kind").asText().equals("deviation")) {
                    kept.add(figure);
                }
            }
            edition.set("figures", kept);
        });
    }

    private void publish(int number, Consumer<ObjectNode> change) {
        ObjectNode edition = ShownEdition.of2020();
        edition.put("id", report.toString());
        edition.withObject("/edition").put("number", number);
        change.accept(edition);
        reports.publish(report, number, Instant.parse("2021-03-0" + number + "T10:00:00Z"), Json.write(edition));
    }

    @Test
    void numbersStandSideBySideAndTextsBeforeAndAfter() {
        Document page = PageTest.page(address + "/changes");

        assertThat(page.select("thead th").eachText()).containsExactly("Mått", "Utgåva 1", "Utgåva 2");
        assertThat(page.select("tbody tr")).hasSize(2);
        Element changed = page.select("tbody tr").first();
        assertThat(changed.select("th").text()).isEqualTo("Lokalhyror, Utfall 2020");
        assertThat(changed.select("td").eachText()).containsExactly("\u22124\u202f580 tkr", "\u22124\u202f600 tkr");
        Element removed = page.select("tbody tr").last();
        assertThat(removed.select("th").text()).isEqualTo("Lokalhyror, Avvikelse 2020");
        assertThat(removed.select("td").stream().map(Element::text)).containsExactly("\u221287 tkr", "");
        assertThat(page.select(".notice").text()).isEqualTo("Hyrorna var <i>fel</i>.");
        assertThat(page.select("ins").eachText()).contains("<b>Ny</b> inledning.");
        assertThat(page.select("del, ins, td").select("b, i")).isEmpty();
    }

    @Test
    void theReportLinksThemAndSaysThatItIsCorrected() {
        Document page = PageTest.page(address);

        assertThat(page.select(".notice").text()).contains("rättad", "Hyrorna var <i>fel</i>.");
        assertThat(page.select("a[href=" + address + "/changes]")).hasSize(2);
    }

    @Test
    void theLinksOfAnOlderEditionLeadToItsOwnChanges() {
        publish(3, any -> {});

        assertThat(PageTest.page(address + "?edition=2").select("a[href$=/changes?edition=2]"))
                .hasSize(1);
        assertThat(PageTest.page(address + "/changes?edition=2").select("thead").text())
                .contains("Utgåva 1", "Utgåva 2");
        assertThat(PageTest.page("/en" + address + "/changes").select("thead").text())
                .contains("Edition 2", "Edition 3");
    }

    @Test
    void whereNothingIsBeforeOrWhatWasIsGoneThatIsSaid() {
        assertThat(PageTest.get(address + "/changes?edition=1").statusCode()).isEqualTo(404);
        reports.withdraw(report, 1);

        Response gone = PageTest.get(address + "/changes");

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.asString()).contains("Fel siffror");
        assertThat(PageTest.page(address).select("h1").text()).isNotEmpty();
    }

    @Test
    void anErasedReportIsGoneInWordsWithItsPagesAndCharts() {
        PageTest.get(address);
        PageTest.get(address + "/charts/sick-leave.svg?edition=2");
        reports.erase(report, 2);

        for (String below : new String[] {
            "",
            "/checks",
            "/changes",
            "/figures/" + RENTS,
            "?edition=2",
            "/charts/sick-leave.svg?edition=2",
            "/charts/sick-leave/embed?edition=2"
        }) {
            Response gone = PageTest.get(address + below);
            assertThat(gone.statusCode()).as(below).isEqualTo(410);
            assertThat(gone.contentType()).as(below).isEqualTo("text/html;charset=UTF-8");
            assertThat(gone.asString()).as(below).contains("KS 2021/17").doesNotContain("4\u202f600");
        }
    }
}
