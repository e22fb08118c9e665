package se.arsredovisning.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Gives every request of REST Assured a token, where it has no header {@code Authorization} of its own. */
public final class SendsTokens implements QuarkusTestBeforeClassCallback, Filter {

    private static final String AUTHORIZATION = "Authorization";

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName(AUTHORIZATION)) {
            request.header(AUTHORIZATION, TestTokens.everything());
        } else if (TestTokens.NONE.equals(request.getHeaders().getValue(AUTHORIZATION))) {
            request.removeHeader(AUTHORIZATION);
        }
        return context.next(request, response);
    }
}
