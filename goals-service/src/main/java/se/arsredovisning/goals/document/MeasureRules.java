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
import se.arsredovisning.kit.sentence.Sentence;

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
            fault(pointer + "/owner", measure.owner().code(), Sentence.of("goals.fault.owner", kind.member()));
        }
        if (measure.ownerName() != null && !measure.owner().isAnother()) {
            fault(
                    pointer + "/ownerName",
                    measure.ownerName(),
                    Sentence.of("goals.fault.owner-name", measure.owner().code()));
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
                        value.sex() == null
                                ? Sentence.of("goals.fault.year-twice")
                                : Sentence.of(
                                        "goals.fault.year-twice-for-sex",
                                        value.sex().code()));
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
            fault(at + "/target", value.target(), Sentence.of("goals.fault.target-and-interval"));
        }
        if (value.targetFrom() != null
                && value.targetTo() != null
                && value.targetFrom().compareTo(value.targetTo()) > 0) {
            fault(at + "/targetTo", value.targetTo(), Sentence.of("goals.fault.interval-upside-down"));
        }
    }

    private void register(String register, String id, String pointer) {
        if (register.length() > MAX_REGISTER_LENGTH
                || !REGISTER.matcher(register).matches()) {
            String escaped = register.replace("~", "~0").replace("/", "~1");
            fault(pointer + escaped, id, Sentence.of("goals.fault.additional-name"));
        }
    }

    private void outcome(MeasureValue value, String at) {
        if (value.year() > section.year() && value.hasOutcome()) {
            fault(at + "/outcome", value.outcome(), Sentence.of("goals.fault.outcome-of-later-year"));
        } else if (value.year() > section.year() && value.outcomeText() != null) {
            fault(at + "/outcomeText", value.outcomeText(), Sentence.of("goals.fault.outcome-of-later-year"));
        } else if (value.year() > section.year() && value.status() != null) {
            fault(at + "/status", value.status().code(), Sentence.of("goals.fault.status-of-later-year"));
        }
        if (value.saysOutcome() && value.status() == null) {
            fault(at + "/status", null, Sentence.of("goals.fault.status-required"));
        } else if (value.saysOutcome() && value.status() == OutcomeStatus.MISSING) {
            fault(at + "/status", value.status().code(), Sentence.of("goals.fault.missing-with-outcome"));
        } else if (!value.saysOutcome() && value.status() != null && value.status() != OutcomeStatus.MISSING) {
            fault(at + "/status", value.status().code(), Sentence.of("goals.fault.status-without-outcome"));
        }
        if (value.reason() != null && value.status() != OutcomeStatus.MISSING) {
            fault(at + "/reason", value.reason(), Sentence.of("goals.fault.reason-without-missing"));
        }
    }

    private void measuredOn(MeasureValue value, String pointer) {
        if (value.measuredOn() == null) {
            return;
        }
        if (!value.hasTarget()) {
            fault(pointer, value.measuredOn(), Sentence.of("goals.fault.measured-on-without-target"));
        }
        if (value.measuredOn() > Math.max(section.year(), value.year())) {
            fault(pointer, value.measuredOn(), Sentence.of("goals.fault.measured-on-later"));
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
