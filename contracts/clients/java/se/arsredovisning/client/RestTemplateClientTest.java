package se.arsredovisning.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullableModule;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import se.arsredovisning.client.resttemplate.goals.ApiClient;
import se.arsredovisning.client.resttemplate.goals.api.GoalsApi;
import se.arsredovisning.client.resttemplate.goals.api.SectionsApi;
import se.arsredovisning.client.resttemplate.goals.model.Goal;
import se.arsredovisning.client.resttemplate.goals.model.GoalPatch;
import se.arsredovisning.client.resttemplate.goals.model.Priority;
import se.arsredovisning.client.resttemplate.goals.model.Problem;
import se.arsredovisning.client.resttemplate.goals.model.Section;
import se.arsredovisning.client.resttemplate.goals.model.SectionList;
import se.arsredovisning.client.resttemplate.goals.model.SectionListItem;
import se.arsredovisning.client.resttemplate.reports.api.FiguresApi;

/** What Spring's client (openapi-generator, java, resttemplate) does with the running stack. */
class RestTemplateClientTest {

    private static final ApiClient CLIENT = client();
    private static final SectionsApi SECTIONS = new SectionsApi(CLIENT);

    @Test
    void reads() {
        Section section = SECTIONS.getSection(Stack.PUBLISHED, null, null);

        assertEquals("2020", section.getPeriod());
        assertFalse(section.getPriorities().isEmpty());
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 3; i++) {
            SECTIONS.putSection(Stack.newId("spring-pages"), section("Ett mål"), null, null, null);
        }
        List<String> found = new ArrayList<>();
        int page = 1;
        SectionList list;
        do {
            list = SECTIONS.listSections("klient-spring-pages", 2, null, page++, null, null, null, null);
            list.getSections().stream().map(SectionListItem::getId).forEach(found::add);
        } while (list.getLinks().containsKey("next"));

        assertEquals(3, found.size());
        assertEquals(3, list.getMeta().getTotalRecords());
    }

    @Test
    void writesAndWritesAgainWhatItReadWithoutAChange() {
        String id = Stack.newId("spring");

        ResponseEntity<Section> created = SECTIONS.putSectionWithHttpInfo(id, section("Ett mål"), null, null, "*");
        ResponseEntity<Section> again =
                SECTIONS.putSectionWithHttpInfo(id, SECTIONS.getSection(id, null, null), null, etag(created), null);

        assertEquals(201, created.getStatusCode().value());
        assertEquals(200, again.getStatusCode().value());
        assertEquals(etag(created), etag(again));
    }

    @Test
    void patchesWhatItReadAndIsRefusedWhatSomebodyElseHasChanged() {
        String id = Stack.newId("spring");
        String etag = etag(SECTIONS.putSectionWithHttpInfo(id, section("Ett mål"), null, null, null));
        GoalsApi goals = new GoalsApi(CLIENT);
        GoalPatch patch = new GoalPatch().comment("Klart.").assessment("fulfilled");

        Goal patched = goals.patchGoal(id, "ett-mal", etag, patch, "Slutligt utfall");
        HttpClientErrorException refused = assertThrows(
                HttpClientErrorException.class, () -> goals.patchGoal(id, "ett-mal", etag, new GoalPatch().comment("Nej."), null));

        assertEquals("Klart.", patched.getComment());
        assertEquals("Ett mål", patched.getTitle());
        assertEquals("/problems/precondition-failed", problem(refused).getType());
    }

    @Test
    void deletes() {
        String id = Stack.newId("spring");
        SECTIONS.putSection(id, section("Ett mål"), null, null, null);

        assertEquals(204, SECTIONS.deleteSectionWithHttpInfo(id, null, null).getStatusCode().value());
        HttpClientErrorException gone = assertThrows(HttpClientErrorException.class, () -> SECTIONS.getSection(id, null, null));

        assertEquals(404, gone.getStatusCode().value());
        assertEquals("/problems/not-found", problem(gone).getType());
    }

    @Test
    void readsAProblemWithEveryFault() {
        Section wrong = section(" ").facts(List.of());
        wrong.getPriorities().get(0).setNumber(0);

        HttpClientErrorException refused = assertThrows(
                HttpClientErrorException.class, () -> SECTIONS.putSection(Stack.newId("spring"), wrong, null, null, null));
        Problem problem = problem(refused);

        assertEquals("/problems/invalid-content", problem.getType());
        assertEquals(400, problem.getStatus());
        assertEquals(
                List.of("/priorities/0/goals/0/title", "/priorities/0/number"),
                problem.getInvalidParameters().stream()
                        .map(fault -> fault.getProperty())
                        .sorted()
                        .toList());
    }

    @Test
    void readsFigures() {
        assertFalse(SECTIONS.listSectionFigures(Stack.PUBLISHED, null).getFigures().isEmpty());

        var reports = new se.arsredovisning.client.resttemplate.reports.ApiClient(template());
        reports.setBasePath(Stack.base("reports"));
        var figures = new FiguresApi(reports)
                .listReportFigures(
                        Stack.PUBLISHED, null, null, null, null, List.of("outcome"), 5, null, null, null, null, null, null, null);
        assertEquals(5, figures.getFigures().size());
        assertTrue(figures.getFigures().stream().allMatch(figure -> figure.getKind().getValue().equals("outcome")));
    }

    private static Section section(String title) {
        Goal goal = new Goal().key("ett-mal").title(title);
        return new Section().priorities(List.of(new Priority().number(1).title("Prioriterat").goals(List.of(goal))));
    }

    private static String etag(ResponseEntity<?> answer) {
        return answer.getHeaders().getETag();
    }

    private static Problem problem(HttpClientErrorException refused) {
        return refused.getResponseBodyAs(Problem.class);
    }

    private static ApiClient client() {
        return new ApiClient(template()).setBasePath(Stack.base("goals"));
    }

    /** The JDK's HTTP client knows PATCH; what a RestTemplate has by default does not. */
    private static RestTemplate template() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new JsonNullableModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        RestTemplate template = new RestTemplate(List.of(new MappingJackson2HttpMessageConverter(mapper)));
        template.setRequestFactory(new JdkClientHttpRequestFactory());
        template.setInterceptors(List.of((request, body, next) -> {
            request.getHeaders().set("Authorization", Stack.authorization());
            return next.execute(request, body);
        }));
        return template;
    }
}
