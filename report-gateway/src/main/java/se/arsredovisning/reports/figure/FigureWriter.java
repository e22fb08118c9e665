package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.section.DimensionColumns;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionChanged;

/**
 * Keeps the rows of all copies' figures. A row that says what it said stays untouched: a section of a thousand figures, one of
 * which has changed, costs one row, not two thousand and their entries in five indexes.
 */
@ApplicationScoped
class FigureWriter {

    private static final String KEY = "municipality, board, report_period, part, position";

    /** Each column that a figure fills, with its member and type in the figure's JSON. */
    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            new Column("code", "code", "text"),
                            new Column("kind", "kind", "text"),
                            new Column("period", "period", "text"),
                            new Column("period_type", "periodType", "text"),
                            new Column("role", "role", "text"),
                            new Column("parent", "parent", "text")),
                    DimensionColumns.BY_NAME.entrySet().stream()
                            .map(dimension -> new Column(dimension.getValue(), dimension.getKey(), "text")),
                    Stream.of(
                            new Column("value", "value", "numeric"),
                            new Column("unit", "unit", "text"),
                            new Column("unit_label", "unitLabel", "text"),
                            new Column("decimals", "decimals", "int"),
                            new Column("status", "status", "text"),
                            new Column("reason", "reason", "text"),
                            new Column("reason_english", "reasonEnglish", "text"),
                            new Column("published", "published", "boolean"),
                            new Column("reported_in", "reportedIn", "text"),
                            new Column("label", "label", "text"),
                            new Column("source", "source", "text")))
            .flatMap(columns -> columns)
            .toList();

    /**
     * Rows are compared by their place, in one statement. {@code on conflict} alone would lock each row that is as it was, which
     * is a write as well. Each is looked up by its key ({@code limit} keeps that from being joined otherwise): a plan that was made
     * while the table was small would read all of it at each write of a load, until its statistics are renewed. One made while
     * it had a hundred rows may do so still. Numbers are compared with their scale, since 4.0 is not shown as 4.
     */
    private static final String WRITE = """
            with asked as (select cast(? as text) as municipality, cast(? as text) as board, cast(? as text) as report_period,
                                  cast(? as smallint) as part),
            given as materialized (
                select row_number() over ()::int as position, given.*
                from json_to_recordset(cast(? as json)) as given (GIVEN)),
            gone as (
                delete from figure f using asked
                where f.municipality = asked.municipality and f.board = asked.board
                    and f.report_period = asked.report_period and f.part = asked.part
                    and f.position > (select count(*) from given))
            insert into figure (KEY, COLUMNS)
            select asked.*, given.position, OF_GIVEN
            from asked cross join given
            left join lateral (
                select * from figure f
                where f.municipality = asked.municipality and f.board = asked.board
                    and f.report_period = asked.report_period and f.part = asked.part and f.position = given.position
                limit 1) f on true
            where f.position is null
                or (OF_STORED, scale(f.value)) is distinct from (OF_GIVEN, scale(given.value))
            on conflict (KEY) do update set CHANGED""".replace("KEY", KEY)
            .replace("GIVEN)", each(column -> '"' + column.member() + "\" " + column.type()) + ")")
            .replace("COLUMNS", each(Column::name))
            .replace("OF_STORED", each(column -> "f." + column.name()))
            .replace("OF_GIVEN", each(column -> "given.\"" + column.member() + '"'))
            .replace("CHANGED", each(column -> column.name() + " = excluded." + column.name()));

    private final Jdbc database;

    FigureWriter(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the figures cannot be written");
    }

    private record Column(String name, String member, String type) {}

    private static String each(Function<Column, String> text) {
        return COLUMNS.stream().map(text).collect(Collectors.joining(", "));
    }

    /** A copy has changed: its figures change in the same transaction, where they are others than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes SectionChanged section) {
        if (section.figures() != null) {
            replace(section.section(), section.part(), section.figures());
        }
    }

    /** Keeps a section's figures in the place of those that it had. */
    private void replace(SectionId section, ReportPart part, List<Figure> figures) {
        database.prepared(WRITE, statement -> {
            statement.setString(1, section.municipality());
            statement.setString(2, section.board());
            statement.setString(3, section.period());
            statement.setInt(4, part.place());
            statement.setString(5, Json.write(figures, AnswerLanguage.BOTH));
            return statement.executeUpdate();
        });
    }
}
