package se.arsredovisning.kit.revision;

/**
 * What a revision tells of that is no change of the document: something that happened to an edition of it.
 *
 * @param happening what happened, as the type of the event has it: {@code published}
 * @param edition the edition's number
 */
public record RevisionNews(String happening, int edition) {

    /** As the log keeps it; null of null. */
    static RevisionNews parse(String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new RevisionNews(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    /** As the log keeps it: {@code published/3}. */
    @Override
    public String toString() {
        return happening + "/" + edition;
    }
}
