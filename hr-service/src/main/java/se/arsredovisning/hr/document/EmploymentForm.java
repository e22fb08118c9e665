package se.arsredovisning.hr.document;

import java.util.Locale;

/** How somebody is employed. */
public enum EmploymentForm {
    /** <i>Tillsvidareanställd</i>. */
    PERMANENT("permanent", "Tillsvidareanställda"),
    /** <i>Visstidsanställd</i>. */
    FIXED_TERM("fixedTerm", "Visstidsanställda");

    private final String member;
    private final String label;

    EmploymentForm(String member, String label) {
        this.member = member;
        this.label = label;
    }

    /** The member of a month or a part that holds it. */
    public String member() {
        return member;
    }

    /** In Swedish. */
    public String label() {
        return label;
    }

    /** The value of the dimension {@code employmentForm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
