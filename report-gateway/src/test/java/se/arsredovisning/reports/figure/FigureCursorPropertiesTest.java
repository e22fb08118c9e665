package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import se.arsredovisning.embedded.SharedDatabase;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.reports.access.FigureSource;

/** All pages together are the whole, whatever is written while they are read. */
class FigureCursorPropertiesTest {

    private static final int SECTIONS = 6;
    private static final int MOST_FIGURES = 12;

    private static DataSource database;

    @BeforeContainer
    static void migrate() throws SQLException {
        database = SharedDatabase.newDatabase().dataSource();
        migrate("db/kit", "kit_schema_history");
        migrate("db/migration", "flyway_schema_history");
    }

    private static void migrate(String migrations, String history) throws SQLException {
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

    @Property(tries = 40)
    void noRowComesTwiceAndNoneThatStaysIsPassedOver(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit)
            throws SQLException {
        Random random = new Random(seed);
        FigureRepository figures = new FigureRepository(database, new FigureTotals());
        FigureSelection all = all();
        for (int section = 0; section < SECTIONS; section++) {
            write(section, names(random), random);
        }
        Set<String> stayed = new TreeSet<>(names(figures.all(all, 1_000)));
        Set<String> everThere = new HashSet<>(stayed);
        List<String> given = new ArrayList<>();
        FigureCursor next = FigureCursor.read(FigureCursor.BEGINNING, all);
        int pages = 0;
        while (next != null) {
            FigurePage page = figures.find(all, next, limit);
            pages++;
            given.addAll(names(page.rows()));
            assertThat(page.rows().size()).isLessThanOrEqualTo(limit);
            next = page.next() == null ? null : FigureCursor.read(page.next().write(all), all);
            if (next != null) {
                assertThat(page.rows()).hasSize(limit);
                assertThat(next.page()).isEqualTo(pages + 1);
                write(random.nextInt(SECTIONS), names(random), random);
                List<String> now = names(figures.all(all, 1_000));
                stayed.retainAll(now);
                everThere.addAll(now);
            }
        }

        assertThat(given).doesNotHaveDuplicates();
        assertThat(given).containsAll(stayed);
        assertThat(everThere).containsAll(given);
    }

    @Property(tries = 20)
    void theTotalIsAlwaysThatOfWhatIsThere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit)
            throws SQLException {
        Random random = new Random(seed);
        FigureRepository figures = new FigureRepository(database, new FigureTotals());
        for (int write = 0; write < 8; write++) {
            write(random.nextInt(SECTIONS), names(random), random);
            int there = figures.all(all(), 1_000).size();
            assertThat(figures.find(all(), FigureCursor.read(FigureCursor.BEGINNING, all()), limit)
                            .total())
                    .isEqualTo(there);
            for (int page = 1; page <= there / limit + 2; page++) {
                FigurePage found = figures.find(all(), new Paging(page, limit));
                assertThat(found.total()).isEqualTo(there);
                assertThat(found.rows()).hasSize(Math.max(0, Math.min(limit, there - (page - 1) * limit)));
            }
        }
    }

    private static FigureSelection all() {
        return new FigureSelection(FigureSource.drafts(Scope.ALL), List.of(), List.of(), Denomination.SEK);
    }

    private static List<String> names(List<FigureRow> rows) {
        return rows.stream()
                .map(row ->
                        row.section() + "/" + row.part() + "/" + row.figure().name())
                .toList();
    }

    /** A code, and the sex that it is told of or nothing. */
    private static Set<String> names(Random random) {
        Set<String> names = new LinkedHashSet<>();
        int number = random.nextInt(MOST_FIGURES);
        while (names.size() < number) {
            names.add("finance.line-" + random.nextInt(9)
                    + List.of("|", "|men", "|women").get(random.nextInt(3)));
        }
        return names;
    }

    /** The section has these figures now, in any order, as an import of its table gives them. */
    private static void write(int section, Set<String> names, Random random) throws SQLException {
        List<String> order = new ArrayList<>(names);
        Collections.shuffle(order, random);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from figure where board = ? and report_period = ?");
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into figure (municipality, board, report_period, part, position, code, kind, period,
                                period_type, role, sex, value, unit, decimals, status, published, reported_in, label)
                            values ('1489', ?, ?, 2, ?, ?, 'outcome', '2020', 'year', 'item', nullif(?, ''), 1, 'SEK', 0,
                                'final', true, 'x', 'x')""")) {
                String board = "namnd-" + section / 2;
                String period = Integer.toString(2019 + section % 2);
                delete.setString(1, board);
                delete.setString(2, period);
                delete.executeUpdate();
                for (int place = 0; place < order.size(); place++) {
                    String[] name = order.get(place).split("\\|", -1);
                    insert.setString(1, board);
                    insert.setString(2, period);
                    insert.setInt(3, place + 1);
                    insert.setString(4, name[0]);
                    insert.setString(5, name[1]);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }
}
