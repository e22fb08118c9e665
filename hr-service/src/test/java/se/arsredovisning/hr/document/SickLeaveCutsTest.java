package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** Sick leave by unit and by quarter: what is refused, told, hidden and checked. */
class SickLeaveCutsTest {

    private static final SectionId SECTION = Documents.ANNUAL;
    private static final SectionDisclosure DISCLOSURE = new SectionDisclosure(new DisclosureControl(10));

    @Test
    void namesEveryFaultOfUnitsAndQuartersByPointer() {
        ObjectNode document = document("""
                {"organisation":"Kontoret",
                 "staffGroups":[{"period":"2020-12","label":"A","organisationUnit":"a","headcount":40}],
                 "sickLeave":[{"group":"total","label":"Alla","current":{"published":{"percent":4.0},"employees":60,
                   "absenceHours":400,"ordinaryHours":10000}}],
                 "sickLeaveByUnit":[
                   {"organisationUnit":"a","label":"A","current":{"published":{"percent":4.12},"employees":40}},
                   {"organisationUnit":"b","label":"B","current":{"published":{"percent":4.0},"employees":30}},
                   {"organisationUnit":"a","label":"A","current":{"absenceHours":10}}],
                 "sickLeaveByQuarter":[
                   {"period":"2020-Q1","label":"K1","current":{"published":{"percent":4.0}}},
                   {"period":"2019-Q2","label":"K2"},
                   {"period":"2020-Q1","label":"K1","previous":{"absenceHours":11,"ordinaryHours":10}}]}""");

        assertThat(SectionRules.faults(SECTION, SectionDocument.read(document)))
                .extracting(Fault::property)
                .containsExactlyInAnyOrder(
                        "/sickLeaveByUnit/0/current/published/percent",
                        "/sickLeaveByUnit/1/organisationUnit",
                        "/sickLeaveByUnit/2/organisationUnit",
                        "/sickLeaveByUnit/2/current/ordinaryHours",
                        "/sickLeaveByUnit/1/current/employees",
                        "/sickLeaveByQuarter/1/period",
                        "/sickLeaveByQuarter/2/period",
                        "/sickLeaveByQuarter/2/previous/absenceHours");
    }

    @Test
    void refusesAQuarterThatIsNone() {
        assertThat(SectionSchema.faults(document("""
                        {"organisation":"Kontoret","sickLeaveByQuarter":[{"period":"2020-Q5","label":"K5"}]}""")))
                .singleElement()
                .asString()
                .startsWith("/sickLeaveByQuarter/0/period");
    }

    @Test
    void refusesAQuarterThatEndsAfterAnInterimPeriod() {
        ObjectNode document = document("""
                {"organisation":"Kontoret","sickLeaveByQuarter":[{"period":"2020-Q2","label":"K2"},
                  {"period":"2020-Q3","label":"K3"}]}""");

        assertThat(SectionRules.faults(SectionId.parse(SECTION + "-08"), SectionDocument.read(document)))
                .extracting(Fault::property)
                .containsExactly("/sickLeaveByQuarter/1/period");
    }

    @Test
    void tellsUnitsAndQuartersAsFiguresOfTheirOwnDimensions() {
        JsonNode told = told(whole());
        List<Figure> figures = SectionFigures.of(SECTION, SectionDocument.read(told));

        assertThat(figures)
                .filteredOn(figure -> figure.dimensions().containsKey("organisationUnit")
                        && figure.code().equals("hr.sick-leave"))
                .extracting(figure ->
                        figure.dimensions().get("organisationUnit") + " " + figure.period() + " " + figure.value())
                .contains("a 2020 4.0", "b 2020 5.0", "c 2020 3.0");
        assertThat(figures)
                .filteredOn(figure -> figure.periodType() == Figure.PeriodType.TERM)
                .extracting(figure -> figure.dimensions().get("term") + " " + figure.period() + " " + figure.value())
                .contains("q1 2020 4.5", "q4 2020 4.2", "q1 2019 4.4");
    }

    @Test
    void hidesASmallUnitAndOneThatCoversIt() {
        ObjectNode document = whole();
        unit(document, 0).put("employees", 9);
        ((ObjectNode) document.at("/sickLeave/0/current")).put("employees", 89);

        assertThat(reasons(told(document), "sickLeaveByUnit")).containsExactly("small-group", "complementary", "");
    }

