package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.AssessmentStep;
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

    /** The codes of the summary's counts, which every section has. */
    static final List<String> SUMMARY_CODES = List.of(
            "goals.summary.goals",
            "goals.summary.fulfilled",
            "goals.summary.partly-fulfilled",
            "goals.summary.not-fulfilled",
            "goals.summary.not-assessed");

    /** The codes of the counts of assignments, which a section with assignments has. */
    static final List<String> ASSIGNMENT_CODES = List.of(
            "goals.summary.assignments",
            "goals.summary.assignments-not-started",
            "goals.summary.assignments-ongoing",
            "goals.summary.assignments-completed",
            "goals.summary.assignments-cancelled");

    private static final String COUNTED = "Räknat ur uppdragens och aktiviteternas status";
    private static final String COMPUTED = "Räknat ur nämndens egna bedömningar";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Figure> figures = new ArrayList<>();

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * The section's figures: measures in the document's order, for each value its target and then its outcome; the
     * summary's counts, which are computed; what is done of assignments, and their counts; the facts.
     */
    public static List<Figure> of(SectionId section, SectionDocument document) {
        SectionFigures all = new SectionFigures(section, document);
        all.measures();
        all.summary();
        all.assignments();
        all.figures.addAll(document.factList().figures(section, all.figures, document.source()));
        return List.copyOf(all.figures);
    }

    private void measures() {
        document.goals().forEach(goal -> {
            for (MeasureKind kind : MeasureKind.values()) {
                for (Measure measure : goal.measures(kind)) {
                    measure.values().forEach(value -> value(kind, measure, value));
                }
            }
        });
    }

    private void value(MeasureKind kind, Measure measure, MeasureValue value) {
        String year = String.valueOf(value.year());
        String source = measure.source() == null ? document.source() : measure.source();
        Map<String, String> dimensions =
                value.sex() == null ? Map.of() : Map.of("sex", value.sex().code());
        targets(value, measure).forEach((target, number) -> {
            FigureBuilder figure = Figure.in(section, kind.code(measure.key()), target)
                    .period(year, PeriodType.YEAR)
                    .dimensions(dimensions)
                    .value(number.orElse(null), measure.countedIn(), decimals(number, measure))
                    .label(measure.name(), source);
            figures.add((number.isPresent()
                            ? figure
                            : figure.status(
                                    Status.MISSING, Sentence.of("goals.reason.target-is-text", value.targetText())))
                    .build());
        });
        if (value.status() != null) {
            Status status = value.hasOutcome() ? value.status().figureStatus() : Status.MISSING;
            FigureBuilder outcome = Figure.in(section, kind.code(measure.key()), Kind.OUTCOME)
                    .dimensions(dimensions)
                    .value(value.outcome(), measure.countedIn(), measure.decimals())
                    .status(status, status == Status.MISSING ? reason(value) : null)
                    .label(measure.name(), source);
            figures.add((value.year() == section.year() ? outcome : outcome.period(year, PeriodType.YEAR)).build());
        }
    }

    /** Why there is no number: the words of the board, where it says so itself. */
    private static Sentence reason(MeasureValue value) {
        if (value.outcomeText() != null) {
            return Sentence.of("goals.reason.outcome-is-text", value.outcomeText());
        }
        return value.reason() == null ? Sentence.of("goals.reason.none-given") : Sentence.said(value.reason());
    }

    /** A target's numbers; of a target in words that name none, nothing. */
    private static Map<Kind, Optional<BigDecimal>> targets(MeasureValue value, Measure measure) {
        Map<Kind, Optional<BigDecimal>> numbers = new EnumMap<>(Kind.class);
        if (!value.hasTarget()) {
            return numbers;
        }
        Optional<Target> target = Target.of(value, measure);
        boolean interval = value.targetFrom() != null || value.targetTo() != null;
        if (interval || target.filter(one -> one.bound().isEmpty()).isPresent()) {
            target.map(Target::from).ifPresent(from -> numbers.put(Kind.TARGET_FROM, Optional.of(from)));
            target.map(Target::to).ifPresent(to -> numbers.put(Kind.TARGET_TO, Optional.of(to)));
        } else {
            numbers.put(Kind.TARGET, target.flatMap(Target::bound));
        }
        return numbers;
    }

    /** A number that is read from words may be finer than the measure's own. */
    private static int decimals(Optional<BigDecimal> number, Measure measure) {
        int scale = number.map(given -> given.stripTrailingZeros().scale()).orElse(measure.decimals());
        return Math.max(measure.decimals(), scale);
    }

    private void assignments() {
        for (Assignment assignment : document.assignments()) {
            if (assignment.percentDone() != null) {
                figures.add(Figure.in(section, assignment.code(), Kind.OUTCOME)
                        .value(BigDecimal.valueOf(assignment.percentDone()), Unit.PERCENT, 0)
                        .label(assignment.title() + ", genomfört", document.source())
                        .build());
            }
        }
        AssignmentSummary summary = AssignmentSummary.of(document.assignments());
        if (summary != null) {
            count(ASSIGNMENT_CODES, 0, summary.total(), "Uppdrag och aktiviteter", COUNTED);
            count(ASSIGNMENT_CODES, 1, summary.notStarted(), "Uppdrag och aktiviteter som inte är påbörjade", COUNTED);
            count(ASSIGNMENT_CODES, 2, summary.ongoing(), "Uppdrag och aktiviteter som pågår", COUNTED);
            count(ASSIGNMENT_CODES, 3, summary.completed(), "Uppdrag och aktiviteter som är klara", COUNTED);
            count(
                    ASSIGNMENT_CODES,
                    4,
                    summary.cancelled(),
                    "Uppdrag och aktiviteter som har avslutats ogjorda",
                    COUNTED);
        }
    }

    private void summary() {
        SectionSummary summary = SectionSummary.of(document);
        count(0, summary.goals(), "Nämndens mål");
        count(1, summary.fulfilled(), "Mål som är uppfyllda");
        count(2, summary.partlyFulfilled(), "Mål som är delvis uppfyllda");
        count(3, summary.notFulfilled(), "Mål som inte är uppfyllda");
        count(4, summary.notAssessed(), "Mål som inte är bedömda");
        if (document.assessmentScale() != null) {
            document.assessmentScale().steps().forEach(this::step);
        }
    }

    /** The code of how many goals are assessed with a step of the section's own scale. */
    static String code(AssessmentStep step) {
        return "goals.summary.step-" + step.key();
    }

    /** What the board counts in its own words; by what steps mean, the same goals are counted above. */
    private void step(AssessmentStep step) {
        long count = document.goals()
                .filter(goal -> step.key().equals(goal.assessment()))
                .count();
        figures.add(Figure.in(section, code(step), Kind.COUNT)
                .role(Role.SUBTOTAL, SUMMARY_CODES.get(0))
                .value(BigDecimal.valueOf(count), Unit.COUNT, 0)
                .computed()
                .label("Mål med bedömningen ”" + step.label() + "”", COMPUTED)
                .build());
    }

    private void count(int code, int count, String label) {
        count(SUMMARY_CODES, code, count, label, COMPUTED);
    }

    private void count(List<String> codes, int code, int count, String label, String source) {
        figures.add(Figure.in(section, codes.get(code), Kind.COUNT)
                .role(code == 0 ? Role.TOTAL : Role.ITEM, code == 0 ? null : codes.get(0))
                .value(BigDecimal.valueOf(count), Unit.COUNT, 0)
                .computed()
                .label(label, source)
                .build());
    }
}
