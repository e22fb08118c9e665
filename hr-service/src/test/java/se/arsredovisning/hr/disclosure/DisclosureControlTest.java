package se.arsredovisning.hr.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureControlTest {

    private static final DisclosureControl CONTROL = new DisclosureControl(10);

    @Test
    void hidesNothingWhereEveryGroupIsLargeEnough() {
        assertThat(suppressed("3.1", group("women", 80, "3.4"), group("men", 36, "2.5")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,true", "11,false", "1,true"})
    void hidesAGroupAtTheThresholdAndUnderIt(int employees, boolean hidden) {
        assertThat(suppressed("3.1", group("women", 100, "3.2"), group("men", employees, "2.0"))
                        .containsKey("men"))
                .isEqualTo(hidden);
    }

    @Test
    void hidesTheOtherSexTooSinceTheTotalWouldTell() {
        assertThat(suppressed("3.1", group("women", 100, "3.2"), group("men", 8, "2.0")))
                .containsExactly(Map.entry("men", Reason.SMALL_GROUP), Map.entry("women", Reason.COMPLEMENTARY));
    }

    @Test
    void coversAnAgeWithTheSmallestOther() {
        assertThat(suppressed("3.1", group("young", 8, "5.0"), group("middle", 70, "3.0"), group("old", 40, "3.0")))
                .containsOnlyKeys("young", "old");
    }

    @Test
    void takesTwoSmallGroupsForNoCoverWhereTheyAreSmallTogether() {
        assertThat(suppressed("3.1", group("young", 4, "5.0"), group("middle", 70, "3.0"), group("old", 5, "3.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @Test
    void takesTwoSmallGroupsForCoverWhereTheyAreNotSmallTogether() {
        assertThat(suppressed("3.1", group("young", 9, "5.0"), group("middle", 70, "3.0"), group("old", 10, "3.0")))
                .containsOnlyKeys("young", "old");
    }

    @Test
    void hidesEverythingWhereTheSmallestCoverLeavesTooLittle() {
        // Next to nobody of young and old was ill: with the middle told, that would be known of the young.
        assertThat(suppressed("2.0", group("young", 10, "0.0"), group("middle", 70, "2.6"), group("old", 12, "0.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @Test
    void hidesWhatItsAuthorSaysWouldTellOfOnePerson() {
        assertThat(suppressed(
                        "3.1",
                        group("women", 80, "3.4"),
                        new Group("men", 36, null, new BigDecimal("2.5"), Reason.SINGLED_OUT)))
                .isEqualTo(Map.of("men", Reason.SINGLED_OUT, "women", Reason.COMPLEMENTARY));
    }

    @Test
    void hidesThePartitionOfOneWhoIsSingledOutWhereNoSizeIsKnown() {
        assertThat(suppressed(
                        "3.1",
                        group("young", null, "5.0"),
                        new Group("middle", null, null, new BigDecimal("3.0"), Reason.SINGLED_OUT),
                        group("old", null, "3.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @Test
    void hidesNothingWhereNoSizeIsKnown() {
        assertThat(suppressed("3.1", group("women", null, "3.4"), group("men", null, "2.5")))
                .isEmpty();
    }

    @Test
    void knowsTheSizeThatIsLeftOver() {
        Partition partition = new Partition(
                new BigDecimal("3.1"), 108, null, Arrays.asList(group("women", 100, "3.2"), group("men", null, "2.0")));

        assertThat(CONTROL.suppressed(partition)).containsOnlyKeys("women", "men");
    }

    @Test
    void hidesTheOthersOfASmallGroupThatIsLeftOut() {
        Partition partition = new Partition(
                new BigDecimal("3.1"), 108, null, Arrays.asList(group("women", 100, "3.2"), group("men", null, null)));

        assertThat(CONTROL.suppressed(partition)).isEqualTo(Map.of("women", Reason.COMPLEMENTARY));
    }

    @Test
    void anEmptyGroupIsNoCover() {
        assertThat(suppressed("3.1", group("young", 8, "5.0"), group("middle", 70, "3.0"), group("old", 0, null)))
                .containsOnlyKeys("young", "middle");
    }

    @Test
    void keepsWhatIsWithheldWithoutHidingOthersForIt() {
        assertThat(suppressed(
                        "3.1",
                        group("women", 80, "3.4"),
                        new Group("men", 36, null, new BigDecimal("2.5"), Reason.WITHHELD)))
                .isEqualTo(Map.of("men", Reason.WITHHELD));
    }

    @Test
    void hidesEverythingWhereTheTotalIsNotKnown() {
        assertThat(suppressed(null, group("young", 8, "5.0"), group("middle", 70, "3.0"), group("old", 40, "3.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @Test
    void hidesEverythingWhereWhatIsGivenCannotBeTrue() {
        assertThat(suppressed("1.0", group("young", 8, "5.0"), group("middle", 70, "30.0"), group("old", 40, "3.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,5", "4,2.5", "10,1", "50,1"})
    void leavesAtLeastATenthOfOneEmployeesYear(int employees, BigDecimal points) {
        assertThat(DisclosureControl.leastWidth(employees)).isEqualByComparingTo(points);
    }

    private static Map<String, Reason> suppressed(String total, Group... groups) {
        return CONTROL.suppressed(
                new Partition(total == null ? null : new BigDecimal(total), null, null, Arrays.asList(groups)));
    }

    private static Group group(String key, Integer employees, String percent) {
        return new Group(key, employees, null, percent == null ? null : new BigDecimal(percent), null);
    }
}
