package se.arsredovisning.internalcontrol.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** Every number of a section as a figure. */
public final class SectionFigures {

    private static final String SUMMARY = "internal-control.summary.";
    private static final String REPORTED = "internal-control.reported-summary.";
    private static final String LEVEL = "internal-control.risk-level.";
    private static final String FOLLOW_UP = "internal-control.follow-up.";
    private static final String ACTIONS = "internal-control.actions.";
    private static final List<String> FIXED = List.of(
            SUMMARY + "controls",
            SUMMARY + "without-remark",
            SUMMARY + "with-minor-remark",
            SUMMARY + "with-remark",
            SUMMARY + "not-carried-out",
            SUMMARY + "not-assessed",
            REPORTED + "controls",
            REPORTED + "without-remark",
            REPORTED + "with-minor-remark",
            REPORTED + "with-remark",
            REPORTED + "not-carried-out",
            REPORTED + "not-assessed",
            FOLLOW_UP + "as-planned",
            FOLLOW_UP + "behind",
            FOLLOW_UP + "unknown",
            ACTIONS + "actions",
            ACTIONS + "open",
            ACTIONS + "overdue");

    private static final String ASSESSED = "Räknat ur bedömningarna";
    private static final String JUDGED = "Räknat ur resultat och åtgärder";
    private static final String PLACED = "Räknat ur riskvärdena";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Figure> figures = new ArrayList<>();

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * The section's figures: control by control, in the document's order, its likelihood, consequence and risk value,
     * and how often it was to be followed up and was; the summary as computed and as printed; the risk levels; how the
     * follow-up and the actions stand; the facts.
     */
    public static List<Figure> of(SectionId section, SectionDocument document) {
        SectionFigures all = new SectionFigures(section, document);
        LocalDate day = document.judgedAt(section);
        document.controls().forEach(control -> {
            for (RiskKind kind : RiskKind.values()) {
                all.risk(control, kind);
            }
            FollowUp.of(control, document.assessments(), section, day)
                    .ifPresent(followUp -> all.followUp(control, followUp));
        });
        all.summary();
        all.reportedSummary();
        all.levels();
        all.standing();
        all.figures.addAll(document.factList().figures(section, all.figures, document.source()));
        return List.copyOf(all.figures);
    }

    /** The code of a control, which its figures' codes begin with. */
    static String controlCode(ControlDocument control) {
        return "internal-control.control." + control.key();
    }

    /** All codes that a fact of the section can concern. */
    static Set<String> concernable(SectionDocument document) {
        Set<String> codes = new HashSet<>(FIXED);
        document.levels().forEach(level -> codes.add(LEVEL + level.key()));
        document.controls().forEach(control -> {
            codes.add(controlCode(control));
            codes.add(controlCode(control) + ".follow-ups");
            for (RiskKind kind : RiskKind.values()) {
                for (String number : List.of("likelihood", "consequence", "risk-value")) {
                    codes.add(controlCode(control) + "." + kind.code(number));
                }
            }
        });
        return codes;
    }

    private void risk(ControlDocument control, RiskKind kind) {
        RiskRating rating = kind.of(control);
        if (rating.hasCell()) {
            risk(control, kind, "likelihood", "Sannolikhet", rating.likelihood(), true);
            risk(control, kind, "consequence", "Konsekvens", rating.consequence(), true);
        }
        rating.value().ifPresent(value -> risk(control, kind, "risk-value", "Riskvärde", value, !rating.hasCell()));
    }

    /** What a plan says of a risk is the state of a day and no sum over the months, also in an interim section. */
    private void risk(ControlDocument control, RiskKind kind, String number, String noun, int value, boolean printed) {
        FigureBuilder figure = Figure.in(
                        section,
                        controlCode(control) + "." + kind.code(number),
                        kind == RiskKind.ACCEPTED ? Kind.TARGET : Kind.OUTCOME)
                .period(section.period(), PeriodType.INSTANT)
                .value(BigDecimal.valueOf(value), Unit.INDEX, 0)
                .label(kind.label(noun) + ": " + control.risk(), document.source());
        figures.add(printed ? figure.build() : figure.computed().build());
    }

