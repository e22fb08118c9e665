package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/** How few can be of a sex or an age by head counts of every kind together. */
class StaffBoundsTest {

    private static final SectionDisclosure DISCLOSURE = new SectionDisclosure(new DisclosureControl(10));
    private static final String LAST = "2020-12";

    /** The most that a group can be: {@code men 7 | women a 50} are rows, {@code staff 90 10} is the staff. */
    private static Integer most(SickLeaveGroup group, String rows) {
        return CountedStaff.of(ANNUAL, SectionDocument.read(section(ANNUAL, rows)), Column.CURRENT)
                .most(group);
    }

    private static ObjectNode section(SectionId id, String rows) {
        ObjectNode section = (ObjectNode) Json.read("""
                {"organisation": "Kontoret",
                 "sickLeave": [
                  {"group": "total", "label": "T", "current": {"published": {"percent": 4.0}}},
                  {"group": "women", "label": "K", "current": {"published": {"percent": 4.2}}},
                  {"group": "men", "label": "M", "current": {"published": {"percent": 2.0}}},
                  {"group": "age-to-29", "label": "-29", "current": {"published": {"percent": 3.0}}},
                  {"group": "age-30-49", "label": "30-49", "current": {"published": {"percent": 4.1}}},
                  {"group": "age-from-50", "label": "50-", "current": {"published": {"percent": 4.3}}}]}
                """);
        for (String text : rows.isBlank() ? new String[0] : rows.split("\\|")) {
            row(section, text.strip().split(" "));
        }
        return section;
    }

    private static void row(ObjectNode section, String[] words) {
        String month = words[0].matches("\\d{4}-\\d{2}") ? words[0] : LAST;
        List<String> rest = List.of(words).subList(month.equals(words[0]) ? 1 : 0, words.length);
        if (rest.get(0).equals("staff")) {
            ObjectNode staff = section.withArray("/staffing").addObject().put("period", month);
            staff.putObject("permanent").put("headcount", Integer.parseInt(rest.get(1)));
            if (rest.size() > 2) {
                staff.putObject("fixedTerm").put("headcount", Integer.parseInt(rest.get(2)));
            }
            return;
        }
        ObjectNode group = section.withArray("/staffGroups")
                .addObject()
                .put("period", month)
                .put("label", "x");
        for (String word : rest.subList(0, rest.size() - 1)) {
            switch (word) {
                case "women", "men" -> group.put("sex", word);
                case "permanent", "fixed-term", "hourly" -> group.put("employmentForm", word);
                default ->
                    group.put(
                            word.contains("-") ? "ageGroup" : word.startsWith("o") ? "occupation" : "organisationUnit",
                            word);
            }
        }
        String number = rest.get(rest.size() - 1);
        if (number.contains(".")) {
            group.put("fte", Double.parseDouble(number));
        } else {
            group.put("headcount", Integer.parseInt(number));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the row that is the group, with others beside it
                "-29 6 | -19 6 | staff 90 10; 6",
                "-29 6 | 18-29 6 | staff 90 10; 6",
                "-29 6 | 0-29 7; 6",
                "-19 2 | 20-29 4; 6",
                "18-29 6; 6",
                // the whole group in several rows
                "-29 women 3 | -29 men 2 | staff 90 10; 5",
                "-29 permanent 3 | -29 fixed-term 2 | staff 90 10; 5",
                "-24 women 1 | -24 men 2 | 25-29 women 3 | 25-29 men 1; 7",
                "-29 a women 1 | -29 a men 1 | -29 b women 2 | -29 b men 2 | a 50 | b 50; 6",
                // a table of all
                "-29 women 3 | -29 men 2 | 30-49 women 40 | 30-49 men 20 | 50- women 20 | 50- men 15; 5",
                // what others leave, and upper bounds
                "30- 95 | staff 90 10; 5",
                "30- 95 | women 60 | men 40; 5",
                "30- women 90 | 30- men 5 | staff 90 10; 5",
                "30-64 93 | 65- 2 | staff 90 10; 5",
                "-34 5; 5",
                "-39 8 | 40- 92; 8",
                "-34 20 | 30-34 12; 8",
                "18-34 5; 5",
                "30-34 20 | -34 women 15 | -34 men 11; 6"
            })
    void ofTheYoung(String rows, int most) {
        assertThat(most(SickLeaveGroup.AGE_TO_29, rows)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-49 95 | staff 90 10; 5",
                "18-49 95 | staff 90 10; 5",
                "50-59 4 | 60-67 5; 9",
                "50-64 4 | 65- 3; 7"
            })
    void ofTheOld(String rows, int most) {
        assertThat(most(SickLeaveGroup.AGE_FROM_50, rows)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "men 7 | men permanent 5 | staff 90 10; 7",
                "women 93 | staff 90 10; 7",
                "men permanent 5 | men fixed-term 2; 7",
                "men permanent 5 | men fixed-term 2 | staff 90 10; 7",
                "men permanent 5 | staff 97 3; 8",
                "men permanent 7 | staff 100 0; 7",
                "men permanent 7 | staff 100; 7",
                "a 53 | b 47 | men a 3 | men b 4; 7",
                "a 53 | b 47 | women a 50 | women b 43; 7",
                "a 53 | b 47 | women a 50 | men b 4; 7",
                "a 53 | b 3 | men a 3; 6",
                "a 50 | b 43 | men a 3 | men b 4 | staff 90 10; 7",
                "women permanent 85 | women fixed-term 8 | staff 90 10; 7",
                "women permanent 93 | staff 100 0; 7",
                "women permanent 85 | men permanent 5 | women fixed-term 8 | men fixed-term 2 | staff 90 10; 7",
                "women permanent 85 | men permanent 5 | women fixed-term 8 | men fixed-term 2; 7",
                "women oa 40 | women ob 53 | men oa 7; 7",
                "women 93 | -39 30 | 40- 70; 7",
                "women 93 | a 60 | b 40; 7",
                "women 93.0 | staff 90 10; 7",
                "men 5.0 | staff 90 10; 5",
                "2020-11 men 7 | staff 90 10; 7",
                "2020-03 women 93 | staff 90 10; 7",
                "unit men 7 | staff 90 10; 7",
                // contradicting rows: the smaller
                "women permanent 85 | men permanent 5 | women fixed-term 8 | men fixed-term 2 | staff 91 10; 6",
                "women permanent 85 | men permanent 5 | women fixed-term 8 | men fixed-term 2 | staff 100; 5",
                "men oa 12 | women 93 | staff 90 10; 7",
                "women 120 | staff 90 10; 1",
                "men 0; 0"
            })
    void ofTheMen(String rows, int most) {
        assertThat(most(SickLeaveGroup.MEN, rows.replace("unit men", "kvinnor 93 | män")))
                .isEqualTo(most);
    }

