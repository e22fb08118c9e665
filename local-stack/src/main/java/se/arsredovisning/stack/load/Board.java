package se.arsredovisning.stack.load;

/**
 * One municipality's board.
 *
 * @param municipality its code, one of SCB's 290
 * @param thousands how many thousand live there, roughly: what the board's size follows from
 * @param kind which board
 */
record Board(String municipality, int thousands, BoardKind kind) {

    /** What its numbers are drawn under; the same for all years. */
    String key() {
        return municipality + "-" + kind.key();
    }

    /** The id of its report of a year, and of each section of it. */
    String id(int year) {
        return key() + "-" + year;
    }

    /** A draw that is the board's own, of that name. */
    Draw draw(Object... names) {
        Object[] own = new Object[names.length + 1];
        own[0] = key();
        System.arraycopy(names, 0, own, 1, names.length);
        return Draw.of(own);
    }
}
