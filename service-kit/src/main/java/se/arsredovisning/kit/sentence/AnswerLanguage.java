package se.arsredovisning.kit.sentence;

/** In which languages an answer speaks to its reader. */
public enum AnswerLanguage {
    /** What nobody asked for another gets. */
    SWEDISH("sv", "sv", Language.SWEDISH),
    ENGLISH("en", "en", Language.ENGLISH),
    /**
     * Both: each sentence is Swedish, and a member beside it, whose name ends in {@code English}, has the English one. For
     * who keeps a copy that is read in both. Asked for as {@code mul}, which RFC 5646 has for several languages.
     */
    BOTH("mul", "sv, en", Language.SWEDISH);

    private final String tag;
    private final String contentLanguage;
    private final Language language;

    AnswerLanguage(String tag, String contentLanguage, Language language) {
        this.tag = tag;
        this.contentLanguage = contentLanguage;
        this.language = language;
    }

    /** What it is asked for as, and what tells its ETags from others. */
    public String tag() {
        return tag;
    }

    /** What its sentences are told in. */
    public Language language() {
        return language;
    }

    /** The value of {@code Content-Language}. */
    public String contentLanguage() {
        return contentLanguage;
    }
}
