package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;

class FieldSelectionTest {

    private static String selected(String fields) {
        ObjectNode report = (ObjectNode) Json.read("""
                {"id":1,"title":2,"version":3,"summary":{"goals":4,"hr":5},"sections":{"goals":6,"finance":7,"hr":8},
                 "checks":9,"_links":10}""");
        FieldSelection.of(fields).select(report);
        return Json.write(report);
    }

    @Test
    void onlyWhatIsAskedForIsLeftAndWhatSaysWhatItIsOf() {
        assertThat(selected("checks,title")).isEqualTo("{\"id\":1,\"title\":2,\"checks\":9,\"_links\":10}");
        assertThat(selected("sections.hr,sections.goals,summary.goals"))
                .isEqualTo("{\"id\":1,\"summary\":{\"goals\":4},\"sections\":{\"goals\":6,\"hr\":8},\"_links\":10}");
        assertThat(selected("introduction")).isEqualTo("{\"id\":1,\"_links\":10}");
        assertThat(selected("id")).isEqualTo("{\"id\":1,\"_links\":10}");
        assertThat(selected(null)).contains("\"sections\"", "\"title\"");
    }

    @Test
    void listsThatAskForTheSameAreEqual() {
        assertThat(FieldSelection.of("title,checks")).isEqualTo(FieldSelection.of("checks,title,_links"));
        assertThat(FieldSelection.of("sections.goals,sections")).isEqualTo(FieldSelection.of("sections"));
        assertThat(FieldSelection.of("title"))
                .isNotEqualTo(FieldSelection.of("checks"))
                .isNotEqualTo(FieldSelection.ALL);
        assertThat(FieldSelection.of("id"))
                .isEqualTo(FieldSelection.of("_links"))
                .isNotEqualTo(FieldSelection.ALL);
        assertThat(FieldSelection.tryOf(FieldSelection.Subject.DRAFT, "title,checks"))
                .contains(FieldSelection.of("checks,title"));
    }

    @Test
    void everyNameThatIsUnknownOrRepeatedIsRefusedWithTheNamesThatAreKnown() {
        assertThatThrownBy(() -> FieldSelection.of("title,colour,title,,sections.economy"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(EnglishFault.of(problem.faults()))
                            .extracting(EnglishFault::value)
                            .containsExactly("colour", "title", "", "sections.economy");
                    assertThat(EnglishFault.of(problem.faults())).allSatisfy(fault -> assertThat(fault.reason())
                            .contains("title, ", "sections.internalControl"));
                });
        for (String bad : List.of("colour", "title,title", "", "title,", "Title")) {
            assertThat(FieldSelection.tryOf(FieldSelection.Subject.DRAFT, bad)).isEmpty();
        }
    }
}
