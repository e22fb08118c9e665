package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.AssessmentStep.Meaning;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.testing.EnglishFault;

class AssessmentScaleTest {

    private static AssessmentStep step(String key, String label, Meaning meaning) {
        return new AssessmentStep(key, label, null, meaning);
    }

    private static List<String> pointers(AssessmentStep... steps) {
        return new AssessmentScale(List.of(steps))
                .faults("/assessmentScale").stream().map(Fault::property).toList();
    }

    @Test
    void takesScaleOfFourStepsOfWhichTwoMeanTheSame() {
        assertThat(pointers(
                        step("gron", "Uppfyllt", Meaning.FULFILLED),
                        step("gul", "I stort sett", Meaning.PARTLY),
                        step("orange", "Delvis", Meaning.PARTLY),
                        step("rod", "Ej uppfyllt", Meaning.NOT)))
                .isEmpty();
    }

    @Test
    void namesMeaningsThatTheScaleCannotSay() {
        var scale = new AssessmentScale(
                List.of(step("gul", "Delvis", Meaning.PARTLY), step("gra", "Ingen", Meaning.NOT_ASSESSED)));
        assertThat(EnglishFault.of(scale.faults("/assessmentScale")))
                .containsExactly(
                        new EnglishFault("/assessmentScale", null, "has no step whose meaning is fulfilled"),
                        new EnglishFault("/assessmentScale", null, "has no step whose meaning is not"));
    }

    @Test
    void namesStepsThatCannotBeToldApart() {
        assertThat(pointers(
                        step("gron", "Uppfyllt", Meaning.FULFILLED),
                        step("gron", "Delvis", Meaning.PARTLY),
                        step("rod", " UPPFYLLT", Meaning.NOT)))
                .containsExactly("/assessmentScale/1/key", "/assessmentScale/2/label");
    }

    @Test
    void namesAssessmentThatIsNoStep() {
        var scale = new AssessmentScale(
                List.of(step("gron", "Uppfyllt", Meaning.FULFILLED), step("rod", "Ej uppfyllt", Meaning.NOT)));
        assertThat(Stream.of("gron", null).flatMap(given -> scale.faults(given, "/x").stream()))
                .isEmpty();
        assertThat(EnglishFault.of(scale.faults("gul", "/x")))
                .containsExactly(
                        new EnglishFault("/x", "gul", "is none of the steps of the section's scale: gron, rod"));
    }

    @Test
    void isTheListOfItsStepsInJson() throws Exception {
        String json = "[{\"key\":\"gron\",\"label\":\"Uppfyllt\",\"colour\":\"#00ff00\",\"meaning\":\"fulfilled\"},"
                + "{\"key\":\"gra\",\"label\":\"Ingen\",\"meaning\":\"not-assessed\"}]";
        AssessmentScale scale = Json.MAPPER.readValue(json, AssessmentScale.class);
        assertThat(scale.meaning("gra")).contains(Meaning.NOT_ASSESSED);
        assertThat(scale.meaning("gul")).isEmpty();
        assertThat(Json.MAPPER.writeValueAsString(scale)).isEqualTo(json);
    }
}
