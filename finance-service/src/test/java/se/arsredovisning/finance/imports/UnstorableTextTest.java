package se.arsredovisning.finance.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no database keeps and no answer can be written with: NUL, and halves of surrogate pairs. */
@QuarkusTest
class UnstorableTextTest {

    private static final String CSV = "statement;line;comment\noperations;rents;";
    private static final String LEDGER = """
            #FLAGGA 0
            #SIETYP 1
            #FNAMN "Kommunen %s"
            #RAR 0 20200101 20201231
            #RES 0 3010 -5.00
            """;
    private static final String MAPPING =
            "{\"wholeFile\": true, \"rules\": [{\"accounts\": [\"3*\"], \"statement\": \"operations\", \"line\":"
                    + " \"revenue\"}]%s}";

    private String id;

    @BeforeEach
    void givenASection() {
        id = givenSection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x0000_", "a_xD800_", "_xDC00_b", "_xDC00__xD800_", "_x0001_"})
    void aCellOfAWorkbookIsNamed(String text) {
        assertThat(refused("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", commented(text), ""))
                .containsExactly("lines!C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD800;"})
    void aWorkbookWithWhatXmlHasNotIsRefused(String text) {
        assertThat(refused("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", commented(text), ""))
                .hasSize(1);
    }

    @Test
    void aCellOfACsvFileIsNamed() {
        assertThat(refused("text/csv", (CSV + "a\0b\n").getBytes(UTF_8), "?table=lines"))
                .containsExactly("lines!C2");
        assertThat(refused("text/csv", ("\uFEFF" + CSV + "a\0b\n").getBytes(UTF_16LE), "?table=lines"))
                .containsExactly("lines!C2");
        assertThat(refused("text/csv", "statement;line;budget\noperations;rents;1\0\n".getBytes(UTF_8), "?table=lines"))
                .containsExactly("lines!C2");
    }

    @Test
    void aCsvFileOfHalfASurrogatePairIsNoText() {
        byte[] half = ("\uFEFF" + CSV + "xx").getBytes(UTF_16LE);
        half[half.length - 3] = (byte) 0xD8;

        assertThat(refused("text/csv", half, "?table=lines")).containsExactly("");
        // What is half a pair in CESU-8, where each half is three bytes.
        byte[] other = (CSV + "xxx").getBytes(UTF_8);
        System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xB0, (byte) 0x80}, 0, other, other.length - 3, 3);
        assertThat(refused("text/csv; charset=CESU-8", other, "?table=lines")).hasSize(1);
    }

    @Test
    void aLineOfALedgerIsNamed() {
        mapping("").then().statusCode(201);

        assertThat(refused("application/x-sie", LEDGER.formatted("\0").getBytes(UTF_8), ""))
                .containsExactly("line 3");
    }

    @Test
    void halvesOfSurrogatePairsInALedgerAreReadAsOtherCharacters() {
        mapping("").then().statusCode(201);
        byte[] file = LEDGER.formatted("xyz").getBytes(UTF_8);
        int at = new String(file, UTF_8).indexOf("xyz");
        file[at] = (byte) 0xED;
        file[at + 1] = (byte) 0xA0;
        file[at + 2] = (byte) 0x80;

        send("application/x-sie", file, "").then().statusCode(200);
        assertThat(api().get("sections/{id}", id).asString()).contains("SIE 1, Kommunen ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x"})
    void aMemberOfAMappingIsNamed(String text) {
        assertThat(places(problem(mapping(", \"name\": \"" + text + "\""), 400, "invalid-content")))
                .containsExactly("/name");
    }

    private static byte[] commented(String xml) {
        return ImportFiles.commented(xml);
    }

    private Response mapping(String more) {
        return api().contentType("application/json")
                .body(MAPPING.formatted(more))
                .put("account-mappings/{id}", id.substring(0, id.length() - 5));
    }

    private Response send(String type, byte[] file, String query) {
        return api().contentType(type).body(file).post("sections/" + id + "/imports" + query);
    }

    private List<String> refused(String type, byte[] file, String query) {
        List<String> places = places(problem(send(type, file, query), 400, "invalid-content"));
        assertThat(revisions(id)).isOne();
        return places;
    }
}
