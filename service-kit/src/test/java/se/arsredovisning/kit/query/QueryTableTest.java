package se.arsredovisning.kit.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.SharedDatabase;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;

class QueryTableTest {

    private static final AtomicInteger BOARDS = new AtomicInteger();
    private static DataSource database;

    private final SectionId section = SectionId.parse("1489-board-" + BOARDS.incrementAndGet() + "-2020");
    private final QueryTable<Entry> table = QueryTable.of(Entry.class, database);
    private RevisionId last = RevisionId.NONE;

    @Entity
    @Table(name = "entry")
    static class Entry {

        @Id
        @Column(name = "section_id")
        String sectionId;

        @Id
        @Column(name = "entry_key")
        String key;

        int position;

        @Column(name = "due_on")
        LocalDate due;

        Boolean open;

        @Embedded
        Sum sum;

        Entry(SectionId section, String key, int position, LocalDate due, Boolean open, String amount) {
            this.sectionId = section.toString();
            this.key = key;
            this.position = position;
            this.due = due;
            this.open = open;
            if (amount != null) {
                sum = new Sum();
                sum.amount = new BigDecimal(amount);
            }
        }
    }

    @Embeddable
    static class Sum {

        BigDecimal amount;
    }

    @BeforeAll
    static void createTable() throws Exception {
        database = SharedDatabase.newDatabase().dataSource();
        sql("create table entry (section_id text, entry_key text, position int not null, due_on date, open boolean,"
                + " amount numeric, primary key (section_id, entry_key))");
    }

    @Test
    void keepsEveryMemberAsItIs() throws Exception {
        write(
                entry("a \"quoted\" 🥪 key", 0, LocalDate.of(2020, 2, 29), true, "1000000000000.50"),
                entry("b", 1, null, null, null));

        assertThat(rows()).containsExactly("a \"quoted\" 🥪 key|0|2020-02-29|t|1000000000000.50", "b|1|null|null|null");
    }

    @Test
    void touchesOnlyRowsThatSaySomethingNew() throws Exception {
        write(entry("a", 0, null, true, "8.0"), entry("b", 1, null, true, "2"), entry("c", 2, null, true, "3"));
        List<String> before = versions();

        write(entry("a", 0, null, true, "8"), entry("b", 1, null, true, "2.5"), entry("d", 2, null, true, "3"));

        assertThat(rows()).containsExactly("a|0|null|t|8.0", "b|1|null|t|2.5", "d|2|null|t|3");
        assertThat(versions()).hasSize(3).containsOnlyOnce(before.get(0)).doesNotContain(before.get(1));
    }

    @Test
    void takesTheRowsOfOneSectionAway() throws Exception {
        QueryTableTest other = new QueryTableTest();
        other.write(other.entry("a", 0, null, true, "1"));
        write(entry("a", 0, null, true, "1"));

        write();

        assertThat(rows()).isEmpty();
        assertThat(other.rows()).hasSize(1);
    }

    @Test
    void leavesAloneWhatItWroteLast() throws Exception {
        write(entry("a", 0, null, true, "1"));
        List<String> before = versions();
        sql("update entry set open = false where section_id = '" + section + "'");

        write(entry("a", 0, null, true, "1"));

        assertThat(rows()).containsExactly("a|0|null|f|1");
        assertThat(before).isNotEqualTo(versions());
    }

    @Test
    void writesAnewWhereAnotherHasWrittenARevisionInBetween() throws Exception {
        write(entry("a", 0, null, true, "1"));
        sql("update entry set open = false where section_id = '" + section + "'");
        last = RevisionId.draw(2);

        write(entry("a", 0, null, true, "1"));

        assertThat(rows()).containsExactly("a|0|null|t|1");
    }

    @Test
    void writesAnewWhereItsLastRevisionWasRolledBack() throws Exception {
        write(entry("a", 0, null, true, "1"));
        RevisionId kept = last;
        write(entry("a", 0, null, true, "2"));
        sql("update entry set amount = 1 where section_id = '" + section + "'");
        last = kept;

        write(entry("a", 0, null, true, "2"));

        assertThat(rows()).containsExactly("a|0|null|t|2");
    }

    private Entry entry(String key, int position, LocalDate due, Boolean open, String amount) {
        return new Entry(section, key, position, due, open, amount);
    }

    private void write(Entry... rows) {
        RevisionId now = RevisionId.draw(last.number() + 1);
        table.rewrite(new Replaced(section, last, now), List.of(rows));
        last = now;
    }

    private List<String> rows() throws Exception {
        return list("entry_key, position, due_on, open, amount");
    }

    /** Each row's version in the database, which a write changes, and who locked it. */
    private List<String> versions() throws Exception {
        return list("ctid, xmax");
    }

    private List<String> list(String columns) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + columns + " from entry where section_id = '" + section + "' order by position")) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    private static void sql(String text) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
