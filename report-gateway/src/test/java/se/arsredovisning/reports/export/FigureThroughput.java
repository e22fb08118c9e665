package se.arsredovisning.reports.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import se.arsredovisning.embedded.SharedDatabase;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureRows;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.table.CsvDialect;

/**
 * Measures how fast figures leave, and in how much memory, beside what PostgreSQL itself gives by COPY in the same
 * minute. Run it with a small heap and the number of rows: {@code java -Xmx64m -XX:+UseSerialGC -cp …
 * se.arsredovisning.reports.figure.FigureThroughput 1000000}.
 */
public final class FigureThroughput {

    private static final int ROUNDS = 5;
    private static final int COLUMNS = CsvFigures.HEADER.size();

    private FigureThroughput() {}

    private interface Run {
        void go(OutputStream out) throws SQLException, IOException;
    }

    public static void main(String[] args) throws SQLException, IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        DataSource database = SharedDatabase.newDatabase().dataSource();
        fill(database, rows);
        FigureExportRepository exports = new FigureExportRepository(database, database, Clock.systemUTC());
        FigureSelection drafts = all(FigureSource.drafts(Scope.ALL));
        FigureSelection published = all(FigureSource.published());
        FigureFile csv =
                new FigureFile(FigureFormat.CSV, CsvDialect.RFC_4180, Optional.empty(), null, AnswerLanguage.SWEDISH);
        FigureFile workbook =
                new FigureFile(FigureFormat.XLSX, CsvDialect.RFC_4180, Optional.empty(), null, AnswerLanguage.SWEDISH);
        for (int round = 0; round < ROUNDS; round++) {
            measure("COPY csv of the same columns", rows, out -> copy(database, "format csv", false, out));
            measure("CSV", rows, out -> exports.stream(drafts, csv, out));
            measure("CSV of what is published", rows, out -> exports.stream(published, csv, out));
            measure("CSV by a library", rows, out -> copy(database, "format text", true, out));
        }
        measure("XLSX", rows, out -> exports.stream(drafts, workbook, out));
        measure("XLSX of what is published", rows, out -> exports.stream(published, workbook, out));
        System.exit(0);
    }

    private static FigureSelection all(FigureSource source) {
        return new FigureSelection(source, List.of(), List.of(), Denomination.SEK);
    }

    /** Drafts, and three editions of each, the last of which stands. */
    private static void fill(DataSource database, int rows) throws SQLException {
        migrate(database, "db/kit", "kit_schema_history");
        migrate(database, "db/migration", "flyway_schema_history");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into figure (municipality, board, report_period, part, position, code, kind, period,
                        period_type, role, parent, sex, value, unit, decimals, status, published, reported_in, label,
                        source)
                    select '1489', 'namnd-' || i / 5000, (2011 + i / 500 %% 10)::text, 1 + i %% 4, i,
                        'finance.operations.line-' || i %% 500, 'outcome', (2011 + i / 500 %% 10)::text, 'year', 'item',
                        case when i %% 3 = 0 then 'finance.operations' end, case when i %% 7 = 0 then 'women' end,
                        i * 12345.67, case when i %% 4 = 1 then 'SEK' else 'percent' end, 1, 'final', true,
                        '1489-namnd-' || i / 5000 || '-' || 2011 + i / 500 %% 10, 'Personalkostnader för verksamhet ' || i,
                        'Kommunstyrelsens årsredovisning 2020, Alingsås kommun'
                    from generate_series(0, %d) as i""".formatted(rows - 1));
            statement.execute(PublishedReports.EDITIONS_OF_ALL_DRAFTS.formatted(3));
            statement.execute("vacuum analyze");
        }
    }

    private static void migrate(DataSource database, String migrations, String history) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Flyway.configure()
                    .dataSource(database)
                    .locations(migrations)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("login", connection.getMetaData().getUserName(), "auditKeep", "730d"))
                    .load()
                    .migrate();
        }
    }

    /** What COPY gives, as it is or through the CSV library. */
    private static void copy(DataSource database, String format, boolean library, OutputStream out)
            throws SQLException, IOException {
        String columns = CsvFigures.columns(AnswerLanguage.SWEDISH) + ", 'Alingsås'";
        try (Connection connection = database.getConnection();
                CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + columns + " from (select *, 0 as edition from figure) as f"
                            + FigureRows.ORDER + ") to stdout (" + format + ")");
            CopiedRow copied = new CopiedRow(COLUMNS);
            List<String> cells = new ArrayList<>();
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                if (!library) {
                    out.write(row);
                    continue;
                }
                copied.take(row);
                cells.clear();
                for (int i = 0; i < COLUMNS; i++) {
                    cells.add(copied.isNull(i) ? "" : copied.text(i));
                }
                csv.writeRecord(cells);
            }
        }
    }

    private static void measure(String what, int rows, Run run) throws SQLException, IOException {
        System.gc();
        heap(true);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        run.go(OutputStream.nullOutputStream());
        double seconds = (System.nanoTime() - start) / 1e9;
        double ours = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-30s %,9.0f rows/s, %.2f s, of which %.2f s of this thread's processor time, peak of the heap %.1f MB%n",
                what,
                rows / seconds,
                seconds,
                ours,
                heap(false) / 1e6);
    }

    private static long heap(boolean reset) {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                if (reset) {
                    pool.resetPeakUsage();
                }
            }
        }
        return peak;
    }
}
