package se.arsredovisning.hr.sickleave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import se.arsredovisning.kit.language.SectionId;

/**
 * That a section gives sick leave of a group. It has no number: what may be told of one is decided when it is read, by
 * the threshold of then.
 */
@Entity
@Table(name = "sick_leave")
@IdClass(SickLeaveEntry.Key.class)
public class SickLeaveEntry {

    /**
     * Names a group over all sections.
     *
     * @param sectionId the section
     * @param group the group in it
     */
    public record Key(String sectionId, String group) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "group_key")
    String group;

    String municipality;
    String board;
    String period;
    int position;

    /** For Hibernate. */
    protected SickLeaveEntry() {}

    SickLeaveEntry(SectionId section, String group) {
        this.sectionId = section.toString();
        this.group = group;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    void moveTo(int position) {
        this.position = position;
    }
}