    private void followUp(ControlDocument control, FollowUp followUp) {
        String code = controlCode(control) + ".follow-ups";
        String label = "Uppföljningar: " + control.risk();
        figures.add(Figure.in(section, code, Kind.TARGET)
                .value(BigDecimal.valueOf(followUp.expected()), Unit.COUNT, 0)
                .computed()
                .label(label, JUDGED)
                .build());
        boolean known = followUp.carriedOut() != null;
        figures.add(Figure.in(section, code, Kind.OUTCOME)
                .value(known ? BigDecimal.valueOf(followUp.carriedOut()) : null, Unit.COUNT, 0)
                .status(
                        known ? Status.FINAL : Status.MISSING,
                        known ? null : Sentence.of("internal-control.reason.no-date"))
                .computed()
                .label(label, JUDGED)
                .build());
    }

    private void summary() {
        SectionSummary summary = SectionSummary.of(document);
        total(SUMMARY + "controls", summary.controls(), "Kontroller", ASSESSED);
        for (Assessment assessment : Assessment.values()) {
            summary.count(assessment)
                    .ifPresent(count -> item(
                            SUMMARY + assessment.code(),
                            count,
                            "Kontroller " + assessment.label(),
                            SUMMARY + "controls",
                            ASSESSED));
        }
        item(
                SUMMARY + "not-assessed",
                summary.notAssessed(),
                "Kontroller med okänd bedömning",
                SUMMARY + "controls",
                ASSESSED);
    }

    private void reportedSummary() {
        ReportedSummary reported = document.reportedSummary();
        if (reported == null) {
            return;
        }
        if (reported.controls() != null) {
            printed("controls", reported.controls(), "Kontroller enligt rapporten", Role.TOTAL, null);
        }
        String total = reported.controls() == null ? null : REPORTED + "controls";
        for (Assessment assessment : Assessment.values()) {
            reported.count(assessment)
                    .ifPresent(count -> printed(
                            assessment.code(),
                            count,
                            "Kontroller " + assessment.label() + " enligt rapporten",
                            Role.ITEM,
                            total));
        }
        if (reported.notAssessed() != null) {
            printed("not-assessed", reported.notAssessed(), "Kontroller ej bedömda enligt rapporten", Role.ITEM, total);
        }
    }

    private void printed(String code, int count, String label, Role role, String parent) {
        figures.add(Figure.in(section, REPORTED + code, Kind.COUNT)
                .role(role, parent)
                .value(BigDecimal.valueOf(count), Unit.COUNT, 0)
                .label(label, document.source())
                .build());
    }

    private void levels() {
        RiskMatrix.of(document, RiskKind.CURRENT)
                .levels()
                .forEach(level -> item(
                        LEVEL + level.key(), level.count(), "Kontroller på risknivån " + level.label(), null, PLACED));
    }

    private void standing() {
        FollowUpSummary now = FollowUpSummary.of(section, document);
        item(FOLLOW_UP + "as-planned", now.asPlanned(), "Kontroller som följts upp enligt plan", null, JUDGED);
        item(FOLLOW_UP + "behind", now.behind(), "Kontroller som följts upp för sällan", null, JUDGED);
        item(FOLLOW_UP + "unknown", now.unknown(), "Kontroller vars uppföljning är okänd", null, JUDGED);
        total(ACTIONS + "actions", now.actions(), "Åtgärder", JUDGED);
        // Open and overdue are no parts that add up: what is overdue is open too.
        subtotal(ACTIONS + "open", now.openActions(), "Åtgärder som återstår");
        subtotal(ACTIONS + "overdue", now.overdueActions(), "Försenade åtgärder");
    }

    private void total(String code, int count, String label, String source) {
        count(code, Role.TOTAL, null, count, label, source);
    }

    private void subtotal(String code, int count, String label) {
        count(code, Role.SUBTOTAL, ACTIONS + "actions", count, label, JUDGED);
    }

    private void item(String code, int count, String label, String parent, String source) {
        count(code, Role.ITEM, parent, count, label, source);
    }

    private void count(String code, Role role, String parent, int count, String label, String source) {
        figures.add(Figure.in(section, code, Kind.COUNT)
                .role(role, parent)
                .value(BigDecimal.valueOf(count), Unit.COUNT, 0)
                .computed()
                .label(label, source)
                .build());
    }
}
