package se.arsredovisning.hr.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the sizes of groups are known: without them nobody can say whether one is too small to be told of. */
final class GroupSizeChecks {

    private static final String KIND = "disclosure";
    private static final String PLACE = "/sickLeave";

    private GroupSizeChecks() {}

    /** One check where the year tells of a group, or hides one; none where there is nothing of them. */
    static List<Check> of(SickLeave sickLeave, SickLeaveGroup.Kind kind) {
        List<SickLeaveCell> told = Stream.of(Column.values())
                .flatMap(column -> kind.groups().stream()
                        .map(group -> sickLeave.cell(group, column))
                        .flatMap(Optional::stream))
                .filter(cell -> cell.hasNumbers() || cell.isSuppressed())
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        String code = "hr.sick-leave." + kind.name().toLowerCase(Locale.ROOT) + ".disclosure";
        Sentence name = Sentence.of(
                kind == SickLeaveGroup.Kind.SEX ? "hr.name.sick-leave-by-sex" : "hr.name.sick-leave-by-age");
        if (told.stream().anyMatch(cell -> cell.employees() == null)) {
            return List.of(Check.unverifiable(code, KIND, PLACE, Sentence.of("hr.unverifiable.sizes-not-known", name)));
        }
        boolean anyHidden = told.stream().anyMatch(SickLeaveCell::isSuppressed);
        return List.of(new Check(
                code,
                KIND,
                Check.Result.OK,
                PLACE,
                null,
                null,
                null,
                null,
                Sentence.of(anyHidden ? "hr.disclosure.some-hidden" : "hr.disclosure.none-small", name)));
    }
}
