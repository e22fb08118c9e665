package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import se.arsredovisning.kit.language.Figure;

/** What a line is in its statement. */
public enum LineRole {
    /** Its cells are given. */
    ITEM(Figure.Role.ITEM),
    /** The sum of other lines. */
    SUBTOTAL(Figure.Role.SUBTOTAL),
    /** The sum that the statement comes to; one in each statement. */
    RESULT(Figure.Role.TOTAL),
    /** Of which (<i>varav</i>): a part of its parent that is told beside, and left out of every sum. */
    MEMO(Figure.Role.MEMO);

    private final Figure.Role figureRole;

    LineRole(Figure.Role figureRole) {
        this.figureRole = figureRole;
    }

    /** Whether the line's cells are derived from those of other lines. */
    public boolean isSum() {
        return this == SUBTOTAL || this == RESULT;
    }

    /** The role of the line's figures. */
    public Figure.Role figureRole() {
        return figureRole;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
