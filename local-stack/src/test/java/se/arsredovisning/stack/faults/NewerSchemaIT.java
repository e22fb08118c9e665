package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;
import se.arsredovisning.stack.Workspace;

/**
 * An older version beside a newer schema, as it is during a rolling upgrade and after one that is taken back: the newer one's
 * migrations are planted, as its first process would run them.
 */
class NewerSchemaIT {

    private static final String GOALS = "goals";
    private static final String SECTION = "1489-kommunstyrelsen-2000";

    private static final List<ServiceDescription> SERVICES = ServiceDescription.ALL.stream()
            .filter(service -> service.api().equals(GOALS))
            .toList();

    /** What a newer version may do: it adds. */
    private static final String OWN = """
        alter table goal add column planted text;
        create table planted_note (id bigint primary key, planted text not null);
        comment on table planted_note is 'append-only';
        """;

    /** One table at a time: two in one transaction wait for a writer that waits for them. */
    private static final String KIT =
            "alter table revision add column planted text not null default 'written by an older version'";

    @TempDir
    private Path directory;

    @Test
    void anOlderVersionGoesOnAndStartsAgainBesideANewerSchema() throws Exception {
        List<SteadyClient> clients = new ArrayList<>();
        try (Replicas replicas = new Replicas(directory, SERVICES, Map.of())) {
            replicas.startWithoutBrokers(2);
            for (int number = 0; number < 4; number++) {
                clients.add(new SteadyClient(
                                replicas.url(GOALS).getPort(),
                                replicas.token(),
                                "/goals/v1/sections/1489-kommunstyrelsen-" + (2000 + number),
                                "{\"priorities\": [], \"comment\": \"%d\"}",
                                new SteadyClient.Manner(number % 2 == 0, Duration.ofMillis(20)))
                        .start());
            }
            clients.forEach(SteadyClient::awaitMore);

            migrate(replicas, "kit_schema_history", "service-kit/src/main/resources/db/kit", KIT);
            migrate(replicas, "flyway_schema_history", "goals-service/src/main/resources/db/migration", OWN);
            clients.forEach(SteadyClient::awaitMore);
            for (ServiceProcess old : replicas.of(GOALS)) {
                replicas.awaitReady(replicas.launch(GOALS));
                replicas.retire(old);
            }
            clients.forEach(SteadyClient::awaitMore);
            for (SteadyClient client : clients) {
                client.close();
            }

            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.dropped()).isEmpty());
            assertThat(asked(
                            replicas,
                            "select planted from revision where section_id = '" + SECTION
                                    + "' order by revision desc limit 1"))
                    .as("a newer version reads what an older one wrote")
                    .isEqualTo("written by an older version");
            assertThat(asked(
                            replicas,
                            "select has_table_privilege('goals', 'planted_note', 'insert')"
                                    + " and not has_table_privilege('goals', 'planted_note', 'update')"))
                    .as("the rights that an older version gives, which knows no such table")
                    .isEqualTo("t");
        }
    }

    private void migrate(Replicas replicas, String history, String known, String planted) throws Exception {
        Path more = Files.createDirectories(directory.resolve(history));
        Files.writeString(more.resolve("V9999__planted.sql"), planted);
        String owner = Replicas.owner(SERVICES.get(0));
        Flyway.configure()
                .dataSource(replicas.engines().database().jdbcUrl(GOALS), owner, owner)
                .locations("filesystem:" + Workspace.project().resolve(known), "filesystem:" + more)
                .table(history)
                .placeholders(Map.of("login", GOALS, "auditKeep", "730d"))
                .load()
                .migrate();
    }

    private static String asked(Replicas replicas, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        replicas.engines().database().jdbcUrl(GOALS), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
