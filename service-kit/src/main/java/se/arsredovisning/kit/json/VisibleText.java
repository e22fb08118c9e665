package se.arsredovisning.kit.json;

import java.util.Set;

/**
 * Texts that say something to a reader. What nobody sees says nothing, however many characters it has: spaces, controls,
 * what only shapes the text around it (joiners, directions, soft hyphens), accents without a letter, and letters that are
 * blank. Between what is seen all of that may stand.
 */
public final class VisibleText {

    /**
     * Characters that Unicode calls letters or symbols, and that show nothing: the fillers of Hangul, the blank pattern of
     * Braille, the null notehead, the blanks of hieroglyphs, and what stood for an object that was left out.
     */
    private static final Set<Integer> BLANKS =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0x13441, 0x13442, 0xFFFC);

    private VisibleText() {}

    /** Whether a reader sees anything of a text. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.UNASSIGNED -> isMeantToBeSeen(character);
            default -> !BLANKS.contains(character);
        };
    }

    /** Of what this Java does not know yet: a newer emoji is seen, what is no character or is kept for marks is not. */
    private static boolean isMeantToBeSeen(int character) {
        boolean isNoCharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        boolean isIgnorable =
                character == 0x2065 || (character >= 0xFFF0 && character <= 0xFFF8) || character >= 0xE0000;
        return !isNoCharacter && !isIgnorable && !BLANKS.contains(character);
    }
}
