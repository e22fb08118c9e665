package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether what a row tells of its parent (<i>varav</i>) is no larger than that. */
final class MemoChecks {

    private MemoChecks() {}

    /** One check for each cell that is larger than the parent's, of the same sign; none for the others. */
    static List<Check> of(SectionRow memo, SectionRow parent) {
        List<Check> checks = new ArrayList<>();
        memo.cells().forEach((column, cell) -> {
            Cell whole = parent.cells().get(column);
            if (whole != null && isLarger(cell.value(), whole.value())) {
                checks.add(check(memo.place(), column, cell.known(), parent.place(), whole.known()));
            }
        });
        return checks;
    }

    private static boolean isLarger(BigDecimal part, BigDecimal whole) {
        return part.signum() == whole.signum() && part.abs().compareTo(whole.abs()) > 0;
    }

    private static Check check(
            SectionRow.Place memo, AmountColumn column, Interval part, SectionRow.Place parent, Interval whole) {
        Result result = whole.compare(part);
        CheckedCell checked = new CheckedCell(
                memo.code() + "." + CheckedCell.step(column.member()),
                "memo",
                memo.pointer() + "/" + column.member(),
                Sentence.of("finance.cell", memo.label(), column.label()),
                Sentence.said(parent.label()));
        Sentence message = Sentence.of(
                result == Result.ROUNDING ? "finance.memo.rounding" : "finance.memo.larger",
                checked.name(),
                CheckedCell.kronor(part.value()),
                checked.other(),
                CheckedCell.kronor(whole.value()));
        return checked.check(result, part.value(), whole, message);
    }
}
