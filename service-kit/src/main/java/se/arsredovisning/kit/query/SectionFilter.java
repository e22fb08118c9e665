package se.arsredovisning.kit.query;

/**
 * Which sections a question is about; a part that is null asks for all.
 *
 * @param municipality one of SCB's codes, or null
 * @param board a board's slug, or null
 * @param period a year, or a year and month, or null
 * @param scope the sections that whoever asks may read
 */
public record SectionFilter(String municipality, String board, String period, ReadableRows scope) {

    /** The same question, for whoever may read others. */
    public SectionFilter within(ReadableRows other) {
        return new SectionFilter(municipality, board, period, other);
    }
}
