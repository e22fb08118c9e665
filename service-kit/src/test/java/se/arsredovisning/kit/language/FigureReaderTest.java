package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;

class FigureReaderTest {

    private static final SectionId SECTION = SectionId.parse("1489-kommunstyrelsen-2020");

    private static Figure figure() {
        return Figure.in(SECTION, "hr.sick-leave", Figure.Kind.OUTCOME)
                .role(Figure.Role.SUBTOTAL, "hr.sick-leave")
                .dimensions(Map.of("sex", "women", "absenceLength", "total"))
                .value(new BigDecimal("3.10"), Unit.PERCENT, 1)
                .label("Sjukfrånvaro, kvinnor", "Årsredovisning 2020")
                .build();
    }

    private static Figure missing() {
        return Figure.in(SECTION, "goals.indicator.nki", Figure.Kind.OUTCOME)
                .status(Figure.Status.MISSING, Sentence.said("Ingen undersökning", "No survey"))
                .label("NKI", null)
                .build();
    }

    private static String text(Object... figures) {
        return Json.write(Map.of("figures", List.of(figures)), AnswerLanguage.BOTH);
    }

    @Test
    void readsWhatAServiceWrites() {
        assertThat(FigureReader.read(SECTION, text(figure(), missing()))).containsExactly(figure(), missing());
    }

    @Test
    void refusesAUnitOfNoNameAndANameThatNoUnitNeeds() {
        Figure energy = Figure.in(SECTION, "finance.volume.gatubelysning", Figure.Kind.OUTCOME)
                .dimensions(Map.of("term", "autumn"))
                .value(new BigDecimal("1260562"), new CountedIn(Unit.OTHER, "kWh"), 0)
                .label("Energiförbrukning", null)
                .build();

        assertThat(FigureReader.read(SECTION, text(energy))).containsExactly(energy);
        assertThatThrownBy(() -> FigureReader.read(SECTION, text(energy).replace("\"kWh\"", "null")))
                .hasMessage("figure 0 has no unitLabel that is one");
        assertThatThrownBy(() -> FigureReader.read(SECTION, text(energy).replace("\"other\"", "\"count\"")))
                .hasMessage("figure 0 has no unitLabel that is one");
    }

    @Test
    void passesOverMembersThatItDoesNotKnow() {
        String text = text(figure()).replace("\"code\"", "\"new\":{\"a\":[1]},\"code\"");

        assertThat(FigureReader.read(SECTION, text)).containsExactly(figure());
    }

    @Test
    void refusesFiguresThatCannotBeToldApart() {
        assertThatThrownBy(() -> FigureReader.read(SECTION, text(figure(), missing(), figure())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two figures are called hr.sick-leave");
    }

    @Test
    void refusesAFigureOfAnotherSection() {
        assertThatThrownBy(() -> FigureReader.read(SECTION.nextYear(), text(figure())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figure 0 is of another section");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value\":3.10|\"value\":\"3.10\"",
                "\"value\":3.10|\"value\":1e999999",
                "\"decimals\":1|\"decimals\":1.5",
                "\"kind\":\"outcome\"|\"kind\":\"guess\"",
                "\"unit\":\"percent\"|\"unit\":null",
                "\"sex\":\"women\"|\"sex\":1",
                "\"label\":\"Sj|\"label\":\"\\u0000Sj"
            })
    void refusesWhatIsNoFigureWithoutRepeatingIt(String right, String wrong) {
        String text = text(figure()).replace(right, wrong);
        String member = right.substring(1, right.indexOf('"', 1));

        assertThatThrownBy(() -> FigureReader.read(SECTION, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figure 0 has no " + member + " that is one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|the figures are no JSON",
                "[]|there is no list of figures",
                "{\"figures\":{}}|there is no list of figures"
            })
    void refusesWhatIsNoListOfFigures(String text, String reason) {
        assertThatThrownBy(() -> FigureReader.read(SECTION, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }
}
