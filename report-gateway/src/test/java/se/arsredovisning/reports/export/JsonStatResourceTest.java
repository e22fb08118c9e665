package se.arsredovisning.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.fetching.SectionDelivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class JsonStatResourceTest {

    private static final String FIGURES = "/reports/v1/figures?edition=draft";
    private static final int FIGURES_OF_2020 = 472;

    /** What the toolkit gives for one figure, wherever it is found: [dataset, value, status] each. */
    private static final String LOOK_UP = """
            const dimensions = ['sex', 'ageGroup', 'absenceLength', 'employmentForm', 'project', 'term',
                'organisationUnit', 'occupation', 'entity', 'financing', 'activity'];
            const sets = j.Dataset();
            return JSON.stringify(JSON.parse(t).map(f => {
                const found = [];
                sets.forEach((d, i) => {
                    const at = {board: f.municipality + '-' + f.board, period: f.period, kind: f.kind, measure: f.code};
                    let missing = false;
                    dimensions.forEach(name => {
                        if (d.id.includes(name)) { at[name] = f[name] || '_T'; }
                        else if (f[name]) { missing = true; }
                    });
                    if (d.id.includes('reportedIn')) { at.reportedIn = f.reportedIn.split('-').slice(2).join('-'); }
                    if (missing || !d.id.every(name => d.Dimension(name).id.includes(at[name]))) { return; }
                    const cell = d.Data(at);
                    if (cell.status) { found.push([i, cell.value, cell.status, d.Dimension('measure').Category(f.code).unit]); }
                });
                return found;
            }));""";

    private final Delivery delivery;
    private final SectionDelivery sections;
    private final String board = "j" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId year2020 = new SectionId("1489", board, "2020");

    JsonStatResourceTest(Delivery delivery, SectionDelivery sections) {
        this.delivery = delivery;
        this.sections = sections;
    }

    private void deliverTheReportOf2020() throws IOException {
        Map<String, ReportPart> parts = Map.of(
                "goals", ReportPart.GOALS,
                "finance", ReportPart.FINANCE,
                "hr", ReportPart.HR,
                "internal-control", ReportPart.INTERNAL_CONTROL);
        for (Map.Entry<String, ReportPart> part : parts.entrySet()) {
            try (InputStream json = getClass().getResourceAsStream("/report-2020/" + part.getKey() + ".json")) {
                String text = new String(json.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("1489-kommunstyrelsen-2020", year2020.toString());
                delivery.deliver(
                        part.getValue(),
                        year2020,
                        FigureReader.read(year2020, text).toArray(Figure[]::new));
            }
        }
    }

    private String jsonStat(String query) {
        return Contract.request()
                .get(FIGURES + "&format=json-stat&board=" + board + query)
                .then()
                .statusCode(200)
                .contentType("application/vnd.json-stat+json")
                .extract()
                .asString();
    }

    private JsonNode figures(String query) {
        return Json.read(Contract.request()
                        .get(FIGURES + "&limit=1000&board=" + board + query)
                        .asString())
                .path("figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEK", "tkr"})
    void theToolkitReadsEveryFigureOfTheReport(String amounts) throws IOException {
        deliverTheReportOf2020();
        String query = "&reportedIn=" + year2020 + "&amounts=" + amounts;
        JsonNode figures = figures(query);
        assertThat(figures).hasSize(FIGURES_OF_2020);

        try (JsonStatToolkit toolkit = new JsonStatToolkit()) {
            String answer = jsonStat(query);
            JsonNode found =
                    Json.read(toolkit.run(answer, figures.toString(), LOOK_UP).asString());
            for (int i = 0; i < FIGURES_OF_2020; i++) {
                JsonNode figure = figures.get(i);
                assertThat(found.get(i)).as(figure.toString()).hasSize(1);
                JsonNode cell = found.get(i).get(0);
                if (figure.path("value").isNull()) {
                    assertThat(cell.get(1).isNull()).as(figure.toString()).isTrue();
                } else {
                    assertThat(cell.get(1).decimalValue())
                            .as(figure.toString())
                            .isEqualByComparingTo(figure.path("value").decimalValue());
                }
                assertThat(cell.get(2)).isEqualTo(figure.path("status"));
                assertThat(cell.at("/3/decimals").intValue()).isNotNegative();
                assertThat(cell.at("/3/decimals").intValue())
                        .isGreaterThanOrEqualTo(figure.path("decimals").intValue());
            }
            assertThat(toolkit.text(
                            answer,
                            "return j.Dataset().reduce((n, d) => n + d.status.filter(s => s !== null).length, 0);"))
                    .isEqualTo(String.valueOf(FIGURES_OF_2020));
        }
    }

    @Test
    void theToolkitReadsLabelsUnitsNotesAndTables() throws IOException {
        deliverTheReportOf2020();
        String answer = jsonStat("&code=hr.*&reportedIn=" + year2020);
        try (JsonStatToolkit toolkit = new JsonStatToolkit()) {
            assertThat(toolkit.text(answer, "return [j.class, j.length, j.Dataset().map(d => d.label)];"))
                    .isEqualTo("[\"collection\",7,[\"Personalsammansättning\",\"Personalomsättning\",\"Arbetsskador och"
                            + " tillbud\",\"Sjukfrånvaro\",\"Sjukfrånvaro, förändring i procentenheter\","
                            + "\"Långtidssjukfrånvarons andel\",\"Uppgifter i texten om personal\"]]");
            assertThat(toolkit.text(answer, "return j.Dataset(3).Dimension({role: 'time'})[0].id;"))
                    .isEqualTo("[\"2019\",\"2020\"]");
            assertThat(toolkit.text(answer, "return j.Dataset(3).Dimension('board').Category(0).label;"))
                    .isEqualTo("\"Alingsås: " + board + "\"");
            assertThat(toolkit.text(
                            answer,
                            "const m = j.Dataset(3).Dimension('measure').Category(0); return [m.label, m.unit];"))
                    .isEqualTo("[\"Sjukfrånvaro\",{\"label\":\"procent\",\"decimals\":1}]");
            assertThat(toolkit.text(answer, "return j.Dataset(1).Dimension('measure').Category(0).note[0];"))
                    .contains("genomsnittliga antalet tillsvidareanställda");
            assertThat(toolkit.text(answer, "return j.Dataset(3).Dimension('sex').Category().map(c => c.label);"))
                    .isEqualTo("[\"samtliga\",\"kvinnor\",\"män\"]");
            assertThat(toolkit.text(answer, "return j.Dataset(0).Dimension('period').Category().map(c => c.label);"))
                    .isEqualTo("[\"december 2019\",\"december 2020\"]");
            assertThat(toolkit.text(answer, "return j.Dataset(5).Data().map(c => [c.value, c.status]);"))
                    .isEqualTo("[[null,\"missing\"],[null,\"missing\"]]");
            assertThat(toolkit.text(
                            answer, "return j.Dataset(1).toTable({type: 'arrobj', content: 'id'}).map(r => r.value);"))
                    .isEqualTo("[10.6,8]");
            assertThat(toolkit.text(answer, "return j.Dataset(j.href + '#hr.sick-leave').label;"))
                    .isEqualTo("\"Sjukfrånvaro\"");
        }
        JsonNode missing = Json.read(answer).at("/link/item/5/extension/cells/reason");
        assertThat(missing.path("1").textValue()).contains("46–51 procent");
    }

    @Test
    void callsWhatABoardHasOfItsOwnWhatItsReportsCallIt() {
        GoalsStub finance = GoalsStub.asked("finance");
        finance.fail(WireMock.aResponse().withStatus(503));
        sections.awaitAway(ReportPart.FINANCE);
        try {
            sections.deliver(
                    ReportPart.FINANCE,
                    year2020,
                    ",\"statements\":[{\"key\":\"activities\",\"title\":\"Resultat per verksamhet\"},{\"key\":\"b\"}]",
                    amount("finance.activities.libraries", Figure.Kind.OUTCOME, Map.of("entity", "board")),
                    amount("finance.activities.libraries", Figure.Kind.CHANGE_PERCENT, Map.of()));
            sections.deliver(
                    ReportPart.HR,
                    year2020,
                    """
                    ,"staffGroups":[{"organisationUnit":"kansli","label":"Kansliet"},{"occupation":"kock","label":"Kockar"},
                     {"occupation":"kock","sex":"men","label":"Kockar, män"}],"sickLeaveByUnit":"none\"""",
                    amount("hr.headcount", Figure.Kind.OUTCOME, Map.of("organisationUnit", "kansli")),
                    amount("hr.headcount", Figure.Kind.OUTCOME, Map.of("occupation", "kock", "sex", "men")),
                    amount("hr.engagement", Figure.Kind.OUTCOME, Map.of()));
            tellsItsLabels();
        } finally {
            finance.recover();
        }
    }

    private void tellsItsLabels() {
        Contract.request()
                .contentType("application/json")
                .body("{\"title\":\"Rapport\",\"board\":{\"name\":\"Kulturnämnden\"}}")
                .put("/reports/v1/drafts/" + year2020)
                .then()
                .statusCode(200);

        JsonNode swedish = Json.read(jsonStat("")).at("/link/item");
        assertThat(swedish.valueStream().map(table -> table.path("label").textValue()))
                .containsExactly(
                        "Resultat per verksamhet",
                        "Resultat per verksamhet, förändring i procent",
                        "Personalsammansättning",
                        "Medarbetarengagemang (HME)");
        assertThat(swedish.at("/0/extension/table").textValue()).isEqualTo("finance.activities");
        assertThat(swedish.at("/0/dimension/entity/category/label/board").textValue())
                .isEqualTo("nämnden");
        assertThat(swedish.at("/2/dimension/board/category/label/1489-" + board).textValue())
                .isEqualTo("Alingsås: Kulturnämnden");
        assertThat(swedish.at("/2/dimension/organisationUnit/category"))
                .isEqualTo(Json.read(
                        "{\"index\":[\"_T\",\"kansli\"],\"label\":{\"_T\":\"samtliga\",\"kansli\":\"Kansliet\"}}"));
        assertThat(swedish.at("/2/dimension/occupation/category/label/kock").textValue())
                .isEqualTo("Kockar");

        JsonNode english = Json.read(Contract.request()
                .header("Accept-Language", "en")
                .get(FIGURES + "&format=json-stat&board=" + board)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .extract()
                .asString());
        assertThat(english.path("label").textValue()).isEqualTo("Figures of the boards' annual reports");
        assertThat(english.at("/link/item/1/label").textValue())
                .isEqualTo("Resultat per verksamhet, change in per cent");
        assertThat(english.at("/link/item/2/label").textValue()).isEqualTo("Staff");
        assertThat(english.at("/link/item/2/dimension/sex"))
                .isEqualTo(
                        Json.read(
                                "{\"label\":\"Sex\",\"category\":{\"index\":[\"_T\",\"men\"],\"label\":{\"_T\":\"all\",\"men\":\"men\"}}}"));
        assertThat(english.at("/link/item/2/dimension/kind/category/label/outcome")
                        .textValue())
                .isEqualTo("outcome");
        assertThat(english.at("/link/item/2/extension/statusLabels/final").textValue())
                .isEqualTo("final");
        assertThat(english.at("/link/item/2/dimension/measure/category/label/hr.headcount")
                        .textValue())
                .isEqualTo("Employees, head count");
    }

    private Figure amount(String code, Figure.Kind kind, Map<String, String> dimensions) {
        return Figure.in(year2020, code, kind)
                .dimensions(dimensions)
                .value(BigDecimal.ONE, kind == Figure.Kind.CHANGE_PERCENT ? Unit.PERCENT : Unit.COUNT, 0)
                .label("L", null)
                .build();
    }

    @Test
    void keepsApartWhatTwoReportsSayOfOneYear() {
        SectionId year2019 = year2020.withPeriod("2019");
        delivery.deliver(
                ReportPart.HR, year2020, turnover(year2020, "2020", "8.0"), turnover(year2020, "2019", "10.6"));
        delivery.deliver(ReportPart.HR, year2019, turnover(year2019, "2019", "10.5"));

        JsonNode apart = Json.read(jsonStat("&reportedIn=all")).at("/link/item/0");
        assertThat(apart.path("id")).isEqualTo(Json.read("[\"board\",\"reportedIn\",\"period\",\"kind\",\"measure\"]"));
        assertThat(apart.path("value")).isEqualTo(Json.read("[10.5, null, 10.6, 8.0]"));
        assertThat(Json.read(jsonStat("")).at("/link/item/0/id"))
                .isEqualTo(Json.read("[\"board\",\"period\",\"kind\",\"measure\"]"));
    }

    private static Figure turnover(SectionId section, String year, String percent) {
        return Figure.in(section, "hr.turnover", Figure.Kind.OUTCOME)
                .period(year, Figure.PeriodType.YEAR)
                .value(new BigDecimal(percent), Unit.PERCENT, 1)
                .label("Personalomsättning", null)
                .build();
    }

    @Test
    void givesAnEmptyCollectionWhereNothingIsFound() {
        Contract.request()
                .get(FIGURES + "&format=json-stat&board=" + board)
                .then()
                .statusCode(200)
                .body("class", equalTo("collection"))
                .body("link.item", empty());
    }

    @Test
    void givesAReportWithTheTimeOfItsLastChange() {
        Contract.request()
                .contentType("application/json")
                .body("{\"title\":\"Rapport\"}")
                .put("/reports/v1/drafts/" + year2020)
                .then()
                .statusCode(201);
        delivery.deliver(ReportPart.HR, year2020, turnover(year2020, "2020", "8.0"));

        String answer = Contract.request()
                .get("/reports/v1/drafts/" + year2020 + "/figures?format=json-stat")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Json.read(answer).path("updated").textValue()).endsWith("Z");
        assertThat(Json.read(answer).at("/link/item/0/value/0").decimalValue()).isEqualByComparingTo("8.0");
        Contract.request()
                .get("/reports/v1/drafts/" + year2020.withPeriod("1999") + "/figures?format=json-stat")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesASelectionOfTooManyCells() {
        List<Figure> diagonal = new ArrayList<>(IntStream.range(0, 320)
                .mapToObj(i -> Figure.in(year2020, "hr.x.c" + i, Figure.Kind.OUTCOME)
                        .dimensions(Map.of("project", "p" + i))
                        .value(BigDecimal.ONE, Unit.COUNT, 0)
                        .label("L", null)
                        .build())
                .toList());
        delivery.deliver(ReportPart.HR, year2020, diagonal.toArray(Figure[]::new));

        Contract.request()
                .get(FIGURES + "&format=json-stat&board=" + board)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body("detail", containsString("102400 celler i en datamängd; högst 100000"));
        assertThat(Json.read(jsonStat("&code=hr.x.c1*")).at("/link/item")).hasSize(1);
    }
}
