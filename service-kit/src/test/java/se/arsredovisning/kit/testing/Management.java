package se.arsredovisning.kit.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service as who runs it sees it: health and metrics, on their own port. */
public final class Management {

    private Management() {}

    /** What a path below {@code /q} answers, without a token. */
    public static Response get(String path) {
        return RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .header("Authorization", TestTokens.NONE)
                .get(path);
    }
}
