package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.document.Volumes;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.ProblemException;

class VolumeImportTest {

    private static final JsonNode DOCUMENT = Volumes.document();

    private static TableImport take(String csv) {
        return TableImport.of(DOCUMENT, ImportFiles.volumes(csv), Denomination.SEK);
    }

    @ParameterizedTest
    @CsvSource({
        "VT 2018,2018-VT",
        "ht18,2018-HT",
        "2018 VT,2018-VT",
        "2018-HT,2018-HT",
        "2018,2018",
        "2018-03,2018-03",
        "ST 2018,ST 2018"
    })
    void readsATermAsPeopleWriteIt(String written, String period) {
        assertThat(VolumeTable.period(written)).isEqualTo(period);
    }

    @Test
    void changesAndAddsWhatItsRowsName() {
        TableImport taken = take("volume;label;unit;unitLabel;period;outcome;decimals;status;reason\n"
                + "elever;Elever;persons;;HT 2020;2840;;;\n"
                + "elever;;;;VT 2019;3100;-2;;\n"
                + "natter;Gästnätter;other;nätter;2020;116000;-3;;\n"
                + "natter;;;;2020-03;;;missing;Stängt\n");

        JsonNode volumes = taken.document().path("volumes");
        assertThat(volumes.at("/3/values").toString())
                .isEqualTo("[{\"period\":\"2020-VT\",\"outcome\":3004},{\"period\":\"2020-HT\",\"outcome\":2840},"
                        + "{\"period\":\"2019-VT\",\"outcome\":3100,\"decimals\":-2}]");
        assertThat(volumes.at("/4").toString())
                .isEqualTo("{\"key\":\"natter\",\"label\":\"Gästnätter\",\"unit\":\"other\",\"unitLabel\":\"nätter\","
                        + "\"values\":[{\"period\":\"2020\",\"outcome\":116000,\"decimals\":-3},"
                        + "{\"period\":\"2020-03\",\"status\":\"missing\",\"reason\":\"Stängt\"}]}");
        assertThat(taken.untouched()).containsEntry("volumes", 8L);
    }

    @Test
    void itsOwnRowsChangeNothing() {
        StringBuilder csv = new StringBuilder(
                "volume;label;activity;unit;unitLabel;partOf;period;budget;outcome;decimals;status;reason;comment\n");
        SectionTables.of(DOCUMENT, VolumeTable.VOLUMES.layout()).forEach(row -> csv.append(String.join(
                        ";",
                        VolumeTable.VOLUMES.layout().columns().stream()
                                .map(column -> String.valueOf(row.getOrDefault(column.header(), "")))
                                .toList()))
                .append('\n'));

        assertThat(take(csv.toString()).document()).isEqualTo(DOCUMENT);
    }

    @Test
    void namesTheCellsThatAreWrong() {
        assertThatThrownBy(() -> take("volume;label;unit;period;outcome\n"
                        + "elever;;;2020-HT;1\n"
                        + "elever;;;HT20;2\n"
                        + "nytt;;;2020;3\n"
                        + "besok;;;2020;4\n"
                        + "besok;Andra besök;;2019;5\n"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.faults())
                        .extracting(fault -> fault.property())
                        .contains("volumes!D3", "volumes!B4", "volumes!B6"));
    }
}
