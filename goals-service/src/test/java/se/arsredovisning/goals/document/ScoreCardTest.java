package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.goals.Documents.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** Targets and assessments as people write them, and assignments. */
class ScoreCardTest {

    private static final String VALUE = "/goals/0/keyFigures/0/values/0";
    private static final String INTERVAL = "/goals/1/keyFigures/0/values/0";

    private final ObjectNode document = Documents.scoreCard();

    private List<String> faults() {
        List<String> structure = SectionSchema.faults(document).stream()
                .map(fault -> fault.substring(0, fault.indexOf(' ')))
                .toList();
        return structure.isEmpty()
                ? SectionRules.faults(Documents.ANNUAL, SectionDocument.read(document)).stream()
                        .map(Fault::property)
                        .toList()
                : structure;
    }

    private List<Figure> figures(String code) {
        return SectionFigures.of(Documents.ANNUAL, SectionDocument.read(document)).stream()
                .filter(figure -> figure.code().equals(code))
                .toList();
    }

    private JsonNode view() {
        return SectionView.of(document, Documents.ANNUAL, 1, Instant.EPOCH);
    }

    @Test
    void hasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void countsByWhatTheStepsOfItsScaleMean() {
        assertThat(SectionSummary.of(SectionDocument.read(document)))
                .isEqualTo(new SectionSummary(3, 1, 1, 0, 1, new AssignmentSummary(4, 1, 1, 1, 1)));
    }

    @Test
    void countsTheGoalsOfEachStepOfItsScale() {
        assertThat(SectionFigures.of(Documents.ANNUAL, SectionDocument.read(Documents.scoreCard())))
                .filteredOn(figure -> figure.code().startsWith("goals.summary.step-"))
                .extracting(figure -> figure.code() + " " + figure.value() + " " + figure.label())
                .containsExactly(
                        "goals.summary.step-gron 1 Mål med bedömningen ”Uppfyllt”",
                        "goals.summary.step-gul 1 Mål med bedömningen ”I stort sett”",
                        "goals.summary.step-orange 0 Mål med bedömningen ”Delvis”",
                        "goals.summary.step-rod 0 Mål med bedömningen ”Ej uppfyllt”",
                        "goals.summary.step-gra 1 Mål med bedömningen ”Bedöms inte”");
        assertThat(SectionFigures.of(Documents.ANNUAL, SectionDocument.read(Documents.valid())))
                .as("a section without a scale of its own")
                .noneMatch(figure -> figure.code().contains("step-"));
    }

    @ParameterizedTest
    @CsvSource({"gron, 1, OK", "gul, 2, DISCREPANCY", "rod, 0, OK"})
    void holdsAReportedCountOfAStepAgainstTheGoals(String step, int reported, Check.Result result) {
        ObjectNode document = Documents.scoreCard();
        document.withArray("facts")
                .addObject()
                .put("key", "antal")
                .put("label", "Antal mål")
                .put("value", reported)
                .put("unit", "count")
                .put("decimals", 0)
                .put("concerns", "goals.summary.step-" + step)
                .put("kind", "count")
                .put("period", "2020");
        SectionDocument read = SectionDocument.read(document);

        assertThat(SectionRules.faults(Documents.ANNUAL, read)).isEmpty();
        assertThat(SectionChecks.of(Documents.ANNUAL, read))
                .filteredOn(check -> check.code().equals("goals.fact.antal"))
                .singleElement()
                .satisfies(check -> assertThat(check.result()).isEqualTo(result));
    }

    @Test
    void judgesByWhatItsTargetsSay() {
        assertThat(view().at(VALUE + "/targetReached").asBoolean()).isTrue();
        assertThat(view().at("/goals/0/keyFigures/1/values/0/targetReached").asBoolean(true))
                .isFalse();
        assertThat(view().at("/goals/0/keyFigures/2/values/0/targetReached").asBoolean())
                .isTrue();
        assertThat(view().at(INTERVAL + "/targetReached").asBoolean()).isTrue();
        assertThat(view().at("/goals/1/keyFigures/1/values/0").has("targetReached"))
                .isFalse();
    }

