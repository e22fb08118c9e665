package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;

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
                    "”" + (own.isEmpty() ? breakdown : whole).title() + "” har ingen rad för resultatet"));
        }
        if (breakdown.isPart() && breakdown.segments().isEmpty()) {
            return List.of(unverifiable(breakdown, whole, "bara en del av tabellen är återgiven"));
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
        return checks.isEmpty() ? List.of(unverifiable(breakdown, whole, "de har inga belopp i samma kolumn")) : checks;
    }

    private void compare(
            Statement breakdown,
            Statement whole,
            String member,
            String label,
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
                            breakdown.title() + ": " + row.place().label() + ", " + label,
                            "samma belopp i ”" + whole.title() + "”")
                    .compare(own.known(), computed, false));
        }
    }

    private Check unverifiable(Statement breakdown, Statement whole, String why) {
        return new Check(
                breakdown.code() + "." + KIND,
                KIND,
                Check.Result.UNVERIFIABLE,
                document.pointers().statement(breakdown.key()).orElse("/statements"),
                null,
                null,
                null,
                null,
                "”" + breakdown.title() + "” kan inte prövas mot ”" + whole.title() + "”: " + why + ".");
    }
}
