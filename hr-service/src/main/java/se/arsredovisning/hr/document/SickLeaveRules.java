package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of the table of sick leave beyond its schema. Hours and employees are counts, and add up. */
public final class SickLeaveRules {

    /** The most that hours which were rounded one by one can be off, for each of them. */
    private static final BigDecimal ROUNDED = BigDecimal.ONE;

    private final SickLeave sickLeave;
    private final List<Fault> faults = new ArrayList<>();

    private SickLeaveRules(SickLeave sickLeave) {
        this.sickLeave = sickLeave;
    }

    /**
     * Every fault, each at its JSON Pointer.
     *
     * @param sickLeave as its writer knows it: what is suppressed has no numbers in it, so that no fault tells of them
     */
    public static List<Fault> faults(SickLeave sickLeave) {
        SickLeaveRules rules = new SickLeaveRules(sickLeave);
        rules.rows();
        for (Column column : Column.values()) {
            rules.kinds(column);
        }
        return List.copyOf(rules.faults);
    }

    private void rows() {
        Set<SickLeaveGroup> groups = EnumSet.noneOf(SickLeaveGroup.class);
        for (int i = 0; i < sickLeave.rows().size(); i++) {
            SickLeaveRow row = sickLeave.rows().get(i);
            String pointer = "/sickLeave/" + i;
            if (!groups.add(row.group())) {
                fault(pointer + "/group", row.group().code(), Sentence.of("hr.fault.group-twice"));
            }
            row(row, pointer);
        }
    }

    /** Every fault of everybody in a unit or a quarter. */
    static List<Fault> faults(SickLeaveCut cut, int decimals, String pointer) {
        SickLeaveRules rules = new SickLeaveRules(cut.table(decimals));
        rules.row(cut.row(), pointer);
        return List.copyOf(rules.faults);
    }

    private void row(SickLeaveRow row, String pointer) {
        for (Column column : Column.values()) {
            row.cell(column).ifPresent(cell -> cell(row.group(), cell, column, pointer + "/" + column.member()));
        }
        faults.addAll(
                Accuracy.faults(row.printedChange().orElse(null), sickLeave.decimals(), pointer + "/published/change"));
    }

    private void cell(SickLeaveGroup group, SickLeaveCell cell, Column column, String pointer) {
        faults.addAll(
                Accuracy.faults(cell.printed().orElse(null), sickLeave.decimals(), pointer + "/published/percent"));
        status(cell, pointer);
        if (group.kind() == SickLeaveGroup.Kind.LENGTH) {
            length(cell, column, pointer);
        } else {
            hours(cell, pointer);
        }
        if (cell.employees() != null && cell.employees() == 0 && (cell.hasNumbers() || cell.isSuppressed())) {
            fault(pointer + "/employees", 0, Sentence.of("hr.fault.nobody"));
        }
    }

    private void status(SickLeaveCell cell, String pointer) {
        if (cell.reason() != null && !cell.isSuppressed()) {
            fault(pointer + "/reason", cell.reason().code(), Sentence.of("hr.fault.reason-without-suppressed"));
        }
        if (!cell.isSuppressed()) {
            return;
        }
        if (cell.hasNumbers() && cell.reason() != Reason.SINGLED_OUT) {
            fault(pointer + "/status", cell.status().code(), Sentence.of("hr.fault.suppressed-with-numbers"));
        }
    }

    /** A part of everybody's sick leave, and so of everybody's hours. */
    private void length(SickLeaveCell cell, Column column, String pointer) {
        if (cell.ordinaryHours() != null) {
            fault(pointer + "/ordinaryHours", cell.ordinaryHours(), Sentence.of("hr.fault.hours-of-length"));
        }
        if (cell.employees() != null) {
            fault(pointer + "/employees", cell.employees(), Sentence.of("hr.fault.employees-of-length"));
        }
        boolean hasHours = sickLeave
                .cell(SickLeaveGroup.TOTAL, column)
                .map(SickLeaveCell::ordinaryHours)
                .isPresent();
        if (cell.absenceHours() != null && !hasHours) {
            fault(pointer + "/absenceHours", cell.absenceHours(), Sentence.of("hr.fault.without-total-hours"));
        }
    }

    private void hours(SickLeaveCell cell, String pointer) {
        if (cell.absenceHours() != null && cell.ordinaryHours() == null) {
            fault(pointer + "/ordinaryHours", null, Sentence.of("hr.fault.ordinary-hours-required"));
        } else if (cell.absenceHours() == null && cell.ordinaryHours() != null) {
            fault(pointer + "/absenceHours", null, Sentence.of("hr.fault.absence-hours-required"));
        } else if (cell.absenceHours() != null && cell.absenceHours().compareTo(cell.ordinaryHours()) > 0) {
            fault(
                    pointer + "/absenceHours",
                    cell.absenceHours(),
                    Sentence.of("hr.fault.more-hours", cell.ordinaryHours().toPlainString()));
        }
    }

    private void kinds(Column column) {
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.values()) {
            if (kind != SickLeaveGroup.Kind.TOTAL) {
                addUp(kind, column, "absenceHours", SickLeaveCell::absenceHours, ROUNDED);
            }
        }
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            addUp(kind, column, "ordinaryHours", SickLeaveCell::ordinaryHours, ROUNDED);
            addUp(
                    kind,
                    column,
                    "employees",
                    cell -> cell.employees() == null ? null : BigDecimal.valueOf(cell.employees()),
                    BigDecimal.ZERO);
        }
    }

    /** The groups of one kind are everything once: where all are given they make the total, and never more than it. */
    private void addUp(
            SickLeaveGroup.Kind kind,
            Column column,
            String member,
            Function<SickLeaveCell, BigDecimal> number,
            BigDecimal tolerance) {
        Optional<BigDecimal> total =
                sickLeave.cell(SickLeaveGroup.TOTAL, column).map(number);
        List<SickLeaveGroup> groups = kind.groups();
        List<BigDecimal> given = groups.stream()
                .map(group -> sickLeave.cell(group, column).map(number).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (total.isEmpty() || given.isEmpty()) {
            return;
        }
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = sum.subtract(total.get());
        BigDecimal off = tolerance.multiply(BigDecimal.valueOf(given.size()));
        boolean isWhole = given.size() == groups.size();
        if (over.compareTo(off) > 0 || (isWhole && over.negate().compareTo(off) > 0)) {
            int last = lastRow(groups, column, number);
            SickLeaveRow row = sickLeave.rows().get(last);
            fault(
                    "/sickLeave/" + last + "/" + column.member() + "/" + member,
                    row.cell(column).map(number).orElseThrow(),
                    Sentence.of(
                            "hr.fault.groups-and-all",
                            sum.toPlainString(),
                            total.get().toPlainString()));
        }
    }

    private int lastRow(List<SickLeaveGroup> groups, Column column, Function<SickLeaveCell, BigDecimal> number) {
        int last = 0;
        for (int i = 0; i < sickLeave.rows().size(); i++) {
            SickLeaveRow row = sickLeave.rows().get(i);
            if (groups.contains(row.group()) && row.cell(column).map(number).isPresent()) {
                last = i;
            }
        }
        return last;
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