    @Test
    void suggestsNothingWhereATargetIsWordsOnly() {
        assertThat(view().at("/goals/0/suggestedAssessment/value").asText()).isEqualTo("partly-fulfilled");
        assertThat(view().at("/goals/1").has("suggestedAssessment")).isFalse();
    }

    @Test
    void aMeasureOfWomenAndMenIsReachedWhereBothReachIt() {
        ((ArrayNode) document.at("/goals/0/keyFigures")).remove(1);
        assertThat(view().at("/goals/0/suggestedAssessment/value").asText()).isEqualTo("partly-fulfilled");

        at(document, "/goals/0/keyFigures/1/values/1").put("outcome", 15);
        assertThat(view().at("/goals/0/suggestedAssessment/value").asText()).isEqualTo("fulfilled");
    }

    @Test
    void sexIsADimensionOfFigures() {
        assertThat(figures("goals.key-figure.betyg"))
                .extracting(
                        Figure::kind,
                        Figure::dimensions,
                        figure -> figure.value().toPlainString(),
                        Figure::unitLabel)
                .containsExactly(
                        tuple(Kind.TARGET, Map.of("sex", "women"), "15", "poäng"),
                        tuple(Kind.OUTCOME, Map.of("sex", "women"), "15.5", "poäng"),
                        tuple(Kind.TARGET, Map.of("sex", "men"), "15", "poäng"),
                        tuple(Kind.OUTCOME, Map.of("sex", "men"), "14.3", "poäng"));
    }

    @Test
    void theEndsOfAnIntervalAreTwoFigures() {
        assertThat(figures("goals.key-figure.temperatur"))
                .extracting(Figure::kind, figure -> figure.value().intValue())
                .containsExactly(tuple(Kind.TARGET_FROM, 18), tuple(Kind.TARGET_TO, 22), tuple(Kind.OUTCOME, 21));
    }

    @Test
    void wordsThatNameNoNumberAreFiguresThatSayThem() {
        assertThat(figures("goals.key-figure.placering").get(0).value()).isEqualByComparingTo("3");
        assertThat(figures("goals.key-figure.plan"))
                .extracting(Figure::kind, Figure::value, Figure::status, figure -> figure.reason()
                        .toString())
                .containsExactly(
                        tuple(Kind.TARGET, null, Status.MISSING, "Målvärdet är en text: ”Antagen plan”"),
                        tuple(Kind.OUTCOME, null, Status.MISSING, "Utfallet är en text: ”Beslutad i juni”"));
    }

    @Test
    void anAmountInWordsIsNotGuessedAt() {
        at(document, VALUE).remove("target");
        at(document, VALUE).put("targetText", "10 eller bättre");

        assertThat(faults()).isEmpty();
        assertThat(view().at(VALUE).has("targetReached")).isFalse();
        assertThat(figures("goals.key-figure.avvikelse").get(0).value()).isNull();
    }

    @Test
    void countsAssignmentsAndSaysHowMuchIsDone() {
        assertThat(figures("goals.assignment.digital"))
                .extracting(
                        figure -> figure.value().intValue(),
                        figure -> figure.unit().code(),
                        Figure::published)
                .containsExactly(tuple(60, "percent", true));
        assertThat(figures("goals.assignment.bro")).isEmpty();
        assertThat(figures("goals.summary.assignments-completed"))
                .extracting(figure -> figure.value().intValue(), Figure::parent, Figure::published)
                .containsExactly(tuple(1, "goals.summary.assignments", false));
    }

    @Test
    void checksThatStatusAndPercentAgree() {
        assertThat(SectionChecks.of(Documents.ANNUAL, SectionDocument.read(document)))
                .extracting(Check::code, Check::result, Check::pointer)
                .containsExactly(
                        tuple("goals.fact.klara", Check.Result.OK, "/facts/0"),
                        tuple("goals.assignment.skolmat", Check.Result.DISCREPANCY, "/assignments/1/percentDone"),
                        tuple("goals.assignment.lokaler", Check.Result.OK, "/assignments/2/percentDone"));
    }

    @Test
    void aSectionWithoutAssignmentsSaysNothingOfThem() {
        assertThat(SectionSummary.of(SectionDocument.read(Documents.valid())).assignments())
                .isNull();
        assertThat(SectionFigures.of(Documents.ANNUAL, SectionDocument.read(Documents.valid())))
                .extracting(Figure::code)
                .noneMatch(code -> code.contains("assignment"));
    }

