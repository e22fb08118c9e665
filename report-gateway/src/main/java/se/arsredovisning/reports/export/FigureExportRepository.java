package se.arsredovisning.reports.export;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureRows;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.section.ReportPart;

/** Figures as files, written while they are read: what is in memory does not grow with their number. */
@ApplicationScoped
class FigureExportRepository {

    private final javax.sql.DataSource dataSource;
    private final javax.sql.DataSource exports;
    private final Clock clock;

    FigureExportRepository(
            javax.sql.DataSource dataSource, @DataSource("exports") javax.sql.DataSource exports, Clock clock) {
        this.dataSource = dataSource;
        this.exports = exports;
        this.clock = clock;
    }

    /** Writes the file in the caller's transaction. */
    void write(FigureSelection selection, FigureFile file, OutputStream out) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            write(connection, selection, file, out);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Writes the file on a connection of its own, as of one moment, as fast as it is taken.
     *
     * @throws IOException when nobody takes it any more
     */
    void stream(FigureSelection selection, FigureFile file, OutputStream out) throws IOException {
        try (Connection connection = exports.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection);
                write(connection, selection, file, out);
            } catch (SQLException | IOException | RuntimeException e) {
                // A rollback would wait for ever for a COPY that was lost. Aborted by the pool's wrapper, the
                // connection would never give its place back; the pool replaces one that it finds closed.
                after(e, () -> connection.unwrap(PgConnection.class).abort(Runnable::run));
                throw e;
            }
            connection.rollback();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        }
    }

    private void write(Connection connection, FigureSelection selection, FigureFile file, OutputStream out)
            throws SQLException, IOException {
        switch (file.format()) {
            case CSV -> writeCsv(connection, selection, file, out);
            case XLSX -> writeWorkbook(connection, selection, file.paging(), out);
            default -> throw new IllegalArgumentException(file.format() + " is not written from rows");
        }
    }

    /** Cleans up after a failure. On a lost connection the driver also fails with exceptions that are no SQLException. */
    private static void after(Exception cause, CleanUp cleanUp) {
        try {
            cleanUp.run();
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private interface CleanUp {
        void run() throws SQLException;
    }

    private static void writeCsv(Connection connection, FigureSelection selection, FigureFile file, OutputStream out)
            throws SQLException, IOException {
        String question = "select " + CsvFigures.columns(file.language()) + " from figure where " + selection.where()
                + FigureRows.ORDER + part(file.paging());
        CsvFigures csv = new CsvFigures(out, file.dialect(), selection.amounts());
        csv.begin();
        copy(connection, selection, question, csv::row);
        csv.flush();
    }

    /** A sheet at a time, since a workbook's sheets follow each other in its file. */
    private void writeWorkbook(
            Connection connection, FigureSelection selection, Optional<Paging> paging, OutputStream out)
            throws SQLException, IOException {
        String page = "select " + FigureSource.COLUMNS + " from figure where " + selection.where() + FigureRows.ORDER
                + part(paging);
        FigureWorkbook workbook = new FigureWorkbook(out, FigureWorkbook.MOST_ROWS, clock.instant());
        for (ReportPart part : ReportPart.values()) {
            String question = "select " + FigureWorkbook.COLUMNS + " from "
                    + (paging.isEmpty()
                            ? "figure where " + selection.where() + " and part = " + part.place()
                            : "(" + page + ") as page where part = " + part.place())
                    + FigureRows.ORDER;
            workbook.begin(part);
            copy(connection, selection, question, workbook::row);
        }
        workbook.end();
    }

    /** Takes a row in COPY's text format. */
    private interface Rows {
        void take(byte[] line) throws IOException;
    }

    private static void copy(Connection connection, FigureSelection selection, String question, Rows rows)
            throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        String query = selection.ask(question, text -> escaped(postgres, text));
        CopyOut copy = postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (encoding 'UTF8')");
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                rows.take(line);
            }
        } catch (IOException | RuntimeException e) {
            // Else PostgreSQL would wait for ever for somebody who takes the rest.
            after(e, copy::cancelCopy);
            throw e;
        }
    }

    private static String part(Optional<Paging> paging) {
        return paging.map(part -> " limit " + part.limit() + " offset " + part.offset())
                .orElse("");
    }

    private static String escaped(PGConnection postgres, String text) {
        try {
            return postgres.escapeLiteral(text);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the figures cannot be read", e);
    }
}
