package se.arsredovisning.goals.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import se.arsredovisning.goals.document.Assessment;
import se.arsredovisning.goals.document.GoalDocument;
import se.arsredovisning.goals.document.Priority;
import se.arsredovisning.goals.document.SectionDocument;
import se.arsredovisning.goals.document.SuggestedAssessment;
import se.arsredovisning.kit.language.AssessmentStep;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of a goal. A copy: the truth is its section's document. */
@Entity
@Table(name = "goal")
@IdClass(Goal.Key.class)
public class Goal {

    /**
     * Names a goal over all sections.
     *
     * @param sectionId the section
     * @param key the goal's key in it
     */
    public record Key(String sectionId, String key) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "goal_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;

    @Column(name = "priority_number")
    Integer priorityNumber;

    @Column(name = "priority_title")
    String priorityTitle;

    String title;
    String assessment;

    /** What the assessment says in the words of {@link Assessment}, on whatever scale it was made. */
    @Column(name = "assessment_meaning")
    String assessmentMeaning;

    /** What the step is called, where the section has a scale of its own. */
    @Column(name = "assessment_label")
    String assessmentLabel;

    @Column(name = "suggested_assessment")
    String suggestedAssessment;

    @Column(name = "suggestion_preliminary")
    Boolean suggestionPreliminary;

    String comment;

    /** For Hibernate. */
    protected Goal() {}

    Goal(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of the goal now; the priority is null where it is under none. */
    void update(SectionId section, int position, Priority priority, GoalDocument document, SectionDocument whole) {
        this.position = position;
        this.priorityNumber = priority == null ? null : priority.number();
        this.priorityTitle = priority == null ? null : priority.title();
        this.title = document.title();
        this.assessment = document.assessment();
        this.assessmentMeaning =
                whole.assessment(document).map(Assessment::code).orElse(null);
        this.assessmentLabel = whole.assessmentScale() == null
                ? null
                : whole.scale()
                        .step(document.assessment())
                        .map(AssessmentStep::label)
                        .orElse(null);
        SuggestedAssessment suggested =
                SuggestedAssessment.of(document, section).orElse(null);
        this.suggestedAssessment = suggested == null ? null : suggested.value().code();
        this.suggestionPreliminary = suggested == null ? null : suggested.preliminary();
        this.comment = document.comment();
    }
}
