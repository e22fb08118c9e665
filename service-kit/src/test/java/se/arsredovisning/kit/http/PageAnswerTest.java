package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.query.Paging;

class PageAnswerTest {

    @Test
    void linksToThePagesAroundAndKeepsTheFilters() {
        var answer = PageAnswer.of(
                new Paging(2, 2), "goals", List.of("c", "d"), 5, asked("?period=2020&q=%C3%A5+b%26c&page=2&limit=2"));

        assertThat(Json.write(answer))
                .isEqualTo("""
                {"goals":["c","d"],"_meta":{"page":2,"limit":2,"count":2,"totalRecords":5,"totalPages":3},"_links":{\
                "self":{"href":"U&page=2&limit=2"},"first":{"href":"U&page=1&limit=2"},\
                "last":{"href":"U&page=3&limit=2"},"next":{"href":"U&page=3&limit=2"},\
                "prev":{"href":"U&page=1&limit=2"}}}""".replace("U", "http://localhost:8081/goals/v1/goals?period=2020&q=%C3%A5+b%26c"));
    }

    @Test
    void theOnlyPageLinksToItself() {
        assertThat(links(PageParameters.of(null, null), 20, ""))
                .containsOnlyKeys("self", "first", "last")
                .containsEntry("self", "http://localhost:8081/goals/v1/goals?page=1&limit=20")
                .containsEntry("last", "http://localhost:8081/goals/v1/goals?page=1&limit=20");
    }

    @Test
    void anEmptyCollectionHasOneLinkToItself() {
        assertThat(links(PageParameters.of(null, null), 0, "")).containsOnlyKeys("self", "first", "last");
        assertThat(PageAnswer.of(new Paging(1, 20), "goals", List.of(), 0, asked("")))
                .extractingByKey("_meta")
                .isEqualTo(Map.of("page", 1, "limit", 20, "count", 0, "totalRecords", 0L, "totalPages", 0L));
    }

    @Test
    void aPageBeyondTheLastLinksBackToIt() {
        assertThat(links(new Paging(9, 2), 5, "?page=9&limit=2"))
                .containsOnlyKeys("self", "first", "last", "prev")
                .containsEntry("self", "http://localhost:8081/goals/v1/goals?page=9&limit=2")
                .containsEntry("prev", "http://localhost:8081/goals/v1/goals?page=3&limit=2");
    }

    private static Map<String, String> links(Paging paging, long total, String query) {
        Map<?, ?> links = (Map<?, ?>)
                PageAnswer.of(paging, "goals", List.of(), total, asked(query)).get("_links");
        return links.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        link -> (String) link.getKey(), link -> (String) ((Map<?, ?>) link.getValue()).get("href")));
    }

    /** A request's address, of which only this is asked. */
    private static UriInfo asked(String query) {
        URI uri = URI.create("http://localhost:8081/goals/v1/goals" + query);
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getRequestUriBuilder")) {
                        return UriBuilder.fromUri(uri);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
