package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the persons of groups that do not overlap fit into all of the staff. */
final class StaffGroupChecks {

    private static final Map<String, String> NOUNS = Map.of(
            "sex", "hr.staff-groups.by-sex",
            "ageGroup", "hr.staff-groups.by-age",
            "organisationUnit", "hr.staff-groups.by-unit",
            "occupation", "hr.staff-groups.by-occupation");

    private final SectionDocument document;
    private final List<Check> checks = new ArrayList<>();

    private StaffGroupChecks(SectionDocument document) {
        this.document = document;
    }

    /**
     * One check for each month and each way to divide its staff: both sexes are all of it, whether or not those employed by
     * the hour are counted; ages, units and occupations, of which some may be left out, are no more.
     */
    static List<Check> of(SectionDocument document) {
        StaffGroupChecks all = new StaffGroupChecks(document);
        Map<List<String>, List<Integer>> heads = new LinkedHashMap<>();
        Map<List<String>, Integer> first = new LinkedHashMap<>();
        for (int g = 0; g < document.staffGroups().size(); g++) {
            StaffGroup group = document.staffGroups().get(g);
            if (group.dimensions().size() == 1 && group.headcount() != null) {
                String dimension = group.dimensions().keySet().iterator().next();
                List<String> name = List.of(group.period(), dimension);
                first.putIfAbsent(name, g);
                heads.computeIfAbsent(name, absent -> new ArrayList<>()).add(group.headcount());
            }
        }
        heads.forEach((name, counts) -> {
            if (NOUNS.containsKey(name.get(1)) && !doOverlap(document, name)) {
                all.sum(name.get(0), name.get(1), counts, first.get(name));
            }
        });
        return all.checks;
    }

    /** Ages of several tables may overlap; then they say nothing together. */
    private static boolean doOverlap(SectionDocument document, List<String> name) {
        if (!name.get(1).equals("ageGroup")) {
            return false;
        }
        List<AgeSpan> ages = document.staffGroups().stream()
                .filter(group -> group.period().equals(name.get(0)))
                .filter(group -> group.dimensions().size() == 1 && group.ageGroup() != null)
                .map(group -> AgeSpan.of(group.ageGroup()))
                .toList();
        return IntStream.range(1, ages.size())
                .anyMatch(i -> ages.subList(0, i).stream().anyMatch(ages.get(i)::overlaps));
    }

    private void sum(String month, String dimension, List<Integer> counts, int first) {
        BigDecimal staff = document.month(month)
                .flatMap(StaffingMonth::total)
                .map(Staff::headcount)
                .orElse(null);
        boolean isWhole = dimension.equals("sex") && counts.size() == 2;
        if (staff == null || (dimension.equals("sex") && !isWhole)) {
            return;
        }
        long sum = counts.stream().mapToLong(Integer::longValue).sum();
        long all = staff.longValueExact();
        long most = all + hourly(month);
        Result result = sum == most || sum == all || (!isWhole && sum < most) ? Result.OK : Result.DISCREPANCY;
        Sentence employees = Sentence.of(NOUNS.get(dimension));
        checks.add(new Check(
                "hr.headcount." + dimension + "." + month,
                "sum",
                result,
                "/staffGroups/" + first + "/headcount",
                BigDecimal.valueOf(sum),
                staff,
                BigDecimal.valueOf(isWhole ? all : 0),
                BigDecimal.valueOf(most),
                most > all
                        ? Sentence.of("hr.staff-groups.sum-with-hourly", employees, sum, month, all, most)
                        : Sentence.of("hr.staff-groups.sum", employees, sum, month, all)));
    }

    private long hourly(String month) {
        return document.staffGroups().stream()
                .filter(group -> group.period().equals(month) && group.headcount() != null)
                .filter(group -> group.dimensions().size() == 1 && group.employmentForm() == StaffGroup.Form.HOURLY)
                .mapToLong(StaffGroup::headcount)
                .sum();
    }
}
