package se.arsredovisning.finance.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.document.Statement;
import se.arsredovisning.finance.document.StatementEntity;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of a statement: what it comes to. A copy: the truth is its section's document. */
@Entity
@Table(name = "statement_result")
@IdClass(StatementResult.Key.class)
public class StatementResult {

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
    @Column(name = "statement_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String title;
    String scope;
    String entity;

    @Column(name = "breakdown_of")
    String breakdownOf;

    @Embedded
    ShownAmounts amounts;

    /** For Hibernate. */
    protected StatementResult() {}

    StatementResult(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of it now. */
    void update(int position, Statement document, RowAmounts result) {
        this.position = position;
        this.title = document.title();
        this.scope = document.scope();
        this.entity = document.entity() == StatementEntity.BOARD
                ? null
                : document.entity().code();
        this.breakdownOf = document.breakdownOf();
        this.amounts = ShownAmounts.of(result);
    }
}
