package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.sentence.Language;

class SectionIdTest {

    @Test
    void readsTheAnnualReport() {
        SectionId id = SectionId.parse("1489-kommunstyrelsen-2020");

        assertThat(id).isEqualTo(new SectionId("1489", "kommunstyrelsen", "2020"));
        assertThat(id.interim()).isFalse();
        assertThat(id.endOfPeriod()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(id.nextYear()).hasToString("1489-kommunstyrelsen-2021");
    }

    @Test
    void readsAnInterimReportOfABoardWithHyphensAndDigits() {
        SectionId id = SectionId.parse("0114-barn-och-ungdomsnamnden-2-2020-02");

        assertThat(id.board()).isEqualTo("barn-och-ungdomsnamnden-2");
        assertThat(id.interim()).isTrue();
        assertThat(id.endOfPeriod()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(id.nextYear()).hasToString("0114-barn-och-ungdomsnamnden-2-2021-02");
    }

    @ParameterizedTest
    @CsvSource({
        "9999-kommunstyrelsen-2020,municipality",
        "148-kommunstyrelsen-2020,municipality",
        "１４８９-kommunstyrelsen-2020,municipality",
        "1489-Kommunstyrelsen-2020,board",
        "1489-kommun--styrelsen-2020,board",
        "1489-2020-2020,board",
        "1489-nämnden-2020,board",
        "1489-kommunstyrelsen-2020-13,period",
        "1489-kommunstyrelsen-2020-12,period",
        "1489-kommunstyrelsen-2020-00,period",
        "1489-kommunstyrelsen-1820,period",
        "1489-kommunstyrelsen,form",
        "kommunstyrelsen,form",
        "'',form",
    })
    void refusesWhatIsNoIdAndNamesThePart(String text, String part) {
        assertThatThrownBy(() -> SectionId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
        assertThat(SectionId.tryParse(text)).isEmpty();
    }

    @Test
    void namesEveryPartThatIsWrong() {
        assertThat(SectionId.faults("9999-Nämnd-2020-13"))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first.in(Language.ENGLISH)).contains("municipality"),
                        second -> assertThat(second.in(Language.ENGLISH)).contains("board"),
                        third -> assertThat(third.in(Language.ENGLISH)).contains("period"));
        assertThat(SectionId.faults("1489-kommunstyrelsen-2020")).isEmpty();
    }

    @Test
    void refusesABoardOverSixtyCharacters() {
        assertThat(SectionId.tryParse("1489-" + "a".repeat(60) + "-2020")).isPresent();
        assertThat(SectionId.tryParse("1489-" + "a".repeat(61) + "-2020")).isEmpty();
    }

    @Test
    void refusesATextOfMegabytes() {
        assertThat(SectionId.tryParse("1489-" + "a-".repeat(1_000_000) + "b-2020"))
                .isEmpty();
        assertThat(SectionId.tryParse("1489-" + "2020-".repeat(1_000_000) + "2020"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1489", "0114", "2584"})
    void knowsTheMunicipalities(String code) {
        assertThat(Municipalities.exists(code)).isTrue();
    }

    @Test
    void knowsAllMunicipalitiesByName() {
        assertThat(Municipalities.all()).hasSize(290);
        assertThat(Municipalities.name("1489")).contains("Alingsås");
        assertThat(Municipalities.name("0001")).isEmpty();
    }
}
