package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.finance.document.Grant.GrantValue;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of volumes and grants beyond their schema. */
final class VolumeRules {

    private final SectionId section;
    private final SectionDocument document;
    private final Map<String, Volume> volumes = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private VolumeRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
        document.volumes().forEach(volume -> volumes.putIfAbsent(volume.key(), volume));
    }

    /**
     * Every fault, each at its JSON Pointer.
     *
     * @param codes what the section has so far; the codes of volumes and grants are added
     */
    static List<Fault> faults(SectionId section, SectionDocument document, Set<String> codes) {
        VolumeRules rules = new VolumeRules(section, document);
        rules.volumes(Set.copyOf(codes), codes);
        rules.grants(codes);
        return List.copyOf(rules.faults);
    }

    private void volumes(Set<String> lines, Set<String> codes) {
        Set<String> keys = new HashSet<>();
        for (int v = 0; v < document.volumes().size(); v++) {
            Volume volume = document.volumes().get(v);
            String pointer = "/volumes/" + v;
            if (!keys.add(volume.key())) {
                fault(pointer + "/key", volume.key(), Sentence.of("finance.fault.volume-key-taken"));
            }
            faults.addAll(volume.countedIn().faults(pointer + "/unitLabel"));
            partOf(volume, pointer + "/partOf");
            codes.add(volume.code());
            if (volume.cost() != null) {
                codes.add(volume.costCode());
                if (!lines.contains(volume.cost().code())) {
                    fault(
                            pointer + "/cost/line",
                            volume.cost().line(),
                            Sentence.of("finance.fault.no-line-of-section"));
                }
            }
            Set<String> periods = new HashSet<>();
            for (int i = 0; i < volume.values().size(); i++) {
                VolumeValue value = volume.values().get(i);
                String at = pointer + "/values/" + i;
                once(periods, value.period(), at);
                number(value.budget(), volume, volume.budgetDecimals(value), at + "/budget");
                number(value.outcome(), volume, volume.decimals(value), at + "/outcome");
                outcome(value.time(), value.outcome(), at + "/outcome");
                missing(value.isMissing(), value.outcome(), value.status(), value.reason(), at, "outcome");
            }
        }
    }

    private void partOf(Volume volume, String pointer) {
        if (volume.partOf() == null) {
            return;
        }
        Volume whole = volumes.get(volume.partOf());
        if (whole == null) {
            fault(pointer, volume.partOf(), Sentence.of("finance.fault.no-volume"));
            return;
        }
        if (!whole.countedIn().equals(volume.countedIn())) {
            fault(pointer, volume.partOf(), Sentence.of("finance.fault.volume-other-unit"));
        }
        Set<String> seen = new HashSet<>(Set.of(volume.key()));
        for (Volume above = whole; above != null; above = above.partOf() == null ? null : volumes.get(above.partOf())) {
            if (!seen.add(above.key())) {
                fault(pointer, volume.partOf(), Sentence.of("finance.fault.volume-in-circle"));
                return;
            }
        }
    }

    private void grants(Set<String> codes) {
        Set<String> keys = new HashSet<>();
        for (int g = 0; g < document.grants().size(); g++) {
            Grant grant = document.grants().get(g);
            String pointer = "/grants/" + g;
            if (!keys.add(grant.key())) {
                fault(pointer + "/key", grant.key(), Sentence.of("finance.fault.grant-key-taken"));
            }
            codes.add(grant.code());
            codes.add(grant.numberCode());
            Set<String> periods = new HashSet<>();
            for (int i = 0; i < grant.values().size(); i++) {
                GrantValue value = grant.values().get(i);
                String at = pointer + "/values/" + i;
                int decimals = value.decimals() == null ? document.decimals() : value.decimals();
                once(periods, value.period(), at);
                faults.addAll(Accuracy.faults(value.budget(), decimals, at + "/budget"));
                faults.addAll(Accuracy.faults(value.amount(), decimals, at + "/amount"));
                faults.addAll(Accuracy.faults(value.number(), 0, at + "/number"));
                outcome(value.time(), value.amount(), at + "/amount");
                outcome(value.time(), value.number(), at + "/number");
                BigDecimal said = value.amount() == null ? value.number() : value.amount();
                missing(
                        value.isMissing(),
                        said,
                        value.status(),
                        value.reason(),
                        at,
                        value.amount() == null ? "number" : "amount");
            }
        }
    }

    private void once(Set<String> periods, String period, String at) {
        if (!periods.add(period)) {
            fault(at + "/period", period, Sentence.of("finance.fault.period-twice"));
        }
    }

    private void number(BigDecimal number, Volume volume, int decimals, String pointer) {
        faults.addAll(Accuracy.faults(number, decimals, pointer));
        faults.addAll(volume.unit().faults(number, pointer));
    }

    private void outcome(VolumePeriod time, BigDecimal outcome, String pointer) {
        if (outcome != null && time.isAfter(section)) {
            fault(pointer, outcome, Sentence.of("finance.fault.outcome-of-later"));
        }
    }

    private void missing(
            boolean missing, BigDecimal said, OutcomeStatus status, String reason, String at, String member) {
        if (missing && said != null) {
            fault(at + "/" + member, said, Sentence.of("finance.fault.given-though-missing"));
        } else if (missing && reason == null) {
            fault(at + "/reason", null, Sentence.of("finance.fault.reason-required"));
        } else if (!missing && reason != null) {
            fault(at + "/reason", reason, Sentence.of("finance.fault.reason-without-missing"));
        } else if (!missing && status != null && said == null) {
            fault(at + "/status", status.code(), Sentence.of("finance.fault.status-without-outcome"));
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
