package se.arsredovisning.hr.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Interval;

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
                .isEqualTo(Map.of("men", Reason.SMALL_GROUP, "women", Reason.COMPLEMENTARY));
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
                        "3.1", group("women", 80, "3.4"), group("men", 36, "2.5", Reason.SINGLED_OUT, Group.Past.NONE)))
                .isEqualTo(Map.of("men", Reason.SINGLED_OUT, "women", Reason.COMPLEMENTARY));
    }

    @Test
    void hidesThePartitionOfOneWhoIsSingledOutWhereNoSizeIsKnown() {
        assertThat(suppressed(
                        "3.1",
                        group("young", null, "5.0"),
                        group("middle", null, "3.0", Reason.SINGLED_OUT, Group.Past.NONE),
                        group("old", null, "3.0")))
                .containsOnlyKeys("young", "middle", "old");
    }

    @Test
    void hidesNothingWhereNoSizeIsKnown() {
        assertThat(suppressed("3.1", group("women", null, "3.4"), group("men", null, "2.5")))
                .isEmpty();
    }

    @Test
    void hidesTheOthersOfASmallGroupThatIsLeftOut() {
        assertThat(suppressed("3.1", group("women", 100, "3.2"), group("men", 8, null)))
                .containsOnlyKeys("women", "men");
    }

    @Test
    void anEmptyGroupIsNoCover() {
        assertThat(suppressed("3.1", group("young", 8, "5.0"), group("middle", 70, "3.0"), group("old", 0, null)))
                .containsOnlyKeys("young", "middle");
    }

    @Test
    void coversWhatIsWithheldLikeASmallGroup() {
        assertThat(suppressed(
                        "3.1", group("women", 80, "3.4"), group("men", 36, "2.5", Reason.WITHHELD, Group.Past.NONE)))
                .isEqualTo(Map.of("men", Reason.WITHHELD, "women", Reason.COMPLEMENTARY));
    }

    @Test
    void takesNoCoverThatWasToldBefore() {
        assertThat(suppressed(
                        "3.8",
                        group("young", 10, "7.9"),
                        group("middle", 20, "2.8"),
                        group(
                                "old",
                                15,
                                "2.4",
                                null,
                                new Group.Past(Interval.of(new BigDecimal("2.4"), 1), false, false))))
                .containsOnlyKeys("young", "middle");
    }

    @Test
    void keepsHiddenWhatWasHiddenForAsLongAsAnythingIsProtected() {
        Group.Past hidden = new Group.Past(null, true, false);

        assertThat(suppressed(
                        "3.8",
                        group("young", 10, "7.9"),
                        group("middle", 20, "2.8", null, hidden),
                        group("old", 15, "2.4", null, hidden)))
                .containsOnlyKeys("young", "middle", "old");
        assertThat(suppressed(
                        "3.8",
                        group("young", 12, "7.9", null, hidden),
                        group("middle", 20, "2.8", null, hidden),
                        group("old", 15, "2.4")))
                .isEmpty();
        assertThat(suppressed(
                        "3.1", group("women", null, "3.4", null, hidden), group("men", null, "2.5", null, hidden)))
                .as("nobody can say any more that they are large")
                .containsOnlyKeys("women", "men");
    }

    @Test
    void hidesWhatTheYearsOwnSectionHides() {
        assertThat(suppressed(
                        "3.1",
                        group("women", 80, "3.4", null, new Group.Past(null, false, true)),
                        group("men", 36, "2.5")))
                .containsOnlyKeys("women", "men");
    }

    @Test
    void measuresWithTheHoursOfThoseWhoAreTold() {
        Group old = new Group(
                "old",
                50,
                false,
                new BigDecimal(90000),
                new BigDecimal("5.6"),
                new BigDecimal("5.55"),
                null,
                Group.Past.NONE,
                1);
        List<Group> groups = List.of(group("young", 8, "0.2"), group("middle", 42, "0.0"), old);
        List<Interval> total = List.of(Interval.exactly(new BigDecimal(5)));

        assertThat(CONTROL.suppressed(new Partition(total, null, new BigDecimal(100000), groups)))
                .containsOnlyKeys("young", "middle", "old");
        assertThat(CONTROL.suppressed(new Partition(total, null, null, groups))).containsOnlyKeys("young", "middle");
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

    @Test
    void tellsNothingMoreBesideANumberThatWasHiddenAndIsLeftOut() {
        Group.Past hidden = new Group.Past(null, true, false);

        assertThat(suppressed(
                        "0.4",
                        group("young", 44, null, null, hidden),
                        group("middle", 24, null, null, hidden),
                        group("old", 16, "0.5")))
                .containsOnlyKeys("young", "middle", "old");
    }

    /** By the head counts as they were mended the first total leaves enough, but less than the margin; the second does not. */
    @ParameterizedTest
    @CsvSource({"3.63,2,true", "3.6,1,false"})
    void hidesATotalThatIsToldCloserThanWhatIsKnownAllows(BigDecimal total, int decimals, boolean hidden) {
        Group.Past told = new Group.Past(Interval.of(new BigDecimal("3.9"), 1), false, false);
        Partition partition = new Partition(
                List.of(Interval.of(total, decimals)),
                Interval.of(new BigDecimal("3.6"), 1),
                null,
                List.of(group("young", 2, "2.7"), group("middle", 159, "3.9", null, told), group("old", 10, "0.7")));

        assertThat(CONTROL.isTotalTooMuch(partition)).isEqualTo(hidden);
    }

    private static Map<String, Reason> suppressed(String total, Group... groups) {
        List<Interval> totals = total == null ? List.of() : List.of(Interval.of(new BigDecimal(total), 1));
        return CONTROL.suppressed(new Partition(totals, null, null, List.of(groups)));
    }

    private static Group group(String key, Integer employees, String percent) {
        return group(key, employees, percent, null, Group.Past.NONE);
    }

    private static Group group(String key, Integer employees, String percent, Reason mark, Group.Past past) {
        boolean isSmall = employees != null && employees > 0 && employees <= CONTROL.threshold();
        return new Group(
                key, employees, isSmall, null, percent == null ? null : new BigDecimal(percent), null, mark, past, 1);
    }
}
