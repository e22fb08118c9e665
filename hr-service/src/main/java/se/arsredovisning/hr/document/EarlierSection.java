package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/**
 * A year's own section, and what a later section, which has the year as its previous one, must not tell of it.
 *
 * @param disclosure what is told of a document
 * @param section the year's own
 * @param stored its document
 */
record EarlierSection(SectionDisclosure disclosure, SectionId section, JsonNode stored) {

    /** The groups: those that are hidden here, and a whole partition where the later section would tell anything else of it. */
    Set<SickLeaveGroup> groups(JsonNode document) {
        Set<SickLeaveGroup> hidden = EnumSet.noneOf(SickLeaveGroup.class);
        hidden.addAll(
                disclosure.hidden(section, stored).get(Column.CURRENT).groups().keySet());
        SickLeave told =
                SectionDocument.read(disclosure.released(section, stored)).sickLeaveTable();
        SickLeave given = SectionDocument.read(document).sickLeaveTable();
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            boolean isGuarded = kind.groups().stream().anyMatch(hidden::contains);
            boolean isOther = Stream.concat(Stream.of(SickLeaveGroup.TOTAL), kind.groups().stream())
                    .filter(group -> !hidden.contains(group))
                    .anyMatch(group -> tellsOther(given, told, group));
            if (isGuarded && isOther) {
                hidden.addAll(kind.groups());
            }
        }
        return hidden;
    }

    /** The units and quarters: all of them, where the later section would tell anything else and something is hidden. */
    Set<String> cuts(JsonNode document) {
        HiddenYear hidden = disclosure.hidden(section, stored).get(Column.CURRENT);
        Set<String> elsewhere = new TreeSet<>(hidden.cuts().keySet());
        if (hidden.groups().isEmpty() && elsewhere.isEmpty()) {
            return elsewhere;
        }
        List<SickLeaveCut> told =
                SectionDocument.read(disclosure.released(section, stored)).sickLeaveCuts();
        List<SickLeaveCut> given = SectionDocument.read(document).sickLeaveCuts();
        boolean isOther = given.stream()
                .filter(cut -> !hidden.cuts().containsKey(cut.key()))
                .anyMatch(cut -> tellsOther(
                        cut.cell(Column.PREVIOUS),
                        told.stream()
                                .filter(before -> before.key().equals(cut.key()))
                                .findFirst()
                                .flatMap(before -> before.cell(Column.CURRENT))));
        if (isOther) {
            given.forEach(cut -> elsewhere.add(cut.key()));
        }
        return elsewhere;
    }

    private static boolean tellsOther(SickLeave given, SickLeave told, SickLeaveGroup group) {
        return tellsOther(given.cell(group, Column.PREVIOUS), told.cell(group, Column.CURRENT));
    }

    private static boolean tellsOther(Optional<SickLeaveCell> given, Optional<SickLeaveCell> told) {
        return given.filter(cell -> !cell.isSuppressed() && cell.hasNumbers())
                .filter(cell -> told.filter(before -> numbers(before).containsAll(numbers(cell)))
                        .isEmpty())
                .isPresent();
    }

    private static List<String> numbers(SickLeaveCell cell) {
        return Stream.of(cell.printed().orElse(null), cell.absenceHours(), cell.ordinaryHours())
                .filter(Objects::nonNull)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.toList());
    }
}
