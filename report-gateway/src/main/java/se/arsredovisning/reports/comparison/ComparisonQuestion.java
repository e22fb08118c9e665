package se.arsredovisning.reports.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.figure.FigureWords;

/**
 * What is to be ranked.
 *
 * @param code the code that boards are compared on, which the catalogue calls comparable
 * @param entry what the catalogue says of it
 * @param period a year, or a year and a month from 01 to 11
 * @param kind which of the code's numbers
 * @param municipality only this municipality's boards, or null for all
 * @param board only boards of this slug, or null for all
 * @param dimensions what else tells the figure apart, by name; a dimension that is not among them must not be said
 * @param source which figures there are to ask
 */
public record ComparisonQuestion(
        String code,
        CodeEntry entry,
        String period,
        Figure.Kind kind,
        String municipality,
        String board,
        Map<String, String> dimensions,
        FigureSource source) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9.-]{1,200}");
    private static final Pattern DIMENSION = Pattern.compile("[a-z0-9-]{1,100}");

    /** Reads the parameters of a request; what is wrong with them is kept in {@code reader}, and null is given. */
    public static ComparisonQuestion of(ComparisonParameters asked, FigureSource source, ParameterReader reader) {
        CodeEntry entry = entry(asked.code, reader);
        if (asked.period == null) {
            reader.refuse("period", null, Sentence.of("fault.required"));
        } else if (!SectionId.isPeriod(asked.period)) {
            reader.refuse("period", asked.period, Sentence.of("reports.fault.one-period"));
        }
        if (asked.municipality != null && !Municipalities.exists(asked.municipality)) {
            reader.refuse("municipality", asked.municipality, Sentence.of("fault.municipality"));
        }
        if (asked.board != null && !SectionId.isBoard(asked.board)) {
            reader.refuse("board", asked.board, Sentence.of("fault.board"));
        }
        Figure.Kind kind = reader.of("kind", asked.kind, FigureWords.KINDS, Figure.Kind.OUTCOME);
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (String name : FigureReader.DIMENSIONS) {
            String given = asked.dimension(name);
            if (given != null && !DIMENSION.matcher(given).matches()) {
                reader.refuse(name, given, Sentence.of("reports.fault.word"));
            } else if (given != null) {
                dimensions.put(name, given);
            }
        }
        return new ComparisonQuestion(
                asked.code, entry, asked.period, kind, asked.municipality, asked.board, dimensions, source);
    }

    private static CodeEntry entry(String code, ParameterReader reader) {
        if (code == null) {
            reader.refuse("code", null, Sentence.of("fault.required"));
            return null;
        }
        if (!CODE.matcher(code).matches()) {
            reader.refuse("code", code, Sentence.of("reports.fault.one-code"));
            return null;
        }
        CodeEntry entry = CodeCatalogue.get().find(code).orElse(null);
        if (entry == null) {
            reader.refuse("code", code, Sentence.of("reports.fault.unknown-code"));
        } else if (!entry.comparable()) {
            reader.refuse("code", code, Sentence.of("reports.fault.no-comparison"));
        }
        return entry;
    }
}
