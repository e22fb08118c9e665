package se.arsredovisning.hr.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import se.arsredovisning.hr.document.EmploymentForm;
import se.arsredovisning.hr.document.Staff;
import se.arsredovisning.hr.document.StaffingMonth;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of the staff of a month. A copy: the truth is its section's document. */
@Entity
@Table(name = "staffing")
@IdClass(Staffing.Key.class)
public class Staffing {

    /**
     * Names a month over all sections.
     *
     * @param sectionId the section
     * @param month the month in it
     */
    public record Key(String sectionId, String month) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    String month;

    String municipality;
    String board;
    String period;
    int position;
    String organisation;

    @Column(name = "permanent_headcount")
    BigDecimal permanentHeadcount;

    @Column(name = "permanent_fte")
    BigDecimal permanentFte;

    @Column(name = "fixed_term_headcount")
    BigDecimal fixedTermHeadcount;

    @Column(name = "fixed_term_fte")
    BigDecimal fixedTermFte;

    /** For Hibernate. */
    protected Staffing() {}

    Staffing(SectionId section, String month) {
        this.sectionId = section.toString();
        this.month = month;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of the month now. */
    void update(int position, String organisation, StaffingMonth document) {
        this.position = position;
        this.organisation = organisation;
        Optional<Staff> permanent = document.staff(EmploymentForm.PERMANENT);
        Optional<Staff> fixedTerm = document.staff(EmploymentForm.FIXED_TERM);
        this.permanentHeadcount = permanent.map(Staff::headcount).orElse(null);
        this.permanentFte = permanent.map(Staff::fte).orElse(null);
        this.fixedTermHeadcount = fixedTerm.map(Staff::headcount).orElse(null);
        this.fixedTermFte = fixedTerm.map(Staff::fte).orElse(null);
    }

    /** Those employed until further notice, or null where nothing is said of them. */
    Staff permanent() {
        return staff(permanentHeadcount, permanentFte);
    }

    /** Those employed for a time, or null where nothing is said of them. */
    Staff fixedTerm() {
        return staff(fixedTermHeadcount, fixedTermFte);
    }

    private static Staff staff(BigDecimal headcount, BigDecimal fte) {
        return headcount == null && fte == null ? null : new Staff(headcount, fte);
    }
}
