package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The internal control of Kommunstyrelsen's report for 2020, as data, against what the report prints. */
class Report2020Test {

    private static final JsonNode STORED = Documents.data("1489-kommunstyrelsen-2020/internal-control.json");
    private static final SectionDocument SECTION = SectionDocument.read(STORED);

    @Test
    void hasNoFaults() {
        assertThat(SectionSchema.faults(STORED)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SECTION)).isEmpty();
    }

    /** Identifierad risk, Process, Riskvärde, Vad ska kontrolleras?, Metod, Ansvarig, Frekvens; damaged words restored. */
    @Test
    void givesThePrintedPlan() {
        assertThat(SECTION.controls().stream().map(Report2020Test::row))
                .containsExactly(
                        "Avsaknad av redundans | IT | 8 | Säkerhet | Rutiner och strukturer | IT-chef"
                                + " | Delårsbokslut och årsredovisning",
                        "Kompetensgap | Kompetensförsörjning | 6 | Att kompetens finns inom organisationen i syfte att nå"
                                + " målen | Inom ramen för medarbetarsamtal/medarbetaröverenskommelse på individnivå samt"
                                + " styrmodellarbetet på organisatorisk nivå | HR-chef | Delårsbokslut och årsredovisning",
                        "IT-säkerhet | IT | 8 | Behörigheter | Kontroll av behörigheter | IT-chef"
                                + " | Delårsbokslut och årsredovisning",
                        "Felaktiga löner | Löneutbetalning | 6 | Respektive chef kontrollerar utfall av lön samt attest av"
                                + " avvikelser/beslut | Uppföljning i Hypergene | HR-chef | Månadsvis",
                        "Attestkoll | Fakturautbetalningar | 6 | Behörigheter | Löpande kontroller | Ekonomichef"
                                + " | Delårsbokslut och årsredovisning",
                        "Dokumenthanteringsplan | Dokument och processer | 12 | Genomförd plan och dess implementering"
                                + " | Stickprov | Stabschef | Delårsbokslut och årsredovisning",
                        "Löneglidning | Lönebildning | 9 | Lönesättningar utanför löneöversyn och utvecklingen av"
                                + " lönekostnaden | Mätvärde tas fram en (1) gång per år | HR-chef | Årsvis",
                        "Arbetsmiljö | Systematiskt arbetsmiljöarbete | 12 | Att framtagna riktlinjer och rutiner inom"
                                + " ramen för det systematiska arbetsmiljöarbetet följs | Enkät till chefer | HR-chef"
                                + " | Årsvis");
        assertThat(SECTION.controls())
                .extracting(ControlDocument::frequency)
                .containsExactly(
                        Frequency.AT_INTERIM_AND_ANNUAL_ACCOUNTS,
                        Frequency.AT_INTERIM_AND_ANNUAL_ACCOUNTS,
                        Frequency.AT_INTERIM_AND_ANNUAL_ACCOUNTS,
                        Frequency.MONTHLY,
                        Frequency.AT_INTERIM_AND_ANNUAL_ACCOUNTS,
                        Frequency.AT_INTERIM_AND_ANNUAL_ACCOUNTS,
                        Frequency.YEARLY,
                        Frequency.YEARLY);
    }

    @Test
    void inventsNothing() {
        assertThat(SECTION.controls()).allSatisfy(control -> {
            assertThat(control.likelihood()).isNull();
            assertThat(control.consequence()).isNull();
            assertThat(control.assessment()).isNull();
            assertThat(control.actions()).isEmpty();
            assertThat(control.results()).singleElement().satisfies(result -> {
                assertThat(result.text()).isNotBlank();
                assertThat(result.date()).isNull();
                assertThat(result.by()).isNull();
                assertThat(result.assessment()).isNull();
            });
        });
        assertThat(SECTION.asOf()).isNull();
    }

    @Test
    void knowsThePrintedTotalsButNoAssessment() {
        assertThat(SectionSummary.of(SECTION)).isEqualTo(new SectionSummary(8, 0, null, 0, 0, 8));
        assertThat(SECTION.reportedSummary()).isEqualTo(new ReportedSummary(null, 5, null, 3, null, null));
    }

    @Test
    void cannotVerifyTheTotalsNorTheFollowUp() {
        List<Check> checks = SectionChecks.of(ANNUAL, SECTION);

        assertThat(checks.stream()
                        .filter(check -> check.result() == Check.Result.UNVERIFIABLE)
                        .map(check -> check.kind() + " " + check.published()))
                .containsExactly(
                        "summary 5",
                        "summary 3",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null",
                        "follow-up null");
        assertThat(checks.stream()
                        .filter(check -> check.result() != Check.Result.UNVERIFIABLE)
                        .map(check -> check.code() + " " + check.result().code()))
                .containsExactly("internal-control.reported-summary.sum ok", "internal-control.fact.kontroller ok");
    }

    @Test
    void hasAllEightOutsideTheMatrix() {
        RiskMatrix matrix = RiskMatrix.of(SECTION, RiskKind.CURRENT);

        assertThat(matrix.outside().controls())
                .extracting(RiskMatrix.Placeless::riskValue)
                .containsExactly(8, 6, 8, 6, 6, 12, 9, 12);
        assertThat(matrix.cells())
                .allSatisfy(cell -> assertThat(cell.controls()).isEmpty());
        assertThat(matrix.levels())
                .extracting(level -> level.key() + " " + level.count())
                .containsExactly("low 0", "medium 5", "high 3");
    }

    private static String row(ControlDocument control) {
        return String.join(
                " | ",
                control.risk(),
                control.process(),
                String.valueOf(control.riskValue()),
                control.subject(),
                control.method(),
                control.responsible(),
                control.frequencyLabel());
    }
}
