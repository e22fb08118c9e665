package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;

/** What has to hold of a measure beyond its schema. */
public final class MeasureRules {

    private static final Pattern REGISTER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
    private static final int MAX_REGISTER_LENGTH = 50;

    private final SectionId section;
    private final List<Fault> faults = new ArrayList<>();

    private MeasureRules(SectionId section) {
        this.section = section;
    }

    /** Every fault of one measure, each at its JSON Pointer, which begins with the measure's own. */
    public static List<Fault> faults(SectionId section, MeasureKind kind, Measure measure, String pointer) {
        MeasureRules rules = new MeasureRules(section);
        rules.measure(kind, measure, pointer);
        return List.copyOf(rules.faults);
    }

    private void number(BigDecimal number, Measure measure, String pointer) {
        faults.addAll(Accuracy.faults(number, measure.decimals(), pointer));
        faults.addAll(measure.unit().faults(number, pointer));
    }

    private void measure(MeasureKind kind, Measure measure, String pointer) {
        if (!kind.canBelongTo(measure.owner())) {
            fault(
                    pointer + "/owner",
                    measure.owner().code(),
                    "is not an owner of " + kind.member() + ": indicators are the council's, key figures never are");
        }
        if (measure.ownerName() != null && !measure.owner().isAnother()) {
            fault(
                    pointer + "/ownerName",
                    measure.ownerName(),
                    "names an owner who needs no name: " + measure.owner().code());
        }
        faults.addAll(measure.countedIn().faults(pointer + "/unitLabel"));
        measure.externalIds().forEach((register, id) -> register(register, id, pointer + "/externalIds/"));
        Set<String> years = new HashSet<>();
        for (int i = 0; i < measure.values().size(); i++) {
            MeasureValue value = measure.values().get(i);
            String at = pointer + "/values/" + i;
            if (!years.add(value.year() + " " + value.sex())) {
                fault(
                        at + "/year",
                        value.year(),
                        "is given more than once in the measure"
                                + (value.sex() == null
                                        ? ""
                                        : " for " + value.sex().code()));
            }
            number(value.target(), measure, at + "/target");
            number(value.targetFrom(), measure, at + "/targetFrom");
            number(value.targetTo(), measure, at + "/targetTo");
            interval(value, at);
            number(value.outcome(), measure, at + "/outcome");
            outcome(value, at);
            measuredOn(value, at + "/measuredOn");
        }
    }

    private void interval(MeasureValue value, String at) {
        if (value.target() != null && (value.targetFrom() != null || value.targetTo() != null)) {
            fault(at + "/target", value.target(), "stands beside an interval: a target is one or the other");
        }
        if (value.targetFrom() != null
                && value.targetTo() != null
                && value.targetFrom().compareTo(value.targetTo()) > 0) {
            fault(at + "/targetTo", value.targetTo(), "is less than targetFrom: the interval is upside down");
        }
    }

    private void register(String register, String id, String pointer) {
        if (register.length() > MAX_REGISTER_LENGTH
                || !REGISTER.matcher(register).matches()) {
            String escaped = register.replace("~", "~0").replace("/", "~1");
            fault(pointer + escaped, id, "stands under a name that is not lower case letters, digits and hyphens");
        }
    }

    private void outcome(MeasureValue value, String at) {
        if (value.year() > section.year() && value.hasOutcome()) {
            fault(at + "/outcome", value.outcome(), "is of a year after the section's: that can have a target only");
        } else if (value.year() > section.year() && value.outcomeText() != null) {
            fault(
                    at + "/outcomeText",
                    value.outcomeText(),
                    "is of a year after the section's: that can have a target only");
        } else if (value.year() > section.year() && value.status() != null) {
            fault(at + "/status", value.status().code(), "is of a year after the section's: that has no outcome yet");
        }
        if (value.saysOutcome() && value.status() == null) {
            fault(at + "/status", null, "is required where there is an outcome");
        } else if (value.saysOutcome() && value.status() == OutcomeStatus.MISSING) {
            fault(at + "/status", value.status().code(), "is missing although there is an outcome");
        } else if (!value.saysOutcome() && value.status() != null && value.status() != OutcomeStatus.MISSING) {
            fault(at + "/status", value.status().code(), "is the status of an outcome, and there is none");
        }
        if (value.reason() != null && value.status() != OutcomeStatus.MISSING) {
            fault(at + "/reason", value.reason(), "is only for the status missing");
        }
    }

    private void measuredOn(MeasureValue value, String pointer) {
        if (value.measuredOn() == null) {
            return;
        }
        if (!value.hasTarget()) {
            fault(pointer, value.measuredOn(), "says how a target is measured, and there is none");
        }
        if (value.measuredOn() > Math.max(section.year(), value.year())) {
            fault(pointer, value.measuredOn(), "is after both the section's year and the target's");
        }
    }

    private void fault(String pointer, Object value, String reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
