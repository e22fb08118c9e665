package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts packaged services in production, with what only one machine may have. */
class ProductionIT {

    private static final String NO_SIGNING_KEY = "The service does not start: editions cannot be signed:"
            + " set editions.signing-key to the file of a key, or allow it: production.allow=no-signing-key";

    @TempDir
    Path var;

    @ParameterizedTest
    @ValueSource(
            strings = {"goals-service", "finance-service", "hr-service", "internal-control-service", "report-gateway"})
    void doesNotStartWithWhatOneMachineMayHaveAndSaysSoInOneLineEach(String service) throws Exception {
        assertThat(refusals(service))
                .filteredOn(line -> !line.equals(NO_SIGNING_KEY))
                .containsExactly(
                        "The service does not start: there is no issuer of tokens: set quarkus.oidc.auth-server-url,"
                                + " or allow it: production.allow=no-issuer",
                        "The service does not start: requests to hosts of any name are answered:"
                                + " set access.hosts to the names that callers use, or allow it: production.allow=any-host",
                        "The service does not start: the database's password is the one that everybody knows:"
                                + " set quarkus.datasource.password, or allow it: production.allow=default-password",
                        "The service does not start: events go to Kafka in plain text:"
                                + " set kafka.security.protocol to SASL_SSL or SSL, or allow it: production.allow=plain-kafka");
        assertThat(refusals(
                        service,
                        "-Dquarkus.oidc.public-key=x",
                        "-Dquarkus.oidc.auth-server-url=https://id.example",
                        "-Dkafka.security.protocol=SASL_SSL",
                        "-Daccess.hosts=arsredovisning.example",
                        "-Ddatabase.owner.username=o",
                        "-Ddatabase.owner.password=o",
                        "-Dproduction.allow=default-password,no-signing-key"))
                .containsExactly(
                        "The service does not start: tokens are held against a key of one machine:"
                                + " unset quarkus.oidc.public-key, or allow it: production.allow=local-key",
                        "The service does not start: the password of the database's owner is their name:"
                                + " set database.owner.password, or allow it: production.allow=default-owner-password");
    }

    @Test
    void theGatewayAloneAsksForAKeyToSignWith() throws Exception {
        assertThat(refusals("report-gateway")).containsOnlyOnce(NO_SIGNING_KEY);
        assertThat(refusals("report-gateway", "-Deditions.signing-key=key.pem")).doesNotContain(NO_SIGNING_KEY);
        assertThat(refusals("goals-service")).doesNotContain(NO_SIGNING_KEY);
    }

    private List<String> refusals(String service, String... options) throws IOException, InterruptedException {
        return RefusedStart.lines(new Workspace(Workspace.project(), var), service, List.of(options));
    }
}
