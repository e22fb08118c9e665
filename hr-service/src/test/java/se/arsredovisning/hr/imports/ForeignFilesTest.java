package se.arsredovisning.hr.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Files as other programs write them: what is taken is what their user sees. */
@QuarkusTest
class ForeignFilesTest {

    @Test
    void takesThePercentThatIsSeen() throws IOException {
        String id = newSection();
        put(id, "{\"organisation\": \"Kontoret\", \"sickLeave\": [{\"group\": \"total\", \"label\": \"Totalt\"}]}");

        Response answer;
        try (InputStream file = ForeignFilesTest.class.getResourceAsStream("percent-format.xlsx")) {
            answer = api().header("Content-Type", ImportResource.XLSX)
                    .body(file.readAllBytes())
                    .queryParam("dryRun", true)
                    .post("sections/{id}/imports", id);
        }

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).at("/written/0/place").textValue()).isEqualTo("sick-leave!C2");
        assertThat(json(answer).at("/written/0/after").decimalValue()).isEqualByComparingTo("10");
    }
}
