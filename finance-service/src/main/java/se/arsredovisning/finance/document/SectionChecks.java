package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/** Whether the section's figures agree with each other. */
public final class SectionChecks {

    private SectionChecks() {}

    /**
     * One check for each printed cell that can be derived, in the document's order; then of the total, whether
     * breakdowns come to what they break down, whether equity grows by results; and one for each fact that restates a
     * figure.
     */
    public static List<Check> of(SectionId section, SectionDocument document) {
        return of(section, document, SectionRows.of(section, document));
    }

    static List<Check> of(SectionId section, SectionDocument document, SectionRows rows) {
        List<Check> checks = new ArrayList<>();
        rows.all().forEach(row -> checks.addAll(row.checks()));
        checks.addAll(rows.totalChecks());
        checks.addAll(BreakdownChecks.of(document, rows));
        checks.addAll(EquityRows.of(section, document, rows).checks());
        checks.addAll(VolumeChecks.of(document));
        checks.addAll(document.factList().checks(SectionFigures.of(section, document, rows)));
        return List.copyOf(checks);
    }
}
