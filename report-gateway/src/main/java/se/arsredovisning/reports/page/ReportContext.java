package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.Optional;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.edition.EditionText;
import se.arsredovisning.reports.page.PageNumbers.Amounts;

/**
 * What the pages of an edition are made of.
 *
 * @param request what was asked for
 * @param edition what the edition says
 * @param figures its figures
 * @param checks its checks
 * @param amounts what amounts are counted in
 * @param address where its page is, in the page's language
 * @param pin what its links end with, so that they lead to the same edition and amounts; empty, or beginning with a question mark
 */
public record ReportContext(
        PageRequest request,
        EditionText edition,
        ShownFigures figures,
        ShownChecks checks,
        Amounts amounts,
        String address,
        String pin) {

    /** The language of what boards say. */
    private static final Language BOARDS = Language.SWEDISH;

    /**
     * A context for a page.
     *
     * @param isPinned whether the address names the edition
     */
    static ReportContext of(PageRequest request, EditionText edition, Amounts amounts, boolean isPinned) {
        ShownFigures figures = new ShownFigures(edition.body().path("figures"));
        String address = request.root() + (edition.isDraft() ? "/drafts" : "") + ReportAddress.of(edition.report());
        String pin = isPinned ? "?edition=" + edition.number() : "";
        if (amounts != Amounts.TKR) {
            pin += (pin.isEmpty() ? "?" : "&") + "amounts=" + amounts.word();
        }
        return new ReportContext(
                request,
                edition,
                figures,
                new ShownChecks(edition.body().path("checks"), figures),
                amounts,
                address,
                pin);
    }

    public SectionId report() {
        return edition.report();
    }

    public PageWords w() {
        return request.words();
    }

    PageNumbers numbers() {
        return request.numbers();
    }

    /** Of a part what its section says; a missing node where the report does not have it. */
    JsonNode part(String member) {
        return edition.body().path("sections").path(member).path("content");
    }

    /** The language of what the board says, where that is not the page's; else empty. */
    public String boardsLang() {
        return request.language() == BOARDS ? "" : BOARDS.tag();
    }

    /** What a figure is called, as the page's language has it, else in the board's words. */
    String label(ShownFigure figure) {
        return english(figure.code()).map(CodeEntry::labelEn).orElseGet(figure::label);
    }

    /** The language of that, where it is not the page's; else empty. */
    String labelLang(ShownFigure figure) {
        return english(figure.code()).isPresent() ? "" : boardsLang();
    }

    private Optional<CodeEntry> english(String code) {
        return request.language() == BOARDS
                ? Optional.empty()
                : CodeCatalogue.get().find(code).filter(entry -> entry.labelEn() != null);
    }

    /** A number, or why there is none, in a few signs. */
    String print(ShownFigure figure) {
        if (figure.value() == null) {
            return w().say(figure.status().equals("suppressed") ? "suppressed.sign" : "missing.sign");
        }
        return figure.unit().equals("SEK")
                ? numbers().amount(figure.value(), figure.decimals(), amounts)
                : numbers().number(figure.value(), figure.decimals());
    }

    /** What a figure is counted in, in words. */
    String unit(ShownFigure figure) {
        return switch (figure.unit()) {
            case "SEK" -> amounts.word();
            case "other" -> figure.unitLabel();
            default -> w().find("unit." + figure.unit()).orElse(figure.unit());
        };
    }

    /** Where a figure's source is told. */
    String source(ShownFigure figure) {
        return address + "/figures/" + figure.code() + pin + "#" + figure.anchor(report().period());
    }

    /** A period as a head names it: {@code 2020}, {@code dec 2020}, {@code jan–aug 2020}. */
    String period(String period, String type) {
        if (period.length() <= 4) {
            return period;
        }
        String month = w().say("month." + period.substring(5));
        boolean isInstant = type.equals("instant") || period.endsWith("-01");
        return (isInstant ? month : w().say("month.01") + "\u2013" + month) + " " + period.substring(0, 4);
    }

    RawString prose(String markdown) {
        return Prose.html(markdown);
    }
}
