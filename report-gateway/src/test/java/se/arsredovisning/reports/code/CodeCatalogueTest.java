package se.arsredovisning.reports.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.language.Unit;

class CodeCatalogueTest {

    private static CodeCatalogue catalogue(String json) {
        return new CodeCatalogue(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCodesOwnEntryIsFilledUpFromTheLongestPattern() {
        CodeCatalogue catalogue = catalogue("""
                [{"codes": ["a.*"], "definitionSv": "allt", "definitionEn": "all", "comparable": true},
                 {"codes": ["a.b.*"], "definitionSv": "somligt"},
                 {"codes": ["a.b.c"], "labelSv": "C", "externalIds": [{"system": "S", "id": "1", "name": "C"}]}]""");

        assertThat(catalogue.find("a.b.c"))
                .contains(new CodeEntry(
                        "a.b.c", "C", null, "somligt", "all", true, null, List.of(new ExternalId("S", "1", "C"))));
        assertThat(catalogue.find("a.x").orElseThrow().definitionSv()).isEqualTo("allt");
        assertThat(catalogue.find("a.x").orElseThrow().externalIds()).isEmpty();
        assertThat(catalogue.find("b")).isEmpty();
    }

    @Test
    void refusesACodeThatStandsTwice() {
        assertThatThrownBy(() -> catalogue("[{\"codes\": [\"a.b\", \"a.b\"]}]")).hasMessageContaining("a.b");
    }

    @Test
    void onlyRatiosCompare() {
        CodeCatalogue catalogue = CodeCatalogue.get();

        assertThat(catalogue.comparable("hr.sick-leave", Unit.PERCENT)).isTrue();
        assertThat(catalogue.comparable("goals.indicator.anything", Unit.INDEX)).isTrue();
        assertThat(catalogue.comparable("goals.indicator.anything", Unit.COUNT)).isFalse();
        assertThat(catalogue.comparable("finance.operations.revenue", Unit.SEK)).isFalse();
        assertThat(catalogue.comparable("hr.headcount", Unit.PERSONS)).isFalse();
        assertThat(catalogue.comparable("goals.key-figure.anything", Unit.PERCENT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance.operations.personnel-costs",
                "finance.land-development.result",
                "finance.total",
                "finance.investments",
                "finance.investments.expansion.expansion-land-development",
                "goals.indicator.foretagsklimat",
                "goals.indicator.e-post",
                "goals.key-figure.bredband",
                "goals.summary.fulfilled",
                "hr.headcount",
                "hr.sick-leave.long-term-share",
                "hr.work-environment.near-misses",
                "internal-control.summary.with-remark",
                "internal-control.actions.overdue"
            })
    void theStandardCodesHaveNamesAndDefinitionsInBothLanguages(String code) {
        CodeEntry entry = CodeCatalogue.get().find(code).orElseThrow();

        assertThat(List.of(entry.labelSv(), entry.labelEn(), entry.definitionSv(), entry.definitionEn()))
                .doesNotContain("");
    }

    @Test
    void saysTheDefinitionsOfTheFootnotes() {
        assertThat(CodeCatalogue.get().find("hr.turnover").orElseThrow().definitionSv())
                .contains("genomsnittliga antalet tillsvidareanställda");
        assertThat(CodeCatalogue.get().find("hr.sick-leave").orElseThrow().definitionSv())
                .contains("ordinarie arbetstid");
    }

    @Test
    void inventsNoNameForABoardsOwnProject() {
        CodeEntry entry = CodeCatalogue.get()
                .find("finance.investments.expansion.ks-digitalisering")
                .orElseThrow();

        assertThat(entry.labelEn()).isNull();
        assertThat(entry.definitionEn()).contains("overrun is negative");
    }
}
