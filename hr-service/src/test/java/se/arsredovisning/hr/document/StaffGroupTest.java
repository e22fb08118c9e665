package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/** Staff by sex, age, unit, occupation and form of employment, and what it lets a reader know of sick leave. */
class StaffGroupTest {

    private static final SectionDisclosure DISCLOSURE = new SectionDisclosure(new DisclosureControl(10));

    private static ObjectNode section(String groups) {
        ObjectNode section = (ObjectNode) Json.read("""
                {"organisation": "Kontoret",
                 "staffing": [{"period": "2020-12", "permanent": {"headcount": 90}, "fixedTerm": {"headcount": 10}}],
                 "sickLeave": [
                  {"group": "total", "label": "T", "current": {"published": {"percent": 4.0}}},
                  {"group": "women", "label": "K", "current": {"published": {"percent": 4.2}}},
                  {"group": "men", "label": "M", "current": {"published": {"percent": 2.0}}},
                  {"group": "age-to-29", "label": "-29", "current": {"published": {"percent": 3.0}}},
                  {"group": "age-30-49", "label": "30-49", "current": {"published": {"percent": 4.1}}},
                  {"group": "age-from-50", "label": "50-", "current": {"published": {"percent": 4.3}}}]}
                """);
        section.set("staffGroups", Json.read(groups));
        return section;
    }

    private static JsonNode told(ObjectNode section) {
        return DISCLOSURE.released(ANNUAL, section);
    }

    private static List<String> hidden(JsonNode told) {
        return told.path("sickLeave")
                .valueStream()
                .filter(row -> row.path("current").has("status"))
                .map(row -> row.path("group").textValue())
                .toList();
    }

