package se.arsredovisning.reports.figure;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.section.ReportPart;

/**
 * A figure of the table.
 *
 * @param section the section that it stands in; the municipality and the board are its
 * @param part the part of the report that the section is
 * @param own whether it is of the period that its section is of; false of a comparison year
 * @param figure the figure as its service gave it
 */
public record FigureRow(SectionId section, ReportPart part, boolean own, Figure figure) {

    /** What an amount is called that is given in thousands of kronor. */
    public static final String THOUSANDS = "tkr";

    private static final int THOUSAND = 3;

    /** Whether the figure is an amount in kronor, which can be given in thousands. */
    public boolean isAmount() {
        return figure.unit() == Unit.SEK;
    }

    /** The value, an amount in thousands of kronor if so asked; null where there is none. */
    public BigDecimal value(boolean inThousands) {
        return inThousands && isAmount() && figure.value() != null
                ? figure.value().movePointLeft(THOUSAND)
                : figure.value();
    }

    /** The unit's code that belongs to {@link #value(boolean)}: {@value #THOUSANDS} for an amount in thousands. */
    public String unit(boolean inThousands) {
        return inThousands && isAmount() ? THOUSANDS : figure.unit().code();
    }

    /** What tells the unit from others, where figures of one code are counted in several. */
    public String unitKey(boolean inThousands) {
        return figure.unitLabel() == null
                ? unit(inThousands)
                : figure.countedIn().toString();
    }

    /** The accuracy that belongs to {@link #value(boolean)}. */
    public int decimals(boolean inThousands) {
        return inThousands && isAmount() ? figure.decimals() + THOUSAND : figure.decimals();
    }
}
