package se.arsredovisning.reports.figure;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

/**
 * A figure of the table.
 *
 * @param section the section that it stands in; the municipality and the board are its
 * @param part the part of the report that the section is
 * @param own whether it is of the period that its section is of; false of a comparison year
 * @param figure the figure as its service gave it
 * @param edition the edition of its report that says it; 0 for the draft
 */
public record FigureRow(SectionId section, ReportPart part, boolean own, Figure figure, int edition) {

    /** The report, as it says the figure. */
    public ReportVersion report() {
        return new ReportVersion(section, edition);
    }

    /** Whether the figure is an amount in kronor, which can be given in thousands or millions. */
    public boolean isAmount() {
        return figure.unit() == Unit.SEK;
    }

    /** The value, an amount as it is asked for; null where there is none. */
    public BigDecimal value(Denomination amounts) {
        return isAmount() && figure.value() != null ? amounts.of(figure.value()) : figure.value();
    }

    /** The unit's code that belongs to {@link #value(Denomination)}; an amount that is not in kronor has its own. */
    public String unit(Denomination amounts) {
        return isAmount() && amounts != Denomination.SEK
                ? amounts.word()
                : figure.unit().code();
    }

    /** What tells the unit from others, where figures of one code are counted in several. */
    public String unitKey(Denomination amounts) {
        return figure.unitLabel() == null ? unit(amounts) : figure.countedIn().toString();
    }

    /** The accuracy that belongs to {@link #value(Denomination)}. */
    public int decimals(Denomination amounts) {
        return isAmount() ? figure.decimals() + amounts.digits() : figure.decimals();
    }
}
