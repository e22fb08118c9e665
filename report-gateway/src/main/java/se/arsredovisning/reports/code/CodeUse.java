package se.arsredovisning.reports.code;

import java.util.List;

/**
 * How a code is used in the figures there are, comparison years included.
 *
 * @param code the code
 * @param label its name in the figures of the latest period, in Swedish
 * @param units what its figures are counted in
 * @param unitLabels what the unit {@code other} is called in them; empty where none is counted in it
 * @param kinds which of its numbers there are
 * @param dimensions what tells its figures apart beside kind and period
 * @param firstPeriod the earliest period of a figure
 * @param lastPeriod the latest
 * @param boards how many boards have it
 */
public record CodeUse(
        String code,
        String label,
        List<String> units,
        List<String> unitLabels,
        List<String> kinds,
        List<String> dimensions,
        String firstPeriod,
        String lastPeriod,
        int boards) {}
