package se.arsredovisning.finance.document;

import java.util.Optional;
import se.arsredovisning.kit.language.SectionId;

/** The amounts of a section's rows, worked out once: for what is shown of it, and for those who keep a copy of them. */
public final class ShownRows {

    private final SectionRows rows;

    private ShownRows(SectionRows rows) {
        this.rows = rows;
    }

    /** The rows of a document that keeps the rules. */
    public static ShownRows of(SectionId section, SectionDocument document) {
        return new ShownRows(SectionRows.of(section, document));
    }

    SectionRows all() {
        return rows;
    }

    /** The row of the result of the statement of that key; nothing where it has none. */
    public Optional<RowAmounts> result(String statement) {
        return rows.result(statement).map(RowAmounts::of);
    }

    /** The row at a JSON Pointer of the section. */
    public Optional<RowAmounts> at(String pointer) {
        return rows.at(pointer).map(RowAmounts::of);
    }
}
