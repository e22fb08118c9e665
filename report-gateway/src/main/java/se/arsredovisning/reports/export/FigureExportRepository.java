package se.arsredovisning.reports.export;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureResults;
import se.arsredovisning.reports.figure.FigureRows;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.section.ReportPart;

/** Figures as files, written while they are read: what is in memory does not grow with their number. */
@ApplicationScoped
class FigureExportRepository {

    /** Rows that are fetched at once where COPY is not used. */
    private static final int FETCHED = 500;

    private final javax.sql.DataSource dataSource;
    private final javax.sql.DataSource exports;

    FigureExportRepository(javax.sql.DataSource dataSource, @DataSource("exports") javax.sql.DataSource exports) {
        this.dataSource = dataSource;
        this.exports = exports;
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

    private static void write(Connection connection, FigureSelection selection, FigureFile file, OutputStream out)
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
        PGConnection postgres = connection.unwrap(PGConnection.class);
        String question = "select " + CsvFigures.columns(file.language()) + " from figure where " + selection.where()
                + FigureRows.ORDER + part(file.paging());
        String query = selection.ask(question, text -> escaped(postgres, text));
        CopyOut copy = postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (encoding 'UTF8')");
        try {
            CsvFigures csv = new CsvFigures(out, file.dialect(), selection.amounts());
            csv.begin();
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                csv.row(row);
            }
            csv.flush();
        } catch (IOException | RuntimeException e) {
            // Else PostgreSQL would wait for ever for somebody who takes the rest.
            after(e, copy::cancelCopy);
            throw e;
        }
    }

    /** A sheet at a time, since a workbook's sheets follow each other in its file. */
    private static void writeWorkbook(
            Connection connection, FigureSelection selection, Optional<Paging> paging, OutputStream out)
            throws SQLException, IOException {
        String page = "select " + FigureSource.COLUMNS + " from figure where " + selection.where();
        String sql = paging.isEmpty()
                ? page + " and part = ?" + FigureRows.ORDER
                : "select * from (" + page + FigureRows.ORDER + part(paging) + ") as page where part = ?"
                        + FigureRows.ORDER;
        FigureWorkbook workbook = new FigureWorkbook(out, FigureWorkbook.MOST_ROWS);
        try (PreparedStatement statement = connection.prepareStatement(selection.ask(sql))) {
            statement.setFetchSize(FETCHED);
            int last = FigureRows.set(statement, selection.allValues());
            for (ReportPart part : ReportPart.values()) {
                workbook.begin(part);
                statement.setInt(last, part.place());
                try (ResultSet rows = statement.executeQuery()) {
                    FigureResults figures = FigureResults.of(rows);
                    while (rows.next()) {
                        workbook.row(figures.row());
                    }
                }
            }
        }
        workbook.end();
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
