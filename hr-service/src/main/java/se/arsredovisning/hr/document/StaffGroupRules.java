package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of the groups of the staff beyond their schema. */
final class StaffGroupRules {

    private static final String LIST = "/staffGroups/";

    private StaffGroupRules() {}

    /** Every fault, each at its JSON Pointer. */
    static List<Fault> faults(SectionId section, SectionDocument document) {
        List<Fault> faults = new ArrayList<>();
        Set<List<Object>> names = new HashSet<>();
        Set<List<Object>> spans = new HashSet<>();
        String last = section.endOfPeriod().toString().substring(0, 7);
        for (int g = 0; g < document.staffGroups().size(); g++) {
            StaffGroup group = document.staffGroups().get(g);
            Map<String, String> dimensions = group.dimensions();
            String pointer = LIST + g;
            if (group.period().compareTo(last) > 0) {
                faults.add(new Fault(pointer + "/period", group.period(), Sentence.of("hr.fault.after-period")));
            }
            if (dimensions.isEmpty()) {
                faults.add(new Fault(pointer + "/sex", null, Sentence.of("hr.fault.cut-required")));
            } else if (isInStaffing(group)) {
                faults.add(new Fault(
                        pointer + "/employmentForm",
                        group.employmentForm().code(),
                        Sentence.of("hr.fault.form-alone")));
            } else if (!names.add(List.of(group.period(), dimensions))) {
                faults.add(new Fault(pointer + "/period", group.period(), Sentence.of("hr.fault.group-month-taken")));
            } else if (group.ageGroup() != null && !spans.add(List.of(group.period(), withSpan(group)))) {
                faults.add(new Fault(pointer + "/ageGroup", group.ageGroup(), Sentence.of("hr.fault.age-taken")));
            }
            if (group.numbers().isEmpty()) {
                faults.add(new Fault(pointer + "/headcount", null, Sentence.of("hr.fault.headcount-required")));
            }
            faults.addAll(Accuracy.faults(group.fte(), Staff.FTE_DECIMALS, pointer + "/fte"));
            faults.addAll(Accuracy.faults(group.hours(), StaffGroup.HOURS_DECIMALS, pointer + "/hours"));
            faults.addAll(age(group, pointer));
        }
        return faults;
    }

    /** {@code -29} and {@code 0-29} are one age. */
    private static Map<String, String> withSpan(StaffGroup group) {
        Map<String, String> dimensions = group.dimensions();
        dimensions.put("ageGroup", AgeSpan.of(group.ageGroup()).toString());
        return dimensions;
    }

    private static boolean isInStaffing(StaffGroup group) {
        return group.dimensions().size() == 1
                && group.employmentForm() != null
                && group.employmentForm() != StaffGroup.Form.HOURLY
                && (group.headcount() != null || group.fte() != null);
    }

    private static List<Fault> age(StaffGroup group, String pointer) {
        return group.ageGroup() == null || AgeSpan.of(group.ageGroup()).isSpan()
                ? List.of()
                : List.of(new Fault(pointer + "/ageGroup", group.ageGroup(), Sentence.of("hr.fault.age-upside-down")));
    }
}
