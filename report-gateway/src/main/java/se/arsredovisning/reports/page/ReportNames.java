package se.arsredovisning.reports.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.edition.EditionReading;

/** What reports and boards are called where their own words are not at hand. */
final class ReportNames {

    private ReportNames() {}

    /** {@code Alingsås: Kommunstyrelsens årsredovisning 2020}. */
    static String of(EditionReading.PublishedCard card) {
        String title = card.title() == null ? board(card) + " " + card.report().period() : card.title();
        return MunicipalityNames.name(card.report().municipality()) + ": " + title;
    }

    static String board(EditionReading.PublishedCard card) {
        return card.board() == null ? board(card.report().board()) : card.board();
    }

    /** A board's name made of its slug. */
    static String board(String slug) {
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code 2020}, or {@code januari–augusti 2020}. */
    static String period(SectionId report, Language language) {
        if (!report.interim()) {
            return report.period();
        }
        Locale locale = Locale.forLanguageTag(language.tag());
        Month month = Month.of(Integer.parseInt(report.period().substring(5)));
        String last = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        String first = Month.JANUARY.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return (month == Month.JANUARY ? first : first + "\u2013" + last) + " " + report.year();
    }
}
