package se.arsredovisning.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.SharedDatabase;

class AuditExpiryTest {

    private final SharedDatabase.Database owned = SharedDatabase.newDatabase();
    private final SharedDatabase.Database running = owned.stranger();

    @Test
    void theServicesLoginTakesOutWhatTheOwnerCallsTooOldAndNothingElse() throws SQLException {
        migrate("730d");
        execute(
                running.dataSource(),
                "insert into audit (happened_at, happening) values (now() - interval '731 days', 'hidden'),"
                        + " (now() - interval '729 days', 'hidden'), (now(), 'hidden')");

        assertThat(query("select audit_expire()")).isEqualTo(1);
        assertThat(query("select count(*) from audit")).isEqualTo(2);
        assertThatThrownBy(() -> execute(running.dataSource(), "delete from audit"))
                .isInstanceOf(SQLException.class);

        migrate("P100D");

        assertThat(query("select audit_expire()"))
                .as("the owner has said otherwise")
                .isEqualTo(1);
        assertThat(query("select audit_expire()")).isZero();
    }

    @Test
    void lessThanADayIsRefused() {
        assertThatThrownBy(() -> migrate("1h")).hasMessageContaining("audit.keep is less than a day");
    }

    private void migrate(String keep) {
        Flyway.configure()
                .dataSource(owned.jdbcUrl(), owned.username(), owned.password())
                .locations("db/kit")
                .table("kit_schema_history")
                .placeholders(Map.of("login", running.username(), "auditKeep", keep))
                .load()
                .migrate();
    }

    private long query(String sql) throws SQLException {
        try (Connection connection = running.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