    @Test
    void areFiguresWithDimensionsThatNobodySums() {
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "Barnskötare, kvinnor", "sex": "women", "occupation": "barnskotare",
                  "organisationUnit": "forskola", "ageGroup": "30-49", "headcount": 58, "fte": 51.5},
                 {"period": "2020-12", "label": "Timanställda", "employmentForm": "hourly", "headcount": 14, "hours": 5210.5}]
                """);

        assertThat(SectionFigures.of(ANNUAL, SectionDocument.read(section)))
                .filteredOn(figure -> figure.dimensions().containsKey("occupation")
                        || "hourly".equals(figure.dimensions().get("employmentForm")))
                .extracting(figure -> String.join(
                        " ",
                        figure.code(),
                        figure.period(),
                        figure.periodType().code(),
                        figure.role().code(),
                        figure.value().toPlainString(),
                        figure.unit().code(),
                        String.valueOf(figure.unitLabel()),
                        figure.dimensions().size() + "",
                        figure.label()))
                .containsExactly(
                        "hr.headcount 2020-12 instant subtotal 58 persons null 4 Barnskötare, kvinnor, antal",
                        "hr.fte 2020-12 instant subtotal 51.5 fte null 4 Barnskötare, kvinnor, årsarbetare",
                        "hr.headcount 2020-12 instant subtotal 14 persons null 1 Timanställda, antal",
                        "hr.hours 2020 year subtotal 5210.5 other timmar 1 Timanställda, timmar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\": \"2021-01\", \"label\": \"K\", \"sex\": \"women\", \"headcount\": 1}|/period",
                "{\"period\": \"2020-12\", \"label\": \"Alla\", \"headcount\": 1}|/sex",
                "{\"period\": \"2020-12\", \"label\": \"K\", \"sex\": \"women\"}|/headcount",
                "{\"period\": \"2020-12\", \"label\": \"V\", \"employmentForm\": \"fixed-term\", \"fte\": 1}|/employmentForm",
                "{\"period\": \"2020-12\", \"label\": \"Å\", \"ageGroup\": \"49-30\", \"headcount\": 1}|/ageGroup",
                "{\"period\": \"2020-12\", \"label\": \"K\", \"sex\": \"women\", \"fte\": 1.25}|/fte",
                "{\"period\": \"2020-12\", \"label\": \"K\", \"sex\": \"women\", \"hours\": 1.255}|/hours"
            })
    void namesWhatIsWrongByItsPointer(String group, String member) {
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(section("[" + group + "]"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo("/staffGroups/0" + member));
    }

    @Test
    void refusesAGroupTwice() {
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "K", "sex": "women", "headcount": 1},
                 {"period": "2020-12", "label": "Kvinnor", "sex": "women", "headcount": 2}]
                """);
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(section)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo("/staffGroups/1/period"));
    }

    @ParameterizedTest
    @CsvSource({"60, 40, ok", "60, 54, ok", "60, 41, discrepancy", "50, 40, discrepancy"})
    void holdsBothSexesAgainstAllTheStaffWithAndWithoutThoseByTheHour(int women, int men, String result) {
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "K", "sex": "women", "headcount": %d},
                 {"period": "2020-12", "label": "M", "sex": "men", "headcount": %d},
                 {"period": "2020-12", "label": "T", "employmentForm": "hourly", "headcount": 14}]
                """.formatted(women, men));

        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(section)))
                .filteredOn(check -> check.code().equals("hr.headcount.sex.2020-12"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result().code()).isEqualTo(result);
                    assertThat(check.message().toString())
                            .isEqualTo("De anställda efter kön är tillsammans " + (women + men)
                                    + " personer i 2020-12; alla är 100 personer, med timanställda 114.");
                });
    }

    @ParameterizedTest
    @CsvSource({"'-29;30-', 90, ok", "'-29;30-', 101, discrepancy", "'-29;20-', 101, none"})
    void holdsAgesAgainstAllTheStaffUnlessTheyOverlap(String ages, int last, String result) {
        String[] spans = ages.split(";", -1);
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "Y", "ageGroup": "%s", "headcount": 0},
                 {"period": "2020-12", "label": "Ä", "ageGroup": "%s", "headcount": %d}]
                """.formatted(spans[0], spans[1], last));

        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(section)).stream()
                        .filter(check -> check.code().equals("hr.headcount.ageGroup.2020-12"))
                        .map(Check::result)
                        .map(Check.Result::code)
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(result);
    }

    @Test
    void withoutHeadCountsNothingLimitsAGroup() {
        assertThat(hidden(told(section("[]")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"period\": \"2020-12\", \"label\": \"M\", \"sex\": \"men\", \"headcount\": 8}]",
                "[{\"period\": \"2020-12\", \"label\": \"K\", \"sex\": \"women\", \"headcount\": 92}]",
                "[{\"period\": \"2020-12\", \"label\": \"a\", \"sex\": \"men\", \"occupation\": \"a\", \"headcount\": 3},"
                        + " {\"period\": \"2020-12\", \"label\": \"b\", \"sex\": \"men\", \"occupation\": \"b\", \"headcount\": 5},"
                        + " {\"period\": \"2020-12\", \"label\": \"c\", \"sex\": \"women\", \"occupation\": \"a\", \"headcount\": 92}]"
            })
    void aSexThatIsSmallByTheStaffIsHidden(String groups) {
        assertThat(hidden(told(section(groups)))).contains("women", "men").doesNotContain("total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"period\": \"2020-12\", \"label\": \"a\", \"ageGroup\": \"-29\", \"headcount\": 9}]",
                "[{\"period\": \"2020-12\", \"label\": \"a\", \"ageGroup\": \"-24\", \"headcount\": 4},"
                        + " {\"period\": \"2020-12\", \"label\": \"b\", \"ageGroup\": \"25-29\", \"headcount\": 5}]",
                "[{\"period\": \"2020-12\", \"label\": \"a\", \"ageGroup\": \"50-59\", \"headcount\": 4},"
                        + " {\"period\": \"2020-12\", \"label\": \"b\", \"ageGroup\": \"60-67\", \"headcount\": 5}]"
            })
    void anAgeThatIsSmallByTheStaffIsHidden(String groups) {
        assertThat(hidden(told(section(groups))))
                .contains("age-to-29", "age-from-50")
                .doesNotContain("women");
    }

    @Test
    void aPartOfAGroupDoesNotMakeItSmall() {
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "a", "sex": "men", "occupation": "rektor", "headcount": 3},
                 {"period": "2020-12", "label": "b", "ageGroup": "-24", "headcount": 3},
                 {"period": "2020-12", "label": "c", "sex": "men", "employmentForm": "hourly", "headcount": 3}]
                """);

        assertThat(hidden(told(section))).isEmpty();
    }

    @Test
    void whatTheStaffToldOnceIsRememberedWhenItIsTakenAway() {
        ObjectNode first = section("[{\"period\": \"2020-12\", \"label\": \"M\", \"sex\": \"men\", \"headcount\": 8}]");
        JsonNode stored = new StoredDocument(DISCLOSURE, new BoardSections(ANNUAL, null, null, null)).of(first, null);

        JsonNode later =
                new StoredDocument(DISCLOSURE, new BoardSections(ANNUAL, stored, null, null)).of(section("[]"), stored);

        assertThat(hidden(DISCLOSURE.released(ANNUAL, later))).contains("women", "men");
    }

    @Test
    void theNextYearBeginsWithTheGroupsOfThisOne() {
        ObjectNode section = section("""
                [{"period": "2020-12", "label": "K", "sex": "women", "headcount": 60},
                 {"period": "2020-12", "label": "M", "sex": "men", "headcount": 40},
                 {"period": "2019-12", "label": "K", "sex": "women", "headcount": 61}]
                """);
        SectionId next = ANNUAL.nextYear();

        JsonNode successor = SectionSuccessor.of(section, told(section), ANNUAL, next);

        assertThat(successor.path("staffGroups")).hasSize(2);
        assertThat(SectionRules.faults(next, SectionDocument.read(successor))).isEmpty();
    }
}
