package se.arsredovisning.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.client.jdk.goals.ApiClient;
import se.arsredovisning.client.jdk.goals.ApiException;
import se.arsredovisning.client.jdk.goals.ApiResponse;
import se.arsredovisning.client.jdk.goals.api.GoalsApi;
import se.arsredovisning.client.jdk.goals.api.SectionsApi;
import se.arsredovisning.client.jdk.goals.model.Goal;
import se.arsredovisning.client.jdk.goals.model.GoalPatch;
import se.arsredovisning.client.jdk.goals.model.Priority;
import se.arsredovisning.client.jdk.goals.model.Problem;
import se.arsredovisning.client.jdk.goals.model.Section;
import se.arsredovisning.client.jdk.goals.model.SectionList;
import se.arsredovisning.client.jdk.goals.model.SectionListItem;
import se.arsredovisning.client.jdk.reports.api.FiguresApi;

/** What the client for the JDK's own HTTP client (openapi-generator, java, native) does with the running stack. */
class JdkClientTest {

    private static final ApiClient CLIENT = client();
    private static final SectionsApi SECTIONS = new SectionsApi(CLIENT);

    @Test
    void reads() throws ApiException {
        Section section = SECTIONS.getSection(Stack.PUBLISHED, null, null);

        assertEquals("2020", section.getPeriod());
        assertFalse(section.getPriorities().isEmpty());
    }

    @Test
    void listsPageByPage() throws ApiException {
        for (int i = 0; i < 3; i++) {
            SECTIONS.putSection(Stack.newId("jdk-pages"), section("Ett mål"), null, null, null);
        }
        List<String> found = new ArrayList<>();
        int page = 1;
        SectionList list;
        do {
            list = SECTIONS.listSections("klient-jdk-pages", 2, null, page++, null, null, null, null);
            list.getSections().stream().map(SectionListItem::getId).forEach(found::add);
        } while (list.getLinks().containsKey("next"));

        assertEquals(3, found.size());
        assertEquals(3, list.getMeta().getTotalRecords());
    }

    @Test
    void writesAndWritesAgainWhatItReadWithoutAChange() throws ApiException {
        String id = Stack.newId("jdk");

        ApiResponse<Section> created = SECTIONS.putSectionWithHttpInfo(id, section("Ett mål"), null, null, "*");
        ApiResponse<Section> again =
                SECTIONS.putSectionWithHttpInfo(id, SECTIONS.getSection(id, null, null), null, etag(created), null);

        assertEquals(201, created.getStatusCode());
        assertEquals(200, again.getStatusCode());
        assertEquals(etag(created), etag(again));
    }

    @Test
    void patchesWhatItReadAndIsRefusedWhatSomebodyElseHasChanged() throws Exception {
        String id = Stack.newId("jdk");
        String etag = etag(SECTIONS.putSectionWithHttpInfo(id, section("Ett mål"), null, null, null));
        GoalsApi goals = new GoalsApi(CLIENT);
        GoalPatch patch = new GoalPatch().comment("Klart.").assessment("fulfilled");

        Goal patched = goals.patchGoal(id, "ett-mal", etag, patch, "Slutligt utfall");
        ApiException refused = assertThrows(
                ApiException.class, () -> goals.patchGoal(id, "ett-mal", etag, new GoalPatch().comment("Nej."), null));

        assertEquals("Klart.", patched.getComment());
        assertEquals("Ett mål", patched.getTitle());
        assertEquals("/problems/precondition-failed", problem(refused).getType());
    }

    @Test
    void deletes() throws Exception {
        String id = Stack.newId("jdk");
        SECTIONS.putSection(id, section("Ett mål"), null, null, null);

        assertEquals(204, SECTIONS.deleteSectionWithHttpInfo(id, null, null).getStatusCode());
        ApiException gone = assertThrows(ApiException.class, () -> SECTIONS.getSection(id, null, null));

        assertEquals(404, gone.getCode());
        assertEquals("/problems/not-found", problem(gone).getType());
    }

    @Test
    void readsAProblemWithEveryFault() throws Exception {
        Section wrong = section(" ").facts(List.of());
        wrong.getPriorities().get(0).setNumber(0);

        ApiException refused = assertThrows(
                ApiException.class, () -> SECTIONS.putSection(Stack.newId("jdk"), wrong, null, null, null));
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
    void readsFigures() throws Exception {
        assertFalse(SECTIONS.listSectionFigures(Stack.PUBLISHED, null).getFigures().isEmpty());

        var reports = new se.arsredovisning.client.jdk.reports.ApiClient();
        reports.updateBaseUri(Stack.base("reports"));
        reports.setRequestInterceptor(request -> request.header("Authorization", Stack.authorization()));
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

    private static String etag(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").get(0);
    }

    private static Problem problem(ApiException refused) throws Exception {
        return CLIENT.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(Stack.base("goals"));
        client.setRequestInterceptor(request -> request.header("Authorization", Stack.authorization()));
        return client;
    }
}
