package se.arsredovisning.table;

import java.util.Set;

/** The sheet of a template that explains the others. It is passed over when the workbook comes back. */
final class Notes {

    /** Its name. */
    static final String SHEET = "Läs mig";

    private static final Set<String> NAMES = Set.of("läs mig", "readme");

    private Notes() {}

    static boolean isName(String sheet) {
        return NAMES.contains(CellText.key(sheet));
    }
}
