package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Board BOARD = LoadPlan.boards(4).get(1);

    /** What was generated once is generated for ever: benchmarks compare over versions. */
    @ParameterizedTest
    @CsvSource({
        "reports, 613b80f8c8f000d2e659d188118dcf2ad30671011bb7254c703c9752a473a6ee",
        "goals, 604ebbc6a2d27a716102e8cb158687af69c099450450502727d0b389d48310e3",
        "finance, b5addbb6f553e46909c3e129d43c416491e9ec3fa6f4403dbf4609c19edc08f7",
        "hr, ecd0ea989a8ea4cc72933e11a0beea497eeaeb89736c2a990699335ff7b9b494",
        "internal-control, 5d52bf98b72a92b5adc81a133942fe71fb59122ee0f838b335993ab41c24d464"
    })
    void isTheSameOnEveryMachine(String api, String digest) throws Exception {
        byte[] document = Documents.of(BOARD, 2024).get(api).get();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)))
                .isEqualTo(digest);
    }

    /** A board that tells more than others. */
    @ParameterizedTest
    @CsvSource({
        "goals, 5e8e667ca496c888554cc01184897003464900f0a1de9d5161e771da9733a2cb",
        "finance, 62219e381fdf7340411e036d113de1d39f04cfd5e1634236cf4749491493095f",
        "hr, ccb619835be943dbb36f04274c6c016f8ab5cb4eef9f2412c7818442e7392ddb"
    })
    void isTheSameOnEveryMachineAlsoOfABoardThatTellsMore(String api, String digest) throws Exception {
        byte[] document = Documents.of(LoadPlan.boards(9).get(4), 2024).get(api).get();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)))
                .isEqualTo(digest);
    }

    @Test
    void isTheSameWhateverWasGeneratedBefore() {
        byte[] first = Documents.of(BOARD, 2022).get("finance").get();
        for (LoadPlan.Report report : LoadPlan.reports(new LoadSize(9, 3))) {
            assertThat(Documents.of(report.board(), report.year())
                            .get("finance")
                            .get())
                    .isNotEmpty();
        }

        assertThat(Documents.of(BOARD, 2022).get("finance").get()).isEqualTo(first);
    }

    @Test
    void comesInTheOrderInWhichItIsLoaded() {
        assertThat(Documents.of(BOARD, 2024).keySet())
                .containsExactly("reports", "goals", "finance", "hr", "internal-control")
                .hasSize(Documents.NUMBER);
    }

    @Test
    void everyDocumentSaysThatItIsGenerated() {
        assertThat(Documents.of(BOARD, 2024).values())
                .allSatisfy(document -> assertThat(new String(document.get(), StandardCharsets.UTF_8))
                        .containsIgnoringCase("genererade exempeldata"));
    }

    @Test
    void aReportHasTheBoardsOwnMembers() throws Exception {
        JsonNode report = JSON.readTree(Documents.of(BOARD, 2024).get("reports").get());

        assertThat(report.at("/title").asText()).startsWith(BOARD.kind().name() + "s årsredovisning 2024");
        assertThat(report.at("/board/name").asText()).isEqualTo(BOARD.kind().name());
        assertThat(report.at("/administration/name").asText())
                .isEqualTo(BOARD.kind().administration());
        assertThat(report.at("/introduction").asText()).isNotBlank();
    }

    @Test
    void drawsEachNumberAsOften() {
        List<Integer> drawn = IntStream.range(0, 10_000)
                .mapToObj(name -> Draw.of("1490-socialnamnden", "revenue", name).between(0, 9))
                .toList();

        for (int number = 0; number < 10; number++) {
            assertThat(Collections.frequency(drawn, number)).isBetween(850, 1150);
        }
    }
}
