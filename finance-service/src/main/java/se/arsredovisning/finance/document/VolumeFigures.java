package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.finance.document.Grant.GrantValue;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** Volumes and grants as figures, and what one unit costs where its line is known. */
final class VolumeFigures {

    private static final String COMPUTED = "Beräknat ur raden och volymen";
    private static final int MOST_DECIMALS = 2;
    private static final int LEAST_DECIMALS = -6;
    private static final int LONGEST_LABEL = 40;
    private static final Map<Unit, String> ONE =
            Map.of(Unit.PERSONS, "person", Unit.FTE, "årsarbetare", Unit.DAYS, "dag", Unit.COUNT, "st");

    private final SectionId section;
    private final SectionDocument document;
    private final Map<Figure.Name, Figure> lines;
    private final List<Figure> figures = new ArrayList<>();

    private VolumeFigures(SectionId section, SectionDocument document, List<Figure> lines) {
        this.section = section;
        this.document = document;
        this.lines = Figure.byName(lines);
    }

    /**
     * Volumes in the document's order, each with what its unit costs behind it, then grants. A part of another volume
     * (<i>varav</i>) is a memo of it.
     *
     * @param lines the figures of the section's statements
     */
    static List<Figure> of(SectionId section, SectionDocument document, List<Figure> lines) {
        VolumeFigures all = new VolumeFigures(section, document, lines);
        document.volumes().forEach(all::volume);
        document.grants().forEach(all::grant);
        return List.copyOf(all.figures);
    }

    private void volume(Volume volume) {
        for (VolumeValue value : volume.values()) {
            if (value.budget() != null) {
                figures.add(say(named(volume.code(), Kind.BUDGET, volume.label()), value.time(), true)
                        .role(role(volume), parent(volume))
                        .value(value.budget(), volume.countedIn(), volume.budgetDecimals(value))
                        .build());
            }
            if (value.outcome() != null || value.isMissing()) {
                figures.add(status(
                                say(named(volume.code(), Kind.OUTCOME, volume.label()), value.time(), false)
                                        .role(role(volume), parent(volume))
                                        .value(value.outcome(), volume.countedIn(), volume.decimals(value)),
                                value.status(),
                                value.reason())
                        .build());
            }
        }
        cost(volume, Kind.BUDGET).ifPresent(figures::add);
        cost(volume, Kind.OUTCOME).ifPresent(figures::add);
    }

    private static Role role(Volume volume) {
        return volume.partOf() == null ? Role.ITEM : Role.MEMO;
    }

    private static String parent(Volume volume) {
        return volume.partOf() == null ? null : Volume.code(volume.partOf());
    }

    /** What one unit cost in the section's year, as exactly as line and volume are known; a cost is positive here. */
    private Optional<Figure> cost(Volume volume, Kind kind) {
        Optional<VolumeValue> value = volume.ofYear(section);
        BigDecimal units = value.map(given -> kind == Kind.BUDGET ? given.budget() : given.outcome())
                .filter(number -> number.signum() > 0)
                .orElse(null);
        boolean countable = volume.unit() == Unit.OTHER || ONE.containsKey(volume.unit());
        if (volume.cost() == null || units == null || !countable) {
            return Optional.empty();
        }
        boolean wholeYear = kind == Kind.BUDGET;
        Figure named = say(
                        named(volume.costCode(), kind, "Kostnad per enhet: " + volume.label()),
                        value.get().time(),
                        wholeYear)
                .build();
        Figure line = lines.get(new Figure.Name(volume.cost().code(), kind, named.period(), Map.of()));
        if (line == null || line.value() == null) {
            return Optional.empty();
        }
        int unitDecimals = wholeYear ? volume.budgetDecimals(value.get()) : volume.decimals(value.get());
        Interval amount = Accuracy.interval(line.value().negate(), line.unit(), line.decimals());
        Interval number = Accuracy.interval(units, volume.unit(), unitDecimals);
        BigDecimal each = line.value().negate().divide(units, MathContext.DECIMAL64);
        int decimals = decimals(each, amount, number);
        BigDecimal cost = each.setScale(decimals, RoundingMode.HALF_UP);
        // No cost of anything has so many digits, and what is read must be taken back.
        if (cost.precision() > StrictReader.MAX_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                say(named(volume.costCode(), kind, named.label()), value.get().time(), wholeYear)
                        .role(Role.ITEM, null)
                        .value(cost, perUnit(volume), decimals)
                        .computed()
                        .label(named.label(), COMPUTED)
                        .build());
    }

    /** So many decimals that half of the last one is at least what line and volume leave open. */
    private static int decimals(BigDecimal each, Interval amount, Interval number) {
        if (number.low().signum() <= 0) {
            return LEAST_DECIMALS;
        }
        BigDecimal least =
                amount.low().divide(amount.low().signum() < 0 ? number.low() : number.high(), MathContext.DECIMAL64);
        BigDecimal most =
                amount.high().divide(amount.high().signum() < 0 ? number.high() : number.low(), MathContext.DECIMAL64);
        BigDecimal open = each.subtract(least).max(most.subtract(each));
        int decimals = MOST_DECIMALS;
        while (decimals > LEAST_DECIMALS
                && BigDecimal.ONE.scaleByPowerOfTen(-decimals).compareTo(open.add(open)) < 0) {
            decimals--;
        }
        return decimals;
    }

    private static CountedIn perUnit(Volume volume) {
        String label = "kr/" + (volume.unitLabel() == null ? ONE.get(volume.unit()) : volume.unitLabel());
        return new CountedIn(Unit.OTHER, label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
    }

    private void grant(Grant grant) {
        for (GrantValue value : grant.values()) {
            int decimals = value.decimals() == null ? document.decimals() : value.decimals();
            if (value.budget() != null) {
                figures.add(say(named(grant.code(), Kind.BUDGET, grant.label()), value.time(), true)
                        .value(value.budget(), Unit.SEK, decimals)
                        .build());
            }
            if (value.amount() != null || value.isMissing()) {
                figures.add(status(
                                say(named(grant.code(), Kind.OUTCOME, grant.label()), value.time(), false)
                                        .value(value.amount(), Unit.SEK, decimals),
                                value.status(),
                                value.reason())
                        .build());
            }
            if (value.number() != null) {
                figures.add(status(
                                say(
                                                named(grant.numberCode(), Kind.COUNT, grant.label() + ", antal"),
                                                value.time(),
                                                false)
                                        .value(value.number(), Unit.COUNT, 0),
                                value.status(),
                                value.reason())
                        .build());
            }
        }
    }

    private FigureBuilder named(String code, Kind kind, String label) {
        return Figure.in(section, code, kind).label(label, document.source());
    }

    private FigureBuilder say(FigureBuilder figure, VolumePeriod time, boolean wholeYear) {
        return time.say(figure, section, wholeYear);
    }

    private static FigureBuilder status(FigureBuilder figure, OutcomeStatus status, String reason) {
        return status == null
                ? figure
                : figure.status(status.figureStatus(), reason == null ? null : Sentence.said(reason));
    }
}
