package se.arsredovisning.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.kit.query.Scope;

class GrantPropertiesTest {

    private static final List<String> MUNICIPALITIES = List.of("1489", "1480", "0114");
    private static final List<String> BOARDS =
            List.of("kommunstyrelsen", "kommunstyrelsens-utskott", "tekniska-namnden");

    record Question(Right right, String municipality, String board, Chapter chapter) {}

    @Property
    void allowsNothingOutsideOfItsMunicipalityBoardAndChapter(
            @ForAll("grants") Grant grant, @ForAll("questions") Question asked) {
        boolean inside = (grant.municipality() == null || grant.municipality().equals(asked.municipality()))
                && (grant.board() == null || grant.board().equals(asked.board()))
                && (grant.chapter() == null || grant.chapter() == asked.chapter());

        assertThat(grant.allows(asked.right(), asked.municipality(), asked.board(), asked.chapter()))
                .isEqualTo(inside && grant.role().may(asked.right()));
    }

    @Property
    void scopeHasTheBoardsThatAreAllowedAndNoOthers(
            @ForAll("someGrants") List<Grant> all, @ForAll("questions") Question asked) {
        Grants grants = new Grants(all);
        Scope scope = grants.scope(asked.right(), asked.chapter());

        assertThat(scope.contains(asked.municipality(), asked.board()))
                .isEqualTo(grants.allow(asked.right(), asked.municipality(), asked.board(), asked.chapter()));
    }

    @Property
    void conditionNamesEveryValueInItsPlace(@ForAll("someGrants") List<Grant> all) {
        Scope scope = new Grants(all).scope(Right.READ, Chapter.GOALS);
        List<String> values = new ArrayList<>();

        String condition = scope.condition("h.", value -> {
            values.add(value);
            return "?";
        });

        assertThat(condition.chars().filter(character -> character == '?').count())
                .isEqualTo(values.size());
        assertThat(condition).doesNotContain(MUNICIPALITIES).doesNotContain(BOARDS);
    }

    @Property
    void isReadAsItIsWritten(@ForAll("grants") Grant grant) {
        assertThat(Grant.parse(grant.toString())).contains(grant);
    }

    @Provide
    Arbitrary<Grant> grants() {
        return Combinators.combine(
                        Arbitraries.of(Role.class),
                        Arbitraries.of(MUNICIPALITIES).injectNull(0.3),
                        Arbitraries.of(BOARDS).injectNull(0.3),
                        Arbitraries.of(Chapter.class).injectNull(0.3))
                .as(Grant::new);
    }

    @Provide
    Arbitrary<List<Grant>> someGrants() {
        return grants().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Right.class),
                        Arbitraries.of(MUNICIPALITIES),
                        Arbitraries.of(BOARDS),
                        Arbitraries.of(Chapter.class))
                .as(Question::new);
    }
}
