package se.arsredovisning.kit.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import se.arsredovisning.embedded.SharedDatabase;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/**
 * A revision log on a real database of its own, written to as a service does it: one connection for all that a thread
 * does in a transaction, and observers told after the commit.
 */
public final class TestLog {

    private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();

    private final SharedDatabase.Database database = SharedDatabase.newDatabase();
    private final DataSource connections = database.dataSource();
    private final List<Runnable> observers = new CopyOnWriteArrayList<>();
    private final RevisionLog log;

    /** Creates the database as a service's start does. */
    public TestLog() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("db/kit")
                .placeholders(Map.of("login", database.username(), "auditKeep", "730d"))
                .load()
                .migrate();
        log = new RevisionLog(
                joining(),
                Clock.systemUTC(),
                new Appended(),
                new LargeDocuments(joining(), new RequestMemory(new MemoryBudget(Optional.empty(), Duration.ZERO))));
    }

    /** What a transaction does. */
    public interface Work<T> {
        T on(RevisionLog log) throws Exception;
    }

    /** Commits, unless the work throws; then it is undone. Observers run after a commit that has appended. */
    public <T> T inTransaction(Work<T> work) throws Exception {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            Transaction transaction = new Transaction(unclosed(connection));
            CURRENT.set(transaction);
            T result;
            try {
                result = work.on(log);
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                CURRENT.remove();
            }
            connection.commit();
            if (transaction.appended) {
                observers.forEach(Runnable::run);
            }
            return result;
        }
    }

    /** Writes a section in a transaction of its own. */
    public Revision write(SectionId section, JsonNode document) throws Exception {
        return inTransaction(any -> log.append(log.lock(section), document, Change.because(null)));
    }

    /** Writes a section in a transaction of its own. */
    public Revision write(SectionId section, String document) throws Exception {
        return write(section, Json.read(document));
    }

    /** Deletes a section in a transaction of its own. */
    public Revision delete(SectionId section) throws Exception {
        return write(section, (JsonNode) null);
    }

    /** The log outside of any transaction. */
    public RevisionLog log() {
        return log;
    }

    /** Connections without a transaction, none of them pooled. */
    public DataSource connections() {
        return connections;
    }

    /** Where the database is. */
    public SharedDatabase.Database database() {
        return database;
    }

    /** Runs after each commit that has appended a revision. */
    public void afterCommit(Runnable observer) {
        observers.add(observer);
    }

    /** Runs SQL on a connection of its own and tells the first column of the first row, or null where there is none. */
    public String query(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Runs SQL that answers nothing. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connection of the thread's transaction, or else a new one. */
    private DataSource joining() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    Transaction transaction = CURRENT.get();
                    return transaction == null ? connections.getConnection() : transaction.connection;
                });
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestLog.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Transaction {

        private final Connection connection;
        private boolean appended;

        Transaction(Connection connection) {
            this.connection = connection;
        }
    }

    private final class Appended implements Event<RevisionAppended> {

        @Override
        public void fire(RevisionAppended event) {
            Transaction transaction = CURRENT.get();
            if (transaction == null) {
                throw new IllegalStateException("appended outside of a transaction");
            }
            transaction.appended = true;
        }

        @Override
        public <U extends RevisionAppended> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RevisionAppended> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<RevisionAppended> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RevisionAppended> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RevisionAppended> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
