package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether a statement that tells another's amounts once more comes to the same. */
final class BreakdownChecks {

    private static final String KIND = "breakdown";

    private final SectionDocument document;
    private final SectionRows rows;

    private BreakdownChecks(SectionDocument document, SectionRows rows) {
        this.document = document;
        this.rows = rows;
    }

    /** One check for each column of the result that both statements have, and for the deviation. */
    static List<Check> of(SectionDocument document, SectionRows rows) {
        BreakdownChecks all = new BreakdownChecks(document, rows);
        List<Check> checks = new ArrayList<>();
        document.statements().stream()
                .filter(statement -> statement.breakdownOf() != null)
                .forEach(statement -> checks.addAll(all.of(statement)));
        return checks;
    }

    private List<Check> of(Statement breakdown) {
        Statement whole = document.statement(breakdown.breakdownOf()).orElseThrow();
        Optional<SectionRow> own = rows.result(breakdown.key());
        Optional<SectionRow> other = rows.result(whole.key());
        if (own.isEmpty() || other.isEmpty()) {
            return List.of(unverifiable(
                    breakdown,
                    whole,
                    Sentence.of("finance.why.no-result-line", (own.isEmpty() ? breakdown : whole).title())));
        }
        if (breakdown.isPart() && breakdown.segments().isEmpty()) {
            return List.of(unverifiable(breakdown, whole, Sentence.of("finance.why.part-of-table")));
        }
        List<Check> checks = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            compare(
                    breakdown,
                    whole,
                    column.member(),
                    column.label(),
                    own.get().cells().get(column),
                    other.get().cells().get(column),
                    checks);
        }
        compare(
                breakdown,
                whole,
                Difference.DEVIATION.member(),
                Difference.DEVIATION.label(),
                own.get().deviation(),
                other.get().deviation(),
                checks);
        return checks.isEmpty()
                ? List.of(unverifiable(breakdown, whole, Sentence.of("finance.why.no-column-in-common")))
                : checks;
    }

    private void compare(
            Statement breakdown,
            Statement whole,
            String member,
            Sentence label,
            Cell own,
            Cell other,
            List<Check> checks) {
        if (own != null && other != null) {
            SectionRow row = rows.result(breakdown.key()).orElseThrow();
            Interval computed = other.known();
            checks.add(new CheckedCell(
                            breakdown.code() + "." + KIND + "." + CheckedCell.step(member),
                            KIND,
                            row.place().pointer() + "/" + member,
                            Sentence.of(
                                    "finance.cell-of-breakdown",
                                    breakdown.title(),
                                    row.place().label(),
                                    label),
                            Sentence.of("finance.against.same-of-whole", whole.title()))
                    .compare(own.known(), computed, false));
        }
    }

    private Check unverifiable(Statement breakdown, Statement whole, Sentence why) {
        return Check.unverifiable(
                breakdown.code() + "." + KIND,
                KIND,
                document.pointers().statement(breakdown.key()).orElse("/statements"),
                Sentence.of("finance.breakdown.unverifiable", breakdown.title(), whole.title(), why));
    }
}
