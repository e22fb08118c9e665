package se.arsredovisning.kit.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;

/**
 * One role for a municipality, a board and a chapter, each of which may be all: {@code editor:1489/kommunstyrelsen/finance},
 * {@code reader:1489/*}{@code /*}.
 *
 * @param role what is granted
 * @param municipality one of SCB's codes; null for all
 * @param board a board's slug; null for all
 * @param chapter a chapter; null for all
 */
public record Grant(Role role, String municipality, String board, Chapter chapter) {

    private static final String ALL = "*";

    private static final Pattern TEXT = Pattern.compile("([a-z-]{1,20}):([^/]{1,4})/([^/]{1,60})/([a-z*-]{1,20})");

    /** Reads a grant; nothing where it is not written exactly so, or names what there is not. */
    public static Optional<Grant> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Role> role = Role.named(parts.group(1));
        String municipality = some(parts.group(2));
        String board = some(parts.group(3));
        String chapter = some(parts.group(4));
        Optional<Chapter> named = chapter == null ? Optional.empty() : Chapter.named(chapter);
        boolean known = role.isPresent()
                && (municipality == null || Municipalities.exists(municipality))
                && (board == null || SectionId.isBoard(board))
                && (chapter == null || named.isPresent());
        return known ? Optional.of(new Grant(role.get(), municipality, board, named.orElse(null))) : Optional.empty();
    }

    private static String some(String part) {
        return part.equals(ALL) ? null : part;
    }

    /** Whether it lets its holder do this with a board's chapter. */
    public boolean allows(Right right, String ofMunicipality, String ofBoard, Chapter of) {
        return allows(right, of)
                && (municipality == null || municipality.equals(ofMunicipality))
                && (board == null || board.equals(ofBoard));
    }

    /** Whether it lets its holder do this with the chapter of some board. */
    boolean allows(Right right, Chapter of) {
        return role.may(right) && (chapter == null || chapter == of);
    }

    /** As a token has it. */
    @Override
    public String toString() {
        return role.code() + ":" + all(municipality) + "/" + all(board) + "/"
                + all(chapter == null ? null : chapter.code());
    }

    private static String all(String part) {
        return part == null ? ALL : part;
    }
}
