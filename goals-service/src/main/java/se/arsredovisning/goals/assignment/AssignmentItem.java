package se.arsredovisning.goals.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import se.arsredovisning.goals.document.Assignment;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of an assignment. A copy: the truth is its section's document. */
@Entity
@Table(name = "assignment")
@IdClass(AssignmentItem.Key.class)
public class AssignmentItem {

    /**
     * Names an assignment over all sections.
     *
     * @param sectionId the section
     * @param key the assignment's key in it
     */
    public record Key(String sectionId, String key) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "assignment_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String title;
    String kind;
    String giver;
    String goal;
    String status;

    @Column(name = "percent_done")
    Integer percentDone;

    String comment;

    /** For Hibernate. */
    protected AssignmentItem() {}

    AssignmentItem(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of the assignment now. */
    void update(int position, Assignment document) {
        this.position = position;
        this.title = document.title();
        this.kind = document.kind().code();
        this.giver = document.from().code();
        this.goal = document.goal();
        this.status = document.status().code();
        this.percentDone = document.percentDone();
        this.comment = document.comment();
    }
}
