package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written cannot be rewritten with the login that a service runs with, whatever somebody makes it do. */
public interface LeavesHistoryAlone {

    /** What PostgreSQL says to who lacks a right (SQLSTATE 42501). */
    String NOT_ALLOWED = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update revision set document = '{}'",
                "update revision set changed_by = 'somebody'",
                "delete from revision",
                "truncate revision",
                "drop table revision cascade",
                "alter table revision drop column document",
                "alter table revision disable trigger all",
                "create trigger t before insert on revision for each row execute function suppress_redundant_updates_trigger()",
                "create rule r as on insert to revision do instead nothing",
                "grant update, delete on revision to current_user; update revision set document = ''",
                "alter table revision owner to current_user",
                "update audit set subject = 'somebody'",
                "delete from audit",
                "truncate audit",
                "alter table audit disable trigger all",
                "create or replace function audit_expire() returns bigint language sql as 'select 1'",
                "drop function audit_expire()",
                "select erase_person('somebody', 'KS 2026/1', 'erased-' || gen_random_uuid())",
                "insert into erasure (reference, stands_for, entries) values ('KS 2026/1', 'x', 1)",
                "delete from erasure",
                "delete from kit_schema_history",
                "create table public.others (id int)",
                "select pg_read_file('PG_VERSION')",
                "copy revision to program 'cat'"
            })
    default void theServicesLoginCannot(String statement) throws SQLException {
        try (Connection connection =
                CDI.current().select(DataSource.class).get().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement attempt = connection.createStatement()) {
                attempt.execute(statement);
                assertThat(statement).as("is refused").isEmpty();
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo(NOT_ALLOWED);
            } finally {
                connection.rollback();
            }
        }
    }
}
