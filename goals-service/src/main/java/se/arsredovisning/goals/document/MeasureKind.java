package se.arsredovisning.goals.document;

/** The two sorts of measure that a goal is followed up with. Keys are unique within a section and sort. */
public enum MeasureKind {
    /** <i>Indikator</i>: the council's, with a key of its own over boards. */
    INDICATOR("goals.indicator.", "indicators", "indicators", Owner.COUNCIL),
    /** <i>Nyckeltal</i>: the board's own; the assessment suggested for a goal rests on these alone. */
    KEY_FIGURE("goals.key-figure.", "keyFigures", "key-figures", Owner.BOARD);

    private final String codePrefix;
    private final String member;
    private final String segment;
    private final Owner owner;

    MeasureKind(String codePrefix, String member, String segment, Owner owner) {
        this.codePrefix = codePrefix;
        this.member = member;
        this.segment = segment;
        this.owner = owner;
    }

    /** The code of the figures of the measure with this key: {@code goals.key-figure.bredband}. */
    public String code(String key) {
        return codePrefix + key;
    }

    /** The member of a goal that lists the measures of this sort. */
    public String member() {
        return member;
    }

    /** The step of a path under which measures of this sort are found. */
    public String segment() {
        return segment;
    }

    /** The one owner that measures of this sort can have. */
    public Owner owner() {
        return owner;
    }
}
