package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** Every number of a section as a figure. */
public final class SectionFigures {

    /** The codes of the summary's counts, which every section has. */
    static final List<String> SUMMARY_CODES = List.of(
            "goals.summary.goals",
            "goals.summary.fulfilled",
            "goals.summary.partly-fulfilled",
            "goals.summary.not-fulfilled",
            "goals.summary.not-assessed");

    private static final String COMPUTED = "Räknat ur nämndens egna bedömningar";
    private static final String NO_REASON = "Ingen uppgift i källan";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Figure> figures = new ArrayList<>();

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * The section's figures: measures in the document's order, for each value its target and then its outcome; the
     * summary's counts, which are computed; the facts.
     */
    public static List<Figure> of(SectionId section, SectionDocument document) {
        SectionFigures all = new SectionFigures(section, document);
        all.measures();
        all.summary();
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
        if (value.target() != null) {
            figures.add(Figure.in(section, kind.code(measure.key()), Kind.TARGET)
                    .period(year, PeriodType.YEAR)
                    .value(value.target(), measure.unit(), measure.decimals())
                    .label(measure.name(), source)
                    .build());
        }
        if (value.status() != null) {
            Status status = value.status().figureStatus();
            String reason = value.reason() == null ? NO_REASON : value.reason();
            FigureBuilder outcome = Figure.in(section, kind.code(measure.key()), Kind.OUTCOME)
                    .value(value.outcome(), measure.unit(), measure.decimals())
                    .status(status, status == Status.MISSING ? reason : null)
                    .label(measure.name(), source);
            figures.add((value.year() == section.year() ? outcome : outcome.period(year, PeriodType.YEAR)).build());
        }
    }

    private void summary() {
        SectionSummary summary = SectionSummary.of(document);
        count(0, summary.goals(), "Nämndens mål");
        count(1, summary.fulfilled(), "Mål som är uppfyllda");
        count(2, summary.partlyFulfilled(), "Mål som är delvis uppfyllda");
        count(3, summary.notFulfilled(), "Mål som inte är uppfyllda");
        count(4, summary.notAssessed(), "Mål som inte är bedömda");
    }

    private void count(int code, int count, String label) {
        figures.add(Figure.in(section, SUMMARY_CODES.get(code), Kind.COUNT)
                .role(code == 0 ? Role.TOTAL : Role.ITEM, code == 0 ? null : SUMMARY_CODES.get(0))
                .value(BigDecimal.valueOf(count), Unit.COUNT, 0)
                .computed()
                .label(label, COMPUTED)
                .build());
    }
}