    @Test
    void takesSixtyMeasuresOnAGoal() {
        ArrayNode measures = at(document, "/goals/0").putArray("keyFigures");
        JsonNode one = document.at("/goals/1/keyFigures/0");
        IntStream.range(0, 60).forEach(i -> measures.add(((ObjectNode) one.deepCopy()).put("key", "m" + i)));
        assertThat(faults()).isEmpty();

        measures.add(((ObjectNode) one.deepCopy()).put("key", "m60"));
        assertThat(faults()).containsExactly("/goals/0/keyFigures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                INTERVAL + "|targetFrom|23|" + INTERVAL + "/targetTo",
                INTERVAL + "|target|20|" + INTERVAL + "/target",
                INTERVAL + "|targetFrom|18.5|" + INTERVAL + "/targetFrom",
                INTERVAL + "|outcomeText|'varmt'|",
                VALUE + "|sex|'nobody'|" + VALUE + "/sex",
                "/goals/0/keyFigures/2/values/1|sex|'women'|/goals/0/keyFigures/2/values/1/year",
                "/goals/1/keyFigures/1/values/0|status|'missing'|/goals/1/keyFigures/1/values/0/status",
                "/goals/1/keyFigures/1/values/0|status|null|/goals/1/keyFigures/1/values/0/status",
                "/goals/0/keyFigures/0/values/1|outcomeText|'klart'|/goals/0/keyFigures/0/values/1/outcomeText,"
                        + "/goals/0/keyFigures/0/values/1/status",
                "/goals/0/keyFigures/0|unitLabel|'kr'|/goals/0/keyFigures/0/unitLabel",
                "/goals/0/keyFigures/1|unitLabel|null|/goals/0/keyFigures/1/unitLabel",
                "/goals/0/keyFigures/0|ownerName|'Vi'|/goals/0/keyFigures/0/ownerName",
                "/goals/0/keyFigures/1|owner|'council'|/goals/0/keyFigures/1/owner,/goals/0/keyFigures/1/ownerName",
                "/goals/0|assessment|'fulfilled'|/goals/0/assessment",
                "/goals/0|key|'klimat'|/goals/0/key",
                "/assessmentScale/3|meaning|'partly'|/assessmentScale",
                "/assessmentScale/3|meaning|'not-carried-out'|/assessmentScale/3/meaning",
                "/assignments/0|percentDone|140|/assignments/0/percentDone",
                "/assignments/0|percentDone|-1|/assignments/0/percentDone",
                "/assignments/0|goal|'finns-inte'|/assignments/0/goal",
                "/assignments/0|status|'klar'|/assignments/0/status",
                "/assignments/1|key|'digital'|/assignments/1/key",
            })
    void namesWhatIsWrong(String place, String member, String value, String expected) {
        String json = value.replace('\'', '"');
        if (json.equals("null")) {
            at(document, place).remove(member);
        } else {
            at(document, place).set(member, Documents.json(json));
        }

        assertThat(String.join(",", faults())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theNextYearBeginsWithTheScaleAndWhatIsNotOver() {
        JsonNode next = SectionSuccessor.of(document, Documents.ANNUAL, Documents.ANNUAL.nextYear());

        assertThat(next.at("/assessmentScale")).isEqualTo(document.at("/assessmentScale"));
        assertThat(next.at("/assignments")).hasSize(2);
        assertThat(next.at("/assignments/0").has("percentDone")).isFalse();
        assertThat(next.at("/assignments/0/goal").asText()).isEqualTo("larande");
        assertThat(next.at("/goals/0/keyFigures/0/values/1/targetText").asText())
                .isEqualTo("0 eller bättre");
        assertThat(next.at("/goals/0/keyFigures/2/values/0/sex").asText()).isEqualTo("women");
        assertThat(next.at("/goals/0/keyFigures/1/unitLabel").asText()).isEqualTo("placering");
        assertThat(SectionSchema.faults(next)).isEmpty();
        assertThat(SectionRules.faults(Documents.ANNUAL.nextYear(), SectionDocument.read(next)))
                .isEmpty();
    }
}
