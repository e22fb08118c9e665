package se.arsredovisning.reports.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.TestTokens;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureStreamTest {

    /** What no buffer between the database and a reader holds. */
    private static final int ROWS = 200_000;

    private static final Duration SOON = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final String board = "s" + UUID.randomUUID().toString().substring(0, 8);

    FigureStreamTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Once for all, since it is most of the work. */
    @BeforeAll
    void fill() throws SQLException {
        execute("""
                insert into figure (municipality, board, report_period, part, position, code, kind, period, period_type,
                    role, value, unit, decimals, status, published, reported_in, label)
                select '1489', '%s', '2020', 2, i, md5(i::text), 'outcome', '2020', 'year', 'item', i, 'SEK', -3, 'final',
                    true, '1489-x-2020', md5((-i)::text) from generate_series(1, %d) as i""".formatted(board, ROWS));
    }

    @AfterAll
    void empty() throws SQLException {
        execute("delete from figure where board = '" + board + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int asked(String select) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + select + " from pg_stat_activity where datname ="
                        + " current_database() and state = 'active' and query like 'copy%'")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int running() {
        return asked("count(*)");
    }

    private Socket ask(String query) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout((int) SOON.toMillis());
        socket.getOutputStream()
                .write(TestTokens.authorized("GET /reports/v1/figures?edition=draft&board=" + board + "&" + query
                                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n")
                        .getBytes(ISO_8859_1));
        return socket;
    }

    @Test
    void theFirstRowsComeWhileTheRestIsNotRead() throws IOException {
        try (Socket socket = ask("format=csv")) {
            String first = new String(socket.getInputStream().readNBytes(4000), ISO_8859_1);

            assertThat(first).startsWith("HTTP/1.1 200").contains("municipality,municipalityName", "\r\n1489,");
            assertThat(running()).isOne();
        }
        await().atMost(SOON).until(() -> running() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=csv", "format=xlsx"})
    void whoGoesAwayGivesTheConnectionBack(String query) throws IOException {
        for (int i = 0; i < 4; i++) {
            try (Socket socket = ask(query)) {
                assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
            }
        }
        await().atMost(SOON).until(() -> running() == 0);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        RestAssured.get("/reports/v1/figures?edition=draft&format=csv&limit=1&board=" + board)
                                .statusCode())
                .isEqualTo(200));
    }

    @Test
    void connectionsThatDiedUnusedAreReplaced() throws SQLException {
        String export = "/reports/v1/figures?edition=draft&format=csv&limit=1&board=" + board;
        for (int round = 0; round < 6; round++) {
            assertThat(RestAssured.get(export).statusCode()).isEqualTo(200);
            execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and state = 'idle' and query = 'ROLLBACK'");
        }

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(RestAssured.get(export).statusCode()).isEqualTo(200));
    }

    @Test
    void anAnswerThatCannotBeCompletedEndsBroken() throws IOException {
        try (Socket socket = ask("format=csv")) {
            InputStream in = socket.getInputStream();
            in.readNBytes(4000);
            assertThat(running()).isOne();

            assertThat(asked("pg_terminate_backend(pid)::int")).isOne();

            assertThat(tail(in)).doesNotEndWith("0\r\n\r\n").doesNotContain("problems");
        }
    }

    @Test
    void anAnswerThatIsWholeSaysSo() throws IOException {
        try (Socket socket = ask("format=csv")) {
            InputStream in = socket.getInputStream();
            byte[] last = new byte[5];
            in = new java.io.BufferedInputStream(in, 1 << 16);
            int filled = 0;
            while (filled < 5 || !new String(last, ISO_8859_1).equals("0\r\n\r\n")) {
                System.arraycopy(last, 1, last, 0, 4);
                int next = in.read();
                assertThat(next).isNotNegative();
                last[4] = (byte) next;
                filled++;
            }
            assertThat(filled).isGreaterThan(ROWS * 100);
        }
    }

    @Test
    void aCompressedAnswerHoldsEveryRow() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port
                        + "/reports/v1/figures?edition=draft&format=csv&board=" + board)
                .toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", TestTokens.everything());
        connection.setRequestProperty("Accept-Encoding", "gzip");

        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(connection.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        try (BufferedReader csv =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(connection.getInputStream()), UTF_8))) {
            assertThat(csv.lines().count()).isEqualTo(ROWS + 1L);
        }
    }

    private static String tail(InputStream in) throws IOException {
        String last = "";
        byte[] part = new byte[1 << 16];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                String text = last + new String(part, 0, read, ISO_8859_1);
                last = text.substring(Math.max(0, text.length() - 1000));
            }
        } catch (SocketException e) {
            // Broken, as it should be.
        }
        return last;
    }
}
