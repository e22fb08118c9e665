package se.arsredovisning.finance.sie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.sentence.Sentence;

/** Collects what is wrong with a file and ends the reading when it is too much. */
final class FaultLog {

    private static final int MAX_UNKNOWN_LABELS = 100;
    private static final String GARBLED = " garbled";

    /** Ends the reading; the fault that it is for is in the log. */
    static final class Stop extends RuntimeException {
        Stop() {
            super(null, null, false, false);
        }
    }

    private record Unknown(long line, long count) {}

    private record Alike(long line, String label, Sentence message, long count) {}

    private final List<SieFault> faults = new ArrayList<>();
    private final List<SieFault> contradictions = new ArrayList<>();
    private final List<SieFault> warnings = new ArrayList<>();
    private final Map<String, Unknown> unknownLabels = new LinkedHashMap<>();
    private final Map<String, Alike> alike = new LinkedHashMap<>();

    /** Notes a fatal fault. */
    void fatal(long line, String label, Sentence message) {
        faults.add(new SieFault(line, label, message, true));
        if (faults.size() == SieSummary.MAX_FAULTS) {
            throw new Stop();
        }
    }

    /** Notes a fatal fault after which nothing that follows can be read. */
    Stop stop(long line, Sentence message) {
        faults.add(new SieFault(line, null, message, true));
        return new Stop();
    }

    /** Notes that one part of the file says something else than another. */
    void contradiction(long line, Sentence message) {
        contradictions.add(new SieFault(line, null, message, true));
    }

    /** Notes what is only remarkable; passed over when there is too much of it. */
    void warn(long line, String label, Sentence message) {
        if (warnings.size() < SieSummary.MAX_FAULTS) {
            warnings.add(new SieFault(line, label, message, false));
        }
    }

    /** Notes what many lines with a label may have alike; it becomes one warning, that of the first and how many more. */
    void warnOfMany(long line, Label label, Sentence message) {
        warnOfMany(label.text(), line, label, message);
    }

    /** Notes a name that was written in one encoding and read in another, perhaps before this file was written. */
    void name(long line, Label label, String name) {
        if (SieEncoding.isGarbled(name)) {
            warnOfMany(label.text() + GARBLED, line, label, Sentence.of("finance.sie.garbled", BadLine.quoted(name)));
        }
    }

    private void warnOfMany(String kind, long line, Label label, Sentence message) {
        alike.merge(
                kind,
                new Alike(line, label.text(), message, 1),
                (old, one) -> new Alike(old.line(), old.label(), old.message(), old.count() + 1));
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

    List<SieFault> contradictions() {
        return contradictions;
    }

    List<SieFault> warnings() {
        List<SieFault> all = new ArrayList<>(warnings);
        alike.values().forEach(one -> all.add(new SieFault(one.line(), one.label(), message(one), false)));
        unknownLabels.forEach(
                (label, unknown) -> all.add(new SieFault(unknown.line(), label, message(unknown), false)));
        return all;
    }

    private static Sentence message(Alike alike) {
        if (alike.count() == 1) {
            return alike.message();
        }
        return alike.count() == 2
                ? Sentence.of("finance.sie.one-more-line", alike.message())
                : Sentence.of("finance.sie.more-lines", alike.message(), alike.count() - 1);
    }

    private static Sentence message(Unknown unknown) {
        return unknown.count() == 1
                ? Sentence.of("finance.sie.unknown-label")
                : Sentence.of("finance.sie.unknown-labels", unknown.count());
    }
}
