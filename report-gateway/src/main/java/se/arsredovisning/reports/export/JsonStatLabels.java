package se.arsredovisning.reports.export;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.draft.BoardNames.Board;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.SectionLabels;

/**
 * What the parts of a dataset are called, in one language. What a report calls its own is the same in both.
 *
 * @param language the language
 * @param boards what boards are called, those whose reports say it
 * @param sections what sections call their statements and the parts of the organisation
 */
record JsonStatLabels(Language language, Map<Board, String> boards, SectionLabels sections) {

    /** Where nothing is known of the reports. */
    static JsonStatLabels of(Language language) {
        return new JsonStatLabels(language, Map.of(), SectionLabels.NONE);
    }

    /** Words of our own, or what another has said in both languages; null of null. */
    String of(Sentence words) {
        return words == null ? null : words.in(language);
    }

    /** A table that is no report's own: else what the catalogue calls its code, else what the reports call the statement. */
    String table(JsonStatTable table) {
        String base = table.base();
        return of(table.name(CodeCatalogue.get()
                .find(base)
                .filter(known -> known.labelSv() != null)
                .map(known ->
                        Sentence.said(known.labelSv(), Objects.requireNonNullElse(known.labelEn(), known.labelSv())))
                .orElseGet(() -> Sentence.said(sections.statements().getOrDefault(base, base)))));
    }

    /** A board, by its municipality's code and its slug: {@code Alingsås: Kommunstyrelsen}. */
    String board(String id) {
        int hyphen = id.indexOf('-');
        Board board = new Board(id.substring(0, hyphen), id.substring(hyphen + 1));
        return Municipalities.name(board.municipality()).orElseThrow() + ": " + boards.getOrDefault(board, board.key());
    }

    String period(String period) {
        return period.length() == 4
                ? period
                : DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag(language.tag()))
                        .format(YearMonth.parse(period));
    }

    /** What a measure is called: as the catalogue has it, else as its report does. */
    String measure(Figure figure) {
        CodeEntry known = CodeCatalogue.get().find(figure.code()).orElse(null);
        String label = known == null || known.labelSv() == null ? figure.label() : known.labelSv();
        return language == Language.ENGLISH && known != null && known.labelEn() != null ? known.labelEn() : label;
    }

    /** What a code means; null where the catalogue does not say. */
    String definition(CodeEntry entry) {
        return language == Language.ENGLISH && entry.definitionEn() != null
                ? entry.definitionEn()
                : entry.definitionSv();
    }

    /** What a row's value is counted in. */
    String unit(FigureRow row, Denomination amounts) {
        return row.isAmount() && amounts != Denomination.SEK ? amounts.word() : of(FigureLabels.unit(row.figure()));
    }

    /** A category of a dimension. */
    String value(String dimension, String value) {
        String own = sections.groups().getOrDefault(dimension, Map.of()).get(value);
        return own == null ? of(FigureLabels.value(dimension, value)) : own;
    }
}
