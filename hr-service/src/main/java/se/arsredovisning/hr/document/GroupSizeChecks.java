package se.arsredovisning.hr.document;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the sizes of groups are known: without them nobody can say whether one is too small to be told of. */
final class GroupSizeChecks {

    private static final String KIND = "disclosure";
    private static final String PLACE = "/sickLeave";

    private GroupSizeChecks() {}

    /**
     * One check where the year tells of a group, or hides one; none where there is nothing of them.
     *
     * @param isCounted whether the section tells elsewhere how many a group's employees are
     */
    static List<Check> of(
            SickLeave sickLeave, SickLeaveGroup.Kind kind, BiPredicate<SickLeaveGroup, Column> isCounted) {
        boolean anyTold = false;
        boolean anyHidden = false;
        boolean isUnsizedTold = false;
        boolean isUnsizedHidden = false;
        for (Column column : Column.values()) {
            for (SickLeaveGroup group : kind.groups()) {
                SickLeaveCell cell = sickLeave.cell(group, column).orElse(null);
                if (cell != null && (cell.hasNumbers() || cell.isSuppressed())) {
                    boolean isUnsized = cell.employees() == null && !isCounted.test(group, column);
                    anyTold = true;
                    anyHidden |= cell.isSuppressed();
                    isUnsizedTold |= isUnsized && !cell.isSuppressed();
                    isUnsizedHidden |= isUnsized && cell.isSuppressed();
                }
            }
        }
        if (!anyTold) {
            return List.of();
        }
        String code = "hr.sick-leave." + kind.name().toLowerCase(Locale.ROOT) + ".disclosure";
        Sentence name = Sentence.of(
                kind == SickLeaveGroup.Kind.SEX ? "hr.name.sick-leave-by-sex" : "hr.name.sick-leave-by-age");
        if (isUnsizedTold) {
            return List.of(Check.unverifiable(code, KIND, PLACE, Sentence.of("hr.unverifiable.sizes-not-known", name)));
        }
        String sentence = isUnsizedHidden
                ? "hr.disclosure.not-all-sizes"
                : anyHidden ? "hr.disclosure.some-hidden" : "hr.disclosure.none-small";
        return List.of(
                new Check(code, KIND, Check.Result.OK, PLACE, null, null, null, null, Sentence.of(sentence, name)));
    }
}
