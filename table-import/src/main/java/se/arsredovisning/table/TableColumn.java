package se.arsredovisning.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One column of a layout.
 *
 * @param header its stable English key, such as {@code previousOutcome}
 * @param alias the Swedish header that is taken as well, such as {@code Utfall föregående år}
 * @param kind what its cells hold
 * @param choices the values of a {@link ColumnKind#CHOICE}, in any case of letters; empty for other kinds
 * @param required whether the column must be there and no cell of it blank
 * @param description what it means, in Swedish, for who fills it in
 * @param example a cell as it is written in a file, with a decimal point; empty where an example says nothing
 */
public record TableColumn(
        String header,
        String alias,
        ColumnKind kind,
        List<String> choices,
        boolean required,
        String description,
        String example) {

    /** @throws IllegalArgumentException where a part is blank or contradicts another */
    public TableColumn {
        choices = List.copyOf(choices);
        if (header.isBlank() || alias.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A column has a header, an alias and a description: " + header);
        }
        if ((kind == ColumnKind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("A choice has values, and nothing else has: " + header);
        }
        Set<String> seen = new HashSet<>();
        if (!choices.stream().allMatch(choice -> !choice.isBlank() && seen.add(CellText.key(choice)))) {
            throw new IllegalArgumentException("The values of a choice differ by more than case: " + header);
        }
    }

    /** An optional column of text. */
    public static TableColumn text(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.TEXT, List.of(), false, description, example);
    }

    /** An optional column of exact numbers. */
    public static TableColumn decimal(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.DECIMAL, List.of(), false, description, example);
    }

    /** An optional column of exact numbers that are counted in percent, or in percentage points. */
    public static TableColumn percent(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.PERCENT, List.of(), false, description, example);
    }

    /** An optional column of months. */
    public static TableColumn month(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.MONTH, List.of(), false, description, example);
    }

    /** An optional column of whole numbers. */
    public static TableColumn integer(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.INTEGER, List.of(), false, description, example);
    }

    /** An optional column of days. */
    public static TableColumn date(String header, String alias, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.DATE, List.of(), false, description, example);
    }

    /** An optional column whose cells hold one of the values. */
    public static TableColumn choice(
            String header, String alias, List<String> choices, String description, String example) {
        return new TableColumn(header, alias, ColumnKind.CHOICE, choices, false, description, example);
    }

    /** The same column, which now must be there and have no blank cell. */
    public TableColumn asRequired() {
        return new TableColumn(header, alias, kind, choices, true, description, example);
    }

    /** What it is called, in both languages, for a fault: {@code line (Rad)}. */
    String heading() {
        return header + " (" + alias + ")";
    }
}
