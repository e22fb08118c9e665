package se.arsredovisning.kit.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Names one board's report for one period: {@code 1489-kommunstyrelsen-2020} for the annual report,
 * {@code 1489-kommunstyrelsen-2020-08} for the interim report as of August.
 *
 * <p>Every service names its part of the report, and the gateway the report itself, by this id. December is the annual
 * report and has no month in its id.
 *
 * @param municipality one of the 290 municipality codes of Statistics Sweden (SCB), four digits
 * @param board the board's slug: lower case, digits and hyphens, at most 60 characters (å and ä become a, ö becomes o)
 * @param period a year ({@code 2020}), or a year and a month from 01 to 11 ({@code 2020-08})
 */
public record SectionId(String municipality, String board, String period) implements Comparable<SectionId> {

    /** The longest board slug, in characters. */
    public static final int MAX_BOARD_LENGTH = 60;

    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern BOARD = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern PERIOD = Pattern.compile("(?:19|20)\\d\\d(?:-(?:0[1-9]|1[01]))?");
    private static final Pattern ID =
            Pattern.compile("(?<municipality>[^-]*)-(?<board>.+?)-(?<period>\\d{4}(?:-\\d\\d)?)");
    private static final Comparator<SectionId> ORDER = Comparator.comparing(SectionId::municipality)
            .thenComparing(SectionId::board)
            .thenComparing(SectionId::period);

    /**
     * Puts an id together.
     *
     * @throws IllegalArgumentException when a part is not in its grammar or the municipality does not exist; the
     *     message names every part that is wrong
     */
    public SectionId {
        List<Sentence> faults = faults(municipality, board, period);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(words(faults));
        }
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException when it is none; the message names every part that is wrong
     */
    public static SectionId parse(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(words(faults(id)));
        }
        return new SectionId(parts.group("municipality"), parts.group("board"), parts.group("period"));
    }

    /** What keeps a text from being an id, in words for the caller of an API, one for each part; empty for an id. */
    public static List<Sentence> faults(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? faults(parts.group("municipality"), parts.group("board"), parts.group("period"))
                : List.of(Sentence.of("section-id.form"));
    }

    private static List<Sentence> faults(String municipality, String board, String period) {
        List<Sentence> faults = new ArrayList<>();
        if (!MUNICIPALITY.matcher(municipality).matches() || !Municipalities.exists(municipality)) {
            faults.add(Sentence.of("section-id.municipality"));
        }
        // First: a text of any length would exhaust the matcher's stack.
        if (board.length() > MAX_BOARD_LENGTH) {
            faults.add(Sentence.of("section-id.long-board", MAX_BOARD_LENGTH));
        } else if (!BOARD.matcher(board).matches()) {
            faults.add(Sentence.of("section-id.board"));
        }
        if (!isPeriod(period)) {
            faults.add(Sentence.of("section-id.period"));
        }
        return faults;
    }

    private static String words(List<Sentence> faults) {
        return faults.stream().map(fault -> fault.in(Language.ENGLISH)).collect(Collectors.joining("; "));
    }

    /** The id, or nothing where the text is none. */
    public static Optional<SectionId> tryParse(String id) {
        try {
            return Optional.of(parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Whether the text is a board's slug. */
    public static boolean isBoard(String board) {
        return board.length() <= MAX_BOARD_LENGTH && BOARD.matcher(board).matches();
    }

    /** Whether the text is a year, or a year and a month from 01 to 11. */
    public static boolean isPeriod(String period) {
        return PERIOD.matcher(period).matches();
    }

    /** The year that the report is of, or in. */
    public int year() {
        return Integer.parseInt(period.substring(0, 4));
    }

    /** Whether this is an interim report: its outcome is year-to-date and compares only with the same months. */
    public boolean interim() {
        return period.length() > 4;
    }

    /** The last day of the period, in Sweden: 31 December for the annual report. */
    public LocalDate endOfPeriod() {
        return interim() ? YearMonth.parse(period).atEndOfMonth() : LocalDate.of(year(), 12, 31);
    }

    /** The same board's section of another period. */
    public SectionId withPeriod(String other) {
        return new SectionId(municipality, board, other);
    }

    /** The same board's interim sections of the same year, January to November, whether or not they exist. */
    public List<SectionId> interims() {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(month -> withPeriod("%d-%02d".formatted(year(), month)))
                .toList();
    }

    /** The section of the same kind a year later: 2021 after 2020, 2021-08 after 2020-08. */
    public SectionId nextYear() {
        return withPeriod((year() + 1) + period.substring(4));
    }

    /** The section of the same kind some years later, or earlier where negative; none in a year that no id can name. */
    public Optional<SectionId> yearsLater(int years) {
        String other = (year() + years) + period.substring(4);
        return isPeriod(other) ? Optional.of(withPeriod(other)) : Optional.empty();
    }

    @Override
    public int compareTo(SectionId other) {
        return ORDER.compare(this, other);
    }

    /** The id as it stands in URLs, events and figures. */
    @Override
    public String toString() {
        return municipality + "-" + board + "-" + period;
    }
}
