package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.util.Map;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.sentence.Sentence;

/** Collects a figure's parts; what is not said is: the section's period, an item, printed, without parent. */
public final class FigureBuilder {
    private final SectionId section;
    private final String code;
    private final Kind kind;
    private String period;
    private PeriodType periodType;
    private Role role = Role.ITEM;
    private String parent;
    private Map<String, String> dimensions = Map.of();
    private BigDecimal value;
    private Unit unit = Unit.COUNT;
    private String unitLabel;
    private int decimals;
    private Status status = Status.FINAL;
    private Sentence reason;
    private boolean published = true;
    private String reportedIn;
    private String label;
    private String source;

    FigureBuilder(SectionId section, String code, Kind kind) {
        this.section = section;
        this.code = code;
        this.kind = kind;
        this.period = section.period();
        this.periodType = section.interim() ? PeriodType.YEAR_TO_DATE : PeriodType.YEAR;
        this.reportedIn = section.toString();
    }

    public FigureBuilder period(String period, PeriodType periodType) {
        this.period = period;
        this.periodType = periodType;
        return this;
    }

    public FigureBuilder role(Role role, String parent) {
        this.role = role;
        this.parent = parent;
        return this;
    }

    public FigureBuilder dimensions(Map<String, String> dimensions) {
        this.dimensions = Map.copyOf(dimensions);
        return this;
    }

    /** The number, its unit and its accuracy. */
    public FigureBuilder value(BigDecimal value, Unit unit, int decimals) {
        this.value = value;
        this.unit = unit;
        this.decimals = decimals;
        return this;
    }

    /** The number, what it is counted in, and its accuracy. */
    public FigureBuilder value(BigDecimal value, CountedIn countedIn, int decimals) {
        this.unitLabel = countedIn.label();
        return value(value, countedIn.unit(), decimals);
    }

    public FigureBuilder status(Status status, Sentence reason) {
        this.status = status;
        this.reason = reason;
        return this;
    }

    /** Says that the number was computed from printed ones. */
    public FigureBuilder computed() {
        this.published = false;
        return this;
    }

    public FigureBuilder reportedIn(SectionId other) {
        this.reportedIn = other.toString();
        return this;
    }

    public FigureBuilder label(String label, String source) {
        this.label = label;
        this.source = source;
        return this;
    }

    public Figure build() {
        return new Figure(
                section.toString(),
                code,
                kind,
                period,
                periodType,
                role,
                parent,
                dimensions,
                value,
                unit,
                unitLabel,
                decimals,
                status,
                reason,
                published,
                reportedIn,
                label,
                source);
    }
}
