package se.arsredovisning.reports.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/**
 * Whether a report's introduction tells of the report's year, so that one that was left over from another year is seen.
 * Of an interim report the year is judged, too: months in prose may be of anything.
 */
final class IntroductionChecks {

    static final String KIND = "introduction-period";

    private static final String POINTER = "/introduction";
    private static final String CODE = CheckWords.REPORT + "." + KIND;

    /**
     * A year with what may follow it and belongs to it: another year of a span ({@code 2019–2021}, {@code 2020/21}), or
     * the rest of a date. Digits joined to it by other marks make it no year: {@code 2020.123}, {@code KS 2020/123},
     * {@code 2018:597}.
     */
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}.,:/_])(?<!\\p{N}[–-])"
            + "(?<year>(?:19|20)\\d\\d)"
            + "(?:\\s?[–-]\\s?(?<last>(?:19|20)\\d\\d)|/(?<next>(?:19|20)?\\d\\d)|-(?:0[1-9]|1[0-2])(?:-\\d\\d)?|[–-](?<end>\\d\\d))?"
            + "(?!\\p{N}|[.,:/–-]\\p{N}|-?tal)");

    /** A number of something, not a year. */
    private static final Pattern COUNTED = Pattern.compile(
            "[\\s\\u00a0]?(?:kr|kronor|tkr|mnkr|mkr|st|stycken|personer|%|procent)(?!\\p{L}).*", Pattern.DOTALL);

    /** What a plan of that year is called; the year is its name. */
    private static final Pattern NAME = Pattern.compile(
            ".*(?<!\\p{L})(?:agenda|vision|målbild|horisont|horizon|översiktsplan|öp)[\\s\\u00a0*_]+", Pattern.DOTALL);

    /** How far back a plan's name is looked for. */
    private static final int NAME_LENGTH = 24;

    private static final int LONGEST_SPAN = 50;
    private static final int CENTURY = 100;

    private IntroductionChecks() {}

    /**
     * The check: ok where the introduction names the report's year, a discrepancy where it names other years only,
     * unverifiable where it names none.
     *
     * @param introduction the text, or null, which gives no check
     */
    static List<Check> of(SectionId report, String introduction) {
        if (introduction == null || introduction.isBlank()) {
            return List.of();
        }
        Set<Integer> years = years(introduction);
        if (years.contains(report.year())) {
            return List.of(check(Result.OK, Sentence.of("reports.introduction.ok", report.year())));
        }
        if (years.isEmpty()) {
            return List.of(check(Result.UNVERIFIABLE, Sentence.of("reports.introduction.no-year", report.year())));
        }
        return List.of(check(
                Result.DISCREPANCY,
                Sentence.of("reports.introduction.other-years", Words.list(new ArrayList<>(years)), report.year())));
    }

    /** The years that a text names, in order. */
    static Set<Integer> years(String text) {
        Set<Integer> years = new TreeSet<>();
        Matcher found = YEAR.matcher(text);
        while (found.find()) {
            String before = text.substring(Math.max(0, found.start() - NAME_LENGTH), found.start());
            String after = text.substring(found.end(), Math.min(text.length(), found.end() + NAME_LENGTH));
            if (!NAME.matcher(before.toLowerCase(Locale.ROOT)).matches()
                    && !COUNTED.matcher(after.toLowerCase(Locale.ROOT)).matches()) {
                add(years, found);
            }
        }
        return years;
    }

    private static void add(Set<Integer> years, Matcher found) {
        int first = Integer.parseInt(found.group("year"));
        int last = first;
        for (String group : List.of("last", "next", "end")) {
            if (found.group(group) != null) {
                int given = Integer.parseInt(found.group(group));
                last = given < CENTURY ? first - first % CENTURY + given : given;
            }
        }
        years.add(first);
        years.add(last);
        if (last - first < LONGEST_SPAN) {
            for (int year = first; year <= last; year++) {
                years.add(year);
            }
        }
    }

    private static Check check(Result result, Sentence message) {
        return new Check(CODE, KIND, result, POINTER, null, null, null, null, message);
    }
}
