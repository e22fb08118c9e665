package se.arsredovisning.reports.chart;

/**
 * How a mark looks: a class, by which a page draws it in its own colours, and attributes, by which it looks as it should where
 * there is no page. Each differs from the others in shape or outline, too, and has a contrast of at least 3 to 1 to the ground.
 */
enum Paint {
    GROUND("ground", "fill=\"#ffffff\""),
    INK("ink", "fill=\"#1b1b1b\""),
    QUIET("quiet", "fill=\"#525252\""),
    GRID("grid", "fill=\"none\" stroke=\"#d4d4d4\" stroke-width=\"1\""),
    AXIS("axis", "fill=\"none\" stroke=\"#525252\" stroke-width=\"1\""),
    /** What came out: solid. */
    OUTCOME("outcome", "fill=\"#005a8c\""),
    /** The same, which is not final: an outline of dashes. */
    PRELIMINARY("preliminary", "fill=\"#ffffff\" stroke=\"#005a8c\" stroke-width=\"1.5\" stroke-dasharray=\"4 2\""),
    /** What was expected: an outline. */
    EXPECTED("expected", "fill=\"#ffffff\" stroke=\"#1b1b1b\" stroke-width=\"1.5\""),
    /** What was before: light within its outline. */
    BEFORE("before", "fill=\"#cfe0ec\" stroke=\"#4f7f9e\" stroke-width=\"1\""),
    LINE("line", "fill=\"none\" stroke=\"#005a8c\" stroke-width=\"2\""),
    /** A field of a matrix, by how grave it is; its number says so, too. */
    LOW("low", "fill=\"#f4f4f4\" stroke=\"#767676\" stroke-width=\"1\""),
    MEDIUM("medium", "fill=\"#f5cf5c\" stroke=\"#767676\" stroke-width=\"1\""),
    HIGH("high", "fill=\"#e98a68\" stroke=\"#767676\" stroke-width=\"1\"");

    private final String attributes;

    Paint(String word, String attributes) {
        this.attributes = " class=\"chart-" + word + "\" " + attributes;
    }

    /** The attributes of an element that is drawn so, with a space before them. */
    String attributes() {
        return attributes;
    }
}
