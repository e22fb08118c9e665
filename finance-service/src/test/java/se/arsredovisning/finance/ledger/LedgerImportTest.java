package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class LedgerImportTest {

    private static final String MAPPING = """
            {"name": "Test", "board": {"dimension": 1, "objects": ["10*"]},
             "rules": [
              {"accounts": ["3000..3999"], "objects": {"dimension": 1, "objects": ["109"]},
               "statement": "land-development", "line": "revenue"},
              {"accounts": ["3*"], "statement": "operations", "line": "revenue"},
              {"accounts": ["60*"], "statement": "operations", "line": "rents"},
              {"accounts": ["1*"], "objects": {"dimension": 6, "objects": ["8801"]}, "project": "digitalisering"}]}
            """;
    private static final String LEDGER = """
            #FLAGGA 0
            #PROGRAM "Ekonomisystemet" 4.2
            #FORMAT PC8
            #GEN 20210120
            #SIETYP 4
            #FNAMN "Exempelkommunen"
            #RAR 0 20200101 20201231
            #KONTO 1930 "Bank"
            #KONTO 3010 "Intäkter"
            #KONTO 6010 "Lokalhyror"
            #KONTO 7010 "Övrigt"
            #VER A 1 20200110 "Hyra"
            {
            #TRANS 6010 {1 "101"} 4580123.45
            #TRANS 7010 {1 "101"} 500.00
            #TRANS 1930 {} -4580623.45
            }
            #VER A 2 20200401 "Intäkt"
            {
            #TRANS 3010 {1 "101"} -60942000.10
            #TRANS 3010 {1 "109"} -45241000.00
            #TRANS 3010 {1 "201"} -77.00
            #TRANS 1930 {} 106183077.10
            }
            #VER A 3 20200901 "Projekt"
            {
            #TRANS 1210 {1 "101" 6 "8801"} 39999.50
            #TRANS 1930 {} -39999.50
            }
            """;

    @Test
    void writesLinesAndProjectsToTheOreAndListsWhatNoRuleTakes() {
        String id = givenSection();
        givenMapping(id);

        Response answer = send(id, LEDGER.getBytes(Charset.forName("IBM437")), "");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "5"));
        JsonNode report = json(answer);
        assertThat(report.path("changed").booleanValue()).isTrue();
        assertThat(report.at("/file/encoding").textValue()).isEqualTo("pc8");
        assertThat(report.at("/unmapped/0/account").textValue()).isEqualTo("7010");
        assertThat(report.at("/unmapped/0/name").textValue()).isEqualTo("Övrigt");
        assertThat(report.at("/unmapped/0/amount").decimalValue()).isEqualByComparingTo("500");
        assertThat(report.at("/withoutObject/0/account").textValue()).isEqualTo("1930");
        assertThat(report.at("/otherBoards/credit").decimalValue()).isEqualByComparingTo("-77");
        JsonNode section = json(get(id));
        assertThat(section.at("/statements/0/lines/0/outcome").decimalValue()).isEqualByComparingTo("60942000.10");
        assertThat(section.at("/statements/0/lines/1/outcome").decimalValue()).isEqualByComparingTo("-4580123.45");
        assertThat(section.at("/statements/0/columns/outcome/decimals").intValue())
                .isEqualTo(2);
        assertThat(section.at("/statements/0/columns/outcome/source").textValue())
                .isEqualTo("SIE 4, Exempelkommunen, Ekonomisystemet 4.2, 2021-01-20");
        assertThat(section.at("/statements/1/lines/0/outcome").decimalValue()).isEqualByComparingTo("45241000");
        assertThat(section.at("/investments/categories/0/projects/0/outcome").decimalValue())
                .isEqualByComparingTo("39999.5");
        assertThat(section.at("/investments/categories/0/categories/0/projects/0/columns/outcome/decimals")
                        .intValue())
                .isEqualTo(-3);
        assertThat(section.at("/summary/checks/discrepancy").intValue()).isZero();

        Response again = send(id, LEDGER.getBytes(Charset.forName("IBM437")), "");
        assertThat(again.header("ETag")).matches(ETags.of(2, "5"));
        assertThat(json(again).path("changed").booleanValue()).isFalse();
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        String id = givenSection();
        givenMapping(id);

        Response answer = send(id, LEDGER.getBytes(StandardCharsets.UTF_8), "?dryRun=true");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "5"));
        assertThat(json(answer).at("/file/encoding").textValue()).isEqualTo("utf-8");
        assertThat(json(answer).path("difference")).isNotEmpty();
        assertThat(json(answer).path("written")).hasSize(4);
        assertThat(revisions(id)).isOne();
    }

    @Test
    void refusesAnUnbalancedVoucherByItsLineAndAFileCutOff() {
        String id = givenSection();
        givenMapping(id);
        byte[] unbalanced = LEDGER.replace("4580123.45", "4580123.46").getBytes(StandardCharsets.UTF_8);
        byte[] cut = LEDGER.substring(0, LEDGER.length() / 2).getBytes(StandardCharsets.UTF_8);

        JsonNode first = problem(send(id, unbalanced, ""), 400, "invalid-content");
        JsonNode second = problem(send(id, cut, ""), 400, "invalid-content");

        assertThat(places(first)).containsExactly("line 12");
        assertThat(places(second)).isNotEmpty().allMatch(place -> place.startsWith("line "));
        assertThat(revisions(id)).isOne();
    }

    @Test
    void refusesAFileOfAnotherYearOrWithoutObjects() {
        String id = givenSection();
        givenMapping(id);
        byte[] otherYear = LEDGER.replace("#RAR 0 20200101 20201231", "#RAR 0 20190101 20191231")
                .replace(" 2020", " 2019")
                .getBytes(StandardCharsets.UTF_8);
        byte[] noObjects = LEDGER.replaceAll("\\{[^\\n}]+}", "{}").getBytes(StandardCharsets.UTF_8);

        assertThat(places(problem(send(id, otherYear, ""), 400, "invalid-content")))
                .contains("#RAR");
        assertThat(places(problem(send(id, noObjects, ""), 400, "invalid-content")))
                .containsExactly("columns");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void refusesWhatIsNoLedgerAndAMappingThatIsNotThere() {
        String id = givenSection();

        assertThat(problem(send(id, LEDGER.getBytes(StandardCharsets.UTF_8), ""), 404, "not-found")
                        .path("detail")
                        .textValue())
                .contains("kontokoppling");
        givenMapping(id);
        problem(send(id, new byte[] {'P', 'K', 3, 4, 0, 0, 0}, ""), 400, "invalid-content");
        problem(send(id, LEDGER.getBytes(StandardCharsets.UTF_8), "?columns=deviation"), 400, "invalid-content");
        problem(
                api().contentType("application/octet-stream").body(new byte[1]).post("sections/" + id + "/imports"),
                415,
                "unsupported-media-type");
        assertThat(revisions(id)).isOne();
    }

    private static void givenMapping(String id) {
        Response answer = api().contentType("application/json")
                .body(MAPPING)
                .put("account-mappings/{id}", id.substring(0, id.length() - 5));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static Response send(String id, byte[] file, String query) {
        return api().contentType("application/x-sie").body(file).post("sections/" + id + "/imports" + query);
    }
}
