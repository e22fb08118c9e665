package se.arsredovisning.finance.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.Project;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of an investment project. A copy: the truth is its section's document. */
@Entity
@Table(name = "investment_project")
@IdClass(InvestmentProject.Key.class)
public class InvestmentProject {

    /**
     * Names it over all sections.
     *
     * @param sectionId the section
     * @param key its key in it
     */
    public record Key(String sectionId, String key) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "project_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String label;
    String category;

    @Column(name = "decided_total")
    BigDecimal decidedTotal;

    @Column(name = "estimated_total")
    BigDecimal estimatedTotal;

    BigDecimal accumulated;

    @Embedded
    ShownAmounts amounts;

    /** For Hibernate. */
    protected InvestmentProject() {}

    InvestmentProject(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of it now. */
    void update(int position, String category, Project document, RowAmounts row) {
        this.position = position;
        this.label = document.label();
        this.category = category;
        this.decidedTotal = document.amounts().in(AmountColumn.DECIDED_TOTAL);
        this.estimatedTotal = document.amounts().in(AmountColumn.ESTIMATED_TOTAL);
        this.accumulated = document.amounts().in(AmountColumn.ACCUMULATED);
        this.amounts = ShownAmounts.of(row);
    }
}
