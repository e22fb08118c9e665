package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** Why a file cannot be taken, or what somebody should know where it is taken all the same. */
final class LedgerFindings {

    /**
     * What somebody should know.
     *
     * @param line where, or null where no line alone says it
     * @param label the label, or null
     * @param message what
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Warning(Long line, String label, Sentence message) {}

    private final LedgerOptions options;
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Set<Acceptance> used = EnumSet.noneOf(Acceptance.class);

    LedgerFindings(LedgerOptions options) {
        this.options = options;
    }

    void fault(String property, Object value, Sentence reason) {
        faults.add(new Fault(property, value, reason));
    }

    void warn(String label, Sentence message) {
        warnings.add(new Warning(null, label, message));
    }

    void warn(SieFault fault) {
        warnings.add(new Warning(fault.line(), fault.label(), fault.message()));
    }

    /** Refuses the file, unless the request accepts this of it: then it is a warning. */
    void faultUnless(Acceptance accepted, String label, Object value, Sentence message) {
        if (options.accept(accepted)) {
            accept(accepted, label, message);
        } else {
            fault(label, value, Sentence.of("finance.ledger.with-hint", message, accepted.hint()));
        }
    }

    /** Warns of what the request accepts. */
    void accept(Acceptance accepted, String label, Sentence message) {
        used.add(accepted);
        warn(label, Sentence.of("finance.ledger.accepted", message, accepted.word()));
    }

    /** What was accepted, as far as there was something to accept. */
    Set<Acceptance> accepted() {
        return used;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
