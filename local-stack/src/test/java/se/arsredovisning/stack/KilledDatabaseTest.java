package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;

/** What the launcher's log says of a server that somebody killed; here, since the library's log goes somewhere here. */
class KilledDatabaseTest {

    private static final Logger LIBRARY = Logger.getLogger(EmbeddedPostgres.class.getName());

    @Test
    void isNoErrorWhenItIsStartedAgainOrStopped(@TempDir Path directory) throws Exception {
        Entries log = new Entries();
        LIBRARY.addHandler(log);
        try (EmbeddedDatabase database =
                EmbeddedDatabase.keeping(directory.resolve("data"), FreePorts.next(), directory.resolve("log"))) {
            database.start();
            killAndWait(database);
            database.start();
            killAndWait(database);
        } finally {
            LIBRARY.removeHandler(log);
        }

        assertThat(log.entries).isNotEmpty();
        assertThat(log.entries)
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .extracting(LogRecord::getMessage)
                .isEmpty();
    }

    private static void killAndWait(EmbeddedDatabase database) {
        ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
        while (database.alive()) {
            Thread.onSpinWait();
        }
    }

    private static final class Entries extends Handler {

        private final List<LogRecord> entries = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord entry) {
            entries.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
