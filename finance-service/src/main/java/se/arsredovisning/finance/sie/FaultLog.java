package se.arsredovisning.finance.sie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file and ends the reading when it is too much. */
final class FaultLog {

    private static final int MAX_UNKNOWN_LABELS = 100;

    /** Ends the reading; the fault that it is for is in the log. */
    static final class Stop extends RuntimeException {
        Stop() {
            super(null, null, false, false);
        }
    }

    private record Unknown(long line, long count) {}

    private final List<SieFault> faults = new ArrayList<>();
    private final List<SieFault> warnings = new ArrayList<>();
    private final Map<String, Unknown> unknownLabels = new LinkedHashMap<>();

    /** Notes a fatal fault. */
    void fatal(long line, String label, String message) {
        faults.add(new SieFault(line, label, message, true));
        if (faults.size() == SieSummary.MAX_FAULTS) {
            throw new Stop();
        }
    }

    /** Notes a fatal fault after which nothing that follows can be read. */
    Stop stop(long line, String message) {
        faults.add(new SieFault(line, null, message, true));
        return new Stop();
    }

    /** Notes what is only remarkable; passed over when there is too much of it. */
    void warn(long line, String label, String message) {
        if (warnings.size() < SieSummary.MAX_FAULTS) {
            warnings.add(new SieFault(line, label, message, false));
        }
    }

    /** Notes a label that the standard does not know. Many of one label become one warning. */
    void unknownLabel(long line, String label) {
        if (unknownLabels.size() < MAX_UNKNOWN_LABELS || unknownLabels.containsKey(label)) {
            unknownLabels.merge(label, new Unknown(line, 1), (old, one) -> new Unknown(old.line(), old.count() + 1));
        }
    }

    List<SieFault> faults() {
        return faults;
    }

    List<SieFault> warnings() {
        List<SieFault> all = new ArrayList<>(warnings);
        unknownLabels.forEach((label, unknown) -> all.add(new SieFault(
                unknown.line(),
                label,
                "is not a label of the standard; " + unknown.count() + (unknown.count() == 1 ? " line" : " lines")
                        + " ignored",
                false)));
        return all;
    }
}