    @Test
    void hidesEveryUnitWhereTheRestIsSmall() {
        ObjectNode document = whole();
        ((ObjectNode) document.at("/sickLeave/0/current")).put("employees", 123);

        assertThat(reasons(told(document), "sickLeaveByUnit")).contains("complementary");
    }

    @Test
    void hidesUnitsWhoseSizesAreNotKnown() {
        ObjectNode document = whole();
        unit(document, 1).remove("employees");

        assertThat(reasons(told(document), "sickLeaveByUnit"))
                .containsExactly("complementary", "small-group", "complementary");
        assertThat(SectionChecks.of(SECTION, SectionDocument.read(told(document))))
                .filteredOn(check -> check.code().equals("hr.sick-leave.units.disclosure"))
                .extracting(Check::result)
                .containsExactly(Check.Result.UNVERIFIABLE);
    }

    @Test
    void hidesUnitsWhereHeadCountsTellOfAFewOfASexInOne() {
        ObjectNode document = whole();
        sexes(document);
        document.withArray("/staffGroups")
                .addObject()
                .put("period", "2020-12")
                .put("label", "Kvinnor i A")
                .put("organisationUnit", "a")
                .put("sex", "women")
                .put("headcount", 37);

        assertThat(reasons(told(document), "sickLeaveByUnit"))
                .as("three men are in a")
                .containsExactly("complementary", "complementary", "complementary");
    }

    @Test
    void hidesUnitsWithHardlyAnyAbsenceWhereAnAgeIsHidden() {
        ObjectNode document = whole();
        ObjectNode age = document.withArray("/sickLeave").addObject();
        age.put("group", "age-to-29").put("label", "–29");
        age.putObject("current").put("employees", 4);
        unit(document, 2).putObject("published").put("percent", 0.1);

        assertThat(reasons(told(document), "sickLeaveByUnit"))
                .containsExactly("complementary", "complementary", "complementary");
    }

    @Test
    void hidesUnitsThatAreNotThoseThatWereToldBefore() {
        ObjectNode first = whole();
        JsonNode stored = store(first, null);
        ObjectNode other = whole();
        unit(other, 0).put("employees", 37);
        unit(other, 0).putObject("published").put("percent", 4.4);
        unit(other, 1).put("employees", 43);

        assertThat(reasons(told(first), "sickLeaveByUnit")).containsOnly("");
        assertThat(reasons(DISCLOSURE.released(SECTION, store(other, stored)), "sickLeaveByUnit"))
                .as("the difference is of three")
                .containsOnly("complementary");
    }

    @Test
    void hidesASexThatComesAfterUnitsOfWhichItTellsAFew() {
        ObjectNode first = whole();
        first.withArray("/staffGroups")
                .addObject()
                .put("period", "2020-12")
                .put("label", "Män i A")
                .put("organisationUnit", "a")
                .put("sex", "men")
                .put("headcount", 3);
        JsonNode stored = store(first, null);
        ObjectNode later = first.deepCopy();
        sexes(later);

        assertThat(reasons(told(first), "sickLeaveByUnit")).containsOnly("");
        assertThat(reasons(DISCLOSURE.released(SECTION, store(later, stored)), "sickLeave"))
                .containsExactly("", "complementary", "complementary");
    }

    @Test
    void hidesAllQuartersWhereOneIsOfAFew() {
        ObjectNode document = whole();
        ((ObjectNode) document.at("/sickLeaveByQuarter/3/current")).put("employees", 8);

        assertThat(reasons(told(document), "sickLeaveByQuarter"))
                .containsExactly("complementary", "complementary", "complementary", "small-group");
    }

    @Test
    void hidesUnitsAndQuartersOfABoardOfTen() {
        ObjectNode document = whole();
        ((ObjectNode) document.at("/sickLeave/0/current")).put("employees", 10);

        assertThat(reasons(told(document), "sickLeaveByUnit")).containsOnly("small-group");
        assertThat(reasons(told(document), "sickLeaveByQuarter")).containsOnly("small-group");
    }

    @Test
    void holdsQuartersAndUnitsAgainstTheYear() {
        ObjectNode document = whole();
        ((ObjectNode) document.at("/sickLeave/0/current/published")).put("percent", 9.0);

        assertThat(SectionChecks.of(SECTION, SectionDocument.read(told(document))))
                .filteredOn(check -> check.result() == Check.Result.DISCREPANCY)
                .extracting(Check::code)
                .containsExactlyInAnyOrder("hr.sick-leave.units.current", "hr.sick-leave.quarters.current");
        assertThat(SectionChecks.of(SECTION, SectionDocument.read(told(whole()))))
                .filteredOn(check -> check.code().matches("hr.sick-leave.(units|quarters).current"))
                .extracting(Check::result)
                .containsOnly(Check.Result.OK);
    }

