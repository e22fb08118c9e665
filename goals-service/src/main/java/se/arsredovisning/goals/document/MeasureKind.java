package se.arsredovisning.goals.document;

/** The two sorts of measure that a goal is followed up with. Keys are unique within a section and sort. */
public enum MeasureKind {
    /** <i>Indikator</i>: the council's, with a key of its own over boards. */
    INDICATOR("goals.indicator.", "indicators", "indicators"),
    /** <i>Nyckeltal</i>: the board's own, or another's that it follows; the assessment suggested for a goal rests on these alone. */
    KEY_FIGURE("goals.key-figure.", "keyFigures", "key-figures");

    private final String codePrefix;
    private final String member;
    private final String segment;

    MeasureKind(String codePrefix, String member, String segment) {
        this.codePrefix = codePrefix;
        this.member = member;
        this.segment = segment;
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

    /** Whether measures of this sort can have the owner: an indicator is the council's, a key figure never is. */
    public boolean canBelongTo(Owner owner) {
        return (this == INDICATOR) == (owner == Owner.COUNCIL);
    }
}