    /** What is evidently only a part limits nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff 90 10",
                "men oa 3 | women oa 9 | staff 90 10",
                "men oa 3 | men ob 4 | staff 90 10",
                "men oa 3 | women oa 5 | men ob 2 | women ob 2 | staff 90 10",
                "men hourly 3 | staff 90 10",
                "men fixed-term 3",
                "men permanent 5 | staff 90 10",
                "men a 3 | a 53 | b 47",
                "men oa 3",
                "men oa 3 | women oa 6",
                "men 12 | 2020-06 men 9",
                "men 19 | women 95 | hourly 14 | staff 90 10",
                "men -24 3 | staff 90 10",
                "men 10.1"
            })
    void aPartOfTheStaffHidesNobody(String rows) {
        Integer most = most(SickLeaveGroup.MEN, rows);
        assertThat(most == null ? 1000 : most).isGreaterThan(10);
        Integer all = most(SickLeaveGroup.TOTAL, rows);
        assertThat(all == null ? 1000 : all).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a 5 | b 4", "staff 9", "staff 8 1", "2020-10 staff 9 0", "women 5 | men 4", "-39 4 | 40- 3"})
    void ofEverybody(String rows) {
        assertThat(most(SickLeaveGroup.TOTAL, rows)).isBetween(1, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-34 5", "-39 8 | 40- 92", "30- 95 | staff 90 10"})
    void whatOnlyLimitsAGroupHidesAllOfItsKind(String rows) {
        JsonNode told = DISCLOSURE.released(ANNUAL, section(ANNUAL, rows));

        assertThat(told.path("sickLeave")
                        .valueStream()
                        .filter(row -> row.path("current").has("status"))
                        .map(row -> row.path("group").textValue()))
                .containsExactly("age-to-29", "age-30-49", "age-from-50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-34 5", "men permanent 5 | staff 97 3", "a 5 | b 4"})
    void aLimitIsRememberedByTheSectionOfTheYear(String rows) {
        SectionId next = ANNUAL.nextYear();
        JsonNode later = new StoredDocument(DISCLOSURE, new BoardSections(next, null, null, null))
                .of(((ObjectNode) section(next, rows)).without(List.of("sickLeave")), null);

        JsonNode own = new StoredDocument(DISCLOSURE, new BoardSections(ANNUAL, null, null, later))
                .of(section(ANNUAL, ""), null);

        assertThat(DISCLOSURE.released(ANNUAL, own).toString()).contains("suppressed");
    }

    @Test
    void aSizeThatOtherHeadCountsTellIsNotCalledUnknown() {
        JsonNode told = DISCLOSURE.released(ANNUAL, section(ANNUAL, "men 7 | women 93"));

        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(told)))
                .filteredOn(check -> check.code().endsWith("sex.disclosure"))
                .extracting(check -> check.code() + " " + check.result().code() + " " + check.message())
                .containsExactly(
                        "hr.sick-leave.sex.disclosure ok Sjukfrånvaro efter kön: gruppernas storlekar är kända; uppgifter som"
                                + " skulle avslöja för mycket lämnas inte.");
    }

    @Test
    void aHiddenGroupWithoutAnotherYearHasNoChangeToHide() {
        JsonNode told = DISCLOSURE.released(ANNUAL, section(ANNUAL, "men 7"));
        SectionDocument document = SectionDocument.read(told);

        assertThat(SectionChecks.of(ANNUAL, document))
                .noneMatch(check -> check.code().endsWith(".change"));
        assertThat(SectionFigures.of(ANNUAL, document)).noneMatch(figure -> figure.kind() == Figure.Kind.CHANGE);
    }

    @Test
    void refusesAnAgeTwiceHoweverItIsWritten() {
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(section(ANNUAL, "-29 6 | 0-29 6 | women -29 3"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo("/staffGroups/1/ageGroup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 5 | b 4", "staff 9", "2021-12 staff 8 1", "2020-10 staff 9 0"})
    void ofABoardOfSoFewNothingIsTold(String rows) {
        SectionId id = rows.startsWith("2021") ? ANNUAL.nextYear() : ANNUAL;
        ObjectNode section = section(id, rows);
        section.withArray("/turnover").addObject().put("year", 2020).put("left", 2);
        section.withArray("/engagement").addObject().put("year", 2020).put("index", 78);
        section.putObject("workEnvironment").putObject("injuries").put("count", 1);

        JsonNode told = DISCLOSURE.released(id, section);

        assertThat(told.path("turnover")).isEmpty();
        assertThat(told.path("engagement")).isEmpty();
        assertThat(told.has("workEnvironment")).isFalse();
        assertThat(told.at("/sickLeave/0/current/status").asText()).isEqualTo("suppressed");
    }

    /** As many rows as a section may have, of every kind. */
    @Test
    void asManyRowsAsThereMayBeAreRead() {
        List<StaffBounds.Row> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            StaffSubset some = StaffSubset.ALL;
            some = random.nextBoolean() ? some.with("sex", random.nextBoolean() ? "women" : "men") : some;
            some = random.nextBoolean() ? some.with("organisationUnit", "u" + random.nextInt(200)) : some;
            some = random.nextBoolean() ? some.with("occupation", "o" + random.nextInt(200)) : some;
            some = random.nextBoolean() ? some.with("employmentForm", "permanent") : some;
            int from = random.nextInt(50);
            some = random.nextBoolean() ? some.of(new AgeSpan(from, from + random.nextInt(50))) : some;
            long heads = random.nextInt(1, 20);
            rows.add(new StaffBounds.Row(some, heads, heads));
        }
        long most = new StaffBounds(rows, 2000).most(StaffSubset.ALL.with("sex", "men"));

        assertThat(most).isNotNegative();
    }
}
