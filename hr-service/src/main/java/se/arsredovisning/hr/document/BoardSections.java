package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import se.arsredovisning.kit.language.SectionId;

/**
 * What a write of a section has to know of its past, and of the board's sections of the years beside it, which tell the
 * same years: each as it is stored, or was when it was deleted; null where it never was.
 *
 * @param section the section that is written
 * @param last its own document before the write
 * @param earlier the section of the year before, whose own year is the previous one of this section
 * @param later the section of the year after, which tells this section's year as its previous one
 */
public record BoardSections(SectionId section, JsonNode last, JsonNode earlier, JsonNode later) {

    /** Of a board that has said nothing yet. */
    public static BoardSections none(SectionId section) {
        return new BoardSections(section, null, null, null);
    }
}
