package se.arsredovisning.internalcontrol.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import se.arsredovisning.internalcontrol.document.Assessment;
import se.arsredovisning.internalcontrol.document.ControlDocument;
import se.arsredovisning.internalcontrol.document.FollowUp;
import se.arsredovisning.internalcontrol.document.RiskKind;
import se.arsredovisning.internalcontrol.document.RiskLevel;
import se.arsredovisning.internalcontrol.document.SectionDocument;
import se.arsredovisning.kit.language.SectionId;

/** What questions over sections need to know of a control. A copy: the truth is its section's document. */
@Entity
@Table(name = "control")
@IdClass(Control.Key.class)
public class Control {

    /**
     * Names a control over all sections.
     *
     * @param sectionId the section
     * @param key the control's key in it
     */
    public record Key(String sectionId, String key) implements Serializable {}

    @Id
    @Column(name = "section_id")
    String sectionId;

    @Id
    @Column(name = "control_key")
    String key;

    String municipality;
    String board;
    String period;
    int position;
    String risk;
    String process;

    @Column(name = "organisation_unit")
    String organisationUnit;

    Integer likelihood;
    Integer consequence;

    @Column(name = "risk_value")
    Integer riskValue;

    String level;
    String subject;
    String responsible;
    String frequency;

    @Column(name = "frequency_label")
    String frequencyLabel;

    String assessment;

    @Column(name = "suggested_assessment")
    String suggestedAssessment;

    @Column(name = "counts_as")
    String countsAs;

    @Column(name = "follow_up")
    String followUp;

    @Column(name = "open_actions")
    int openActions;

    @Column(name = "overdue_actions")
    int overdueActions;

    /** For Hibernate. */
    protected Control() {}

    Control(SectionId section, String key) {
        this.sectionId = section.toString();
        this.key = key;
        this.municipality = section.municipality();
        this.board = section.board();
        this.period = section.period();
    }

    /** Takes over what the section's document says of the control now. */
    void update(SectionId section, int position, SectionDocument document, ControlDocument control) {
        LocalDate day = document.judgedAt(section);
        this.position = position;
        this.risk = control.risk();
        this.process = control.process();
        this.organisationUnit = control.organisationUnit();
        this.likelihood = control.likelihood();
        this.consequence = control.consequence();
        this.riskValue = RiskKind.CURRENT.of(control).value().orElse(null);
        this.level =
                document.level(RiskKind.CURRENT.of(control)).map(RiskLevel::key).orElse(null);
        this.subject = control.subject();
        this.responsible = control.responsible();
        this.frequency =
                control.frequency() == null ? null : control.frequency().code();
        this.frequencyLabel = control.frequencyLabel();
        this.assessment = control.assessment();
        this.suggestedAssessment = document.assessments().suggested(control).orElse(null);
        this.countsAs = document.assessments().of(control).map(Assessment::code).orElse(null);
        this.followUp = FollowUp.of(control, document.assessments(), section, day)
                .map(judged -> judged.status().code())
                .orElse(null);
        this.openActions = control.openActions(day);
        this.overdueActions = control.overdueActions(day);
    }
}