    @Test
    void whatIsReadCanBeWrittenBackAndWhatIsKeptStaysHidden() {
        ObjectNode document = whole();
        unit(document, 0).put("employees", 9);
        ((ObjectNode) document.at("/sickLeave/0/current")).put("employees", 89);
        JsonNode stored = store(document, null);
        JsonNode told = DISCLOSURE.released(SECTION, stored);

        assertThat(StoredDocument.isAsTold(told, told)).isTrue();
        JsonNode again =
                DISCLOSURE.released(SECTION, store(((ObjectNode) told.deepCopy()).put("comment", "Nytt"), stored));
        assertThat(again.path("sickLeaveByUnit")).isEqualTo(told.path("sickLeaveByUnit"));
        assertThat(StoredDocument.changes(document, told, again))
                .contains("/sickLeaveByUnit/0/current/published/percent");
        assertThat(StoredDocument.faults(SectionDocument.read(told), null))
                .extracting(Fault::property)
                .contains("/sickLeaveByUnit/0/current/status");
    }

    @Test
    void theSuccessorBeginsWithUnitsAndQuartersOfTheYearBefore() {
        ObjectNode document = whole();
        JsonNode successor = SectionSuccessor.of(document, told(document), SECTION, SECTION.nextYear());

        assertThat(successor.at("/sickLeaveByUnit/1/previous/published/percent").decimalValue())
                .isEqualByComparingTo("5.0");
        assertThat(successor.at("/sickLeaveByQuarter/0/period").textValue()).isEqualTo("2021-Q1");
        assertThat(successor
                        .at("/sickLeaveByQuarter/0/previous/published/percent")
                        .decimalValue())
                .isEqualByComparingTo("4.5");
    }

    @Test
    void theViewHasTheChangeOfEachRow() {
        JsonNode view = SectionView.of(told(whole()), SECTION, 1, Instant.EPOCH);

        assertThat(view.at("/sickLeaveByQuarter/0/change").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(view.at("/sickLeaveByUnit/0/current/percent").decimalValue()).isEqualByComparingTo("4.0");
    }

    private static ObjectNode whole() {
        return document("""
                {"organisation":"Kontoret",
                 "sickLeave":[{"group":"total","label":"Alla","current":{"published":{"percent":4.2},"employees":120}}],
                 "sickLeaveByUnit":[
                   {"organisationUnit":"a","label":"A","current":{"published":{"percent":4.0},"employees":40}},
                   {"organisationUnit":"b","label":"B","current":{"published":{"percent":5.0},"employees":40}},
                   {"organisationUnit":"c","label":"C","current":{"published":{"percent":3.0},"employees":40}}],
                 "sickLeaveByQuarter":[
                   {"period":"2020-Q1","label":"K1","current":{"published":{"percent":4.5}},
                    "previous":{"published":{"percent":4.4}}},
                   {"period":"2020-Q2","label":"K2","current":{"published":{"percent":4.1}}},
                   {"period":"2020-Q3","label":"K3","current":{"published":{"percent":4.0}}},
                   {"period":"2020-Q4","label":"K4","current":{"published":{"percent":4.2}}}]}""");
    }

    private static void sexes(ObjectNode document) {
        Stream.of("women", "men").forEach(sex -> document.withArray("/sickLeave")
                .addObject()
                .put("group", sex)
                .put("label", sex)
                .putObject("current")
                .put("employees", 60)
                .putObject("published")
                .put("percent", 4.2));
    }

    private static ObjectNode unit(ObjectNode document, int unit) {
        return (ObjectNode) document.at("/sickLeaveByUnit/" + unit + "/current");
    }

    private static List<String> reasons(JsonNode told, String table) {
        return told.path(table)
                .valueStream()
                .map(row -> row.at("/current/reason").asText())
                .toList();
    }

    private static JsonNode told(JsonNode document) {
        return DISCLOSURE.released(SECTION, document);
    }

    private static JsonNode store(JsonNode given, JsonNode present) {
        return new StoredDocument(DISCLOSURE, new BoardSections(SECTION, present, null, null)).of(given, present);
    }

    private static ObjectNode document(String json) {
        return (ObjectNode) Documents.json(json);
    }
}
