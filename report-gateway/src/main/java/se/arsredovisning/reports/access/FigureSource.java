package se.arsredovisning.reports.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.reports.section.DimensionColumns;

/**
 * Where figures are asked for. Every question names the table {@code figure}; here it stands for the rows that whoever asks
 * is answered from: of the drafts that they may read, of editions, or of both, of each part of a report one of them. Its
 * column {@code edition} is the edition's number, 0 in a draft.
 *
 * @param asked what was asked for
 * @param asOf the day that editions are asked for as of; null for those that stand now
 * @param tables the table, and before it what it is made of, as a {@code with} has them; a question mark for each value
 * @param values the values of the question marks, in their order; each a text
 */
public record FigureSource(AskedEdition asked, LocalDate asOf, String tables, List<Object> values) {

    /** What there is of a figure that answers tell. */
    public static final String FIGURE =
            "municipality, board, report_period, part, own, code, kind, period, period_type,"
                    + " role, parent, " + DimensionColumns.list()
                    + ", value, unit, unit_label, decimals, status, reason,"
                    + " reason_english, published, reported_in, label, source";

    /** The columns of the table that it stands for. */
    public static final String COLUMNS = FIGURE + ", edition, position";

    /** How long a cache may keep what everybody is answered alike, in seconds: a withdrawal must reach it. */
    private static final String PUBLIC = "public, max-age=60";

    private static final String ASK_AGAIN = "no-cache";

    /** A time of the year 9999 may be one of 10000 in UTC. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern WITH = Pattern.compile("^\\s*with (recursive )?");

    private static final String OF_DRAFTS =
            "select " + COLUMNS + " from (select *, 0 as edition from public.figure) as f" + " where ";
    private static final String OF_EDITIONS = "select " + COLUMNS + " from edition_figure join %s as standing"
            + " using (municipality, board, report_period, edition)";

    /** Each report has one row here, with the edition of it that stands. */
    private static final String STANDING = "(select municipality, board, report_period, edition from published%s)";

    /** The newest that was decided by then; where that is withdrawn or erased, none: an older one does not stand again. */
    private static final String STOOD = """
            then_standing as materialized (select municipality, board, report_period, number as edition from (
                select distinct on (report) * from edition
                where kind = 'decided' and published_at < cast(? as timestamptz)
                order by report, number desc) as newest
            where not exists (select from edition_withdrawal w where (w.report, w.number) = (newest.report, newest.number))
                and not exists (select from edition_erasure e where (e.report, e.number) = (newest.report, newest.number))%s),
            """;

    /** The drafts, as far as they may be read. */
    public static FigureSource drafts(ReadableRows readable) {
        List<Object> values = new ArrayList<>();
        return new FigureSource(AskedEdition.DRAFT, null, figure(OF_DRAFTS + readable.condition("", values)), values);
    }

    /** The editions that stand now. */
    public static FigureSource published() {
        return published(null, null);
    }

    /** One edition, whether it stands or not. */
    public static FigureSource edition(SectionId report, int number) {
        return new FigureSource(
                AskedEdition.PUBLISHED,
                null,
                figure("select " + COLUMNS + " from edition_figure where municipality = ? and board = ?"
                        + " and report_period = ? and edition = cast(? as int)"),
                List.of(report.municipality(), report.board(), report.period(), Integer.toString(number)));
    }

    /**
     * Editions.
     *
     * @param asOf those that stood when this day ended; null for those that stand now
     * @param since only those that were published then or later; null for all
     */
    static FigureSource published(LocalDate asOf, Instant since) {
        List<Object> values = new ArrayList<>();
        if (asOf != null) {
            values.add(text(TimeParameter.beginning(asOf.plusDays(1))));
        }
        String later = "";
        if (since != null) {
            values.add(text(since));
            later = (asOf == null ? " where" : " and") + " published_at >= cast(? as timestamptz)";
        }
        String tables = asOf == null
                ? figure(OF_EDITIONS.formatted(STANDING.formatted(later)))
                : STOOD.formatted(later) + figure(OF_EDITIONS.formatted("then_standing"));
        return new FigureSource(AskedEdition.PUBLISHED, asOf, tables, values);
    }

    /** The drafts as far as they may be read, and what is published of the other parts. */
    static FigureSource newest(ReadableRows readable) {
        if (readable.isAll()) {
            FigureSource drafts = drafts(readable);
            return new FigureSource(AskedEdition.NEWEST, null, drafts.tables(), drafts.values());
        }
        List<Object> values = new ArrayList<>();
        String drafts = OF_DRAFTS + readable.condition("", values);
        String rows = drafts + " union all " + OF_EDITIONS.formatted(STANDING.formatted("")) + " where not ("
                + readable.condition("", values) + ")";
        return new FigureSource(AskedEdition.NEWEST, null, figure(rows), values);
    }

    /** Not as a table of its own, which no index would be on. */
    private static String figure(String rows) {
        return "figure as not materialized (" + rows + ")";
    }

    public FigureSource {
        values = List.copyOf(values);
    }

    /** A question as it is put to the database; the source's values come first. */
    public String ask(String question) {
        Matcher with = WITH.matcher(question);
        return with.find()
                ? with.replaceFirst("with $1" + Matcher.quoteReplacement(tables) + ", ")
                : "with " + tables + " " + question;
    }

    /**
     * Whether what comes next in an order is found in an index. Not so of editions as of a day, nor of drafts and editions
     * together: there a question costs less that looks at every row once.
     */
    public boolean isIndexed() {
        return asOf == null && asked != AskedEdition.NEWEST;
    }

    /** What is asked for, as far as whoever asks has chosen it. */
    public String question() {
        return asked == AskedEdition.PUBLISHED ? tables + values : asked.word();
    }

    /**
     * An expression in SQL for the state of all that the figures are taken from: a number that is another after every change of
     * it, whoever made it.
     */
    public String state() {
        return "(select bit_xor(drawn) from public.figure_state"
                + switch (asked) {
                    case DRAFT -> " where source = 'draft')";
                    case PUBLISHED -> " where source = 'published')";
                    case NEWEST -> ")";
                };
    }

    /** What {@code Cache-Control} says of the answer. */
    public String caching() {
        return asked == AskedEdition.PUBLISHED ? PUBLIC : ASK_AGAIN;
    }

    /** What {@code _meta} says of what was asked for. */
    public Map<String, Object> meta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("edition", asked.word());
        if (asOf != null) {
            meta.put("asOf", asOf.toString());
        }
        return meta;
    }

    /** No edition is older than the epoch, nor from beyond the years of four digits: the database reads no others. */
    private static String text(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH.toString();
        }
        return (time.isAfter(LAST) ? LAST : time).toString();
    }
}
