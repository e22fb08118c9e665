package se.arsredovisning.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Scope;

class GrantTest {

    private static final SectionId SECTION = SectionId.parse("1489-kommunstyrelsen-2020");

    @Test
    void allowsWhatItsRoleMayForItsBoardAndChapter() {
        Grant grant =
                Grant.parse("editor:1489/kommunstyrelsen/internal-control").orElseThrow();

        assertThat(grant.allows(Right.WRITE, "1489", "kommunstyrelsen", Chapter.INTERNAL_CONTROL))
                .isTrue();
        assertThat(grant.allows(Right.READ, "1489", "kommunstyrelsen", Chapter.INTERNAL_CONTROL))
                .isTrue();
        assertThat(grant.allows(Right.APPROVE, "1489", "kommunstyrelsen", Chapter.INTERNAL_CONTROL))
                .isFalse();
        assertThat(grant.allows(Right.READ, "1480", "kommunstyrelsen", Chapter.INTERNAL_CONTROL))
                .isFalse();
        assertThat(grant.allows(Right.READ, "1489", "kommunstyrelsens-utskott", Chapter.INTERNAL_CONTROL))
                .isFalse();
        assertThat(grant.allows(Right.READ, "1489", "kommunstyrelsen", Chapter.FINANCE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editor:1489/kommunstyrelsen/finance",
                "reader:1489/*/*",
                "admin:*/*/*",
                "personnel-reader:*/barn-och-ungdomsnamnden/hr"
            })
    void isWrittenAsItIsRead(String text) {
        assertThat(Grant.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*:*/*/*",
                "editor",
                "editor:",
                "editor:1489",
                "editor:1489/kommunstyrelsen",
                "editor:1489/kommunstyrelsen/finance/x",
                "editor:1489/kommunstyrelsen/finance ",
                " editor:1489/kommunstyrelsen/finance",
                "Editor:1489/kommunstyrelsen/finance",
                "owner:1489/kommunstyrelsen/finance",
                "editor:1489/kommunstyrelsen/economy",
                "editor:1489/kommunstyrelsen/FINANCE",
                "editor:9999/kommunstyrelsen/finance",
                "editor:14*/kommunstyrelsen/finance",
                "editor:1489/kommun*/finance",
                "editor:1489/Kommunstyrelsen/finance",
                "editor:1489/kommunstyrelsen/f*",
                "editor:1489//finance",
                "editor:/*/*",
                "editor:1489/kommunstyrelsen/finance\nadmin:*/*/*",
                "editor:**/*/*",
                "editor:1489/kommunstyrelsen/finance,reader:*/*/*"
            })
    void givesNothingWhereItIsNotWrittenExactlySo(String text) {
        assertThat(Grant.parse(text)).isEmpty();
        assertThat(new GrantReader(Map.of()).read(List.of(text), List.of())).isEqualTo(Grants.NONE);
    }

    @Test
    void lettingNobodyButPersonnelReadersSeeWhatIsHidden() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> role.may(Right.READ_UNSUPPRESSED))
                .containsExactly(Role.PERSONNEL_READER);
        assertThat(EnumSet.allOf(Role.class)).allMatch(role -> role.may(Right.READ));
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> role.may(Right.WRITE))
                .containsExactlyInAnyOrder(Role.EDITOR, Role.ADMIN);
    }

    @Test
    void makesGrantsOfAProvidersGroups() {
        var reader = new GrantReader(Map.of("/ekonomi", List.of("editor:1489/*/finance", "reader:1489/*/*")));

        Grants grants = reader.read(List.of(), Set.of("/ekonomi", "/okänd"));

        assertThat(grants.all()).hasToString("[editor:1489/*/finance, reader:1489/*/*]");
        assertThat(grants.allow(Right.WRITE, SECTION, Chapter.FINANCE)).isTrue();
        assertThat(grants.allow(Right.WRITE, SECTION, Chapter.GOALS)).isFalse();
        assertThat(reader.read(List.of("/ekonomi"), List.of())).isEqualTo(Grants.NONE);
    }

    @Test
    void tellsOnceOfAGrantThatCannotBeRead() {
        List<String> told = new ArrayList<>();
        var reader = new GrantReader(Map.of(), told::add);

        Grants first = reader.read(List.of("reader:1489/*/*", "root:*\n/*/*"), List.of());
        reader.read(List.of("root:*\n/*/*"), List.of());

        assertThat(first.all()).hasToString("[reader:1489/*/*]");
        assertThat(told).containsExactly("root:*?/*/*");
    }

    @Test
    void leavesOutAreasThatOthersContain() {
        Grants grants = new GrantReader(Map.of())
                .read(
                        List.of(
                                "reader:1489/kommunstyrelsen/*",
                                "editor:1489/*/goals",
                                "reader:1480/kommunen/goals",
                                "reader:*/*/hr"),
                        List.of());

        assertThat(grants.scope(Right.READ, Chapter.GOALS).areas())
                .containsExactlyInAnyOrder(new Scope.Area("1489", null), new Scope.Area("1480", "kommunen"));
        assertThat(grants.scope(Right.READ, Chapter.HR).isAll()).isTrue();
        assertThat(grants.scope(Right.WRITE, Chapter.HR)).isEqualTo(Scope.NONE);
    }
}
