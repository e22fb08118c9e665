package se.arsredovisning.reports.export;

import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;

/**
 * A table of the report: what is read together and becomes one dataset. Relative changes have a unit of their own and so
 * a table of their own.
 *
 * @param id the codes' common beginning, with what sets relative changes apart after a colon
 * @param label its name in Swedish; the id where it has none
 */
record JsonStatTable(String id, String label) {

    private static final String CHANGE_PERCENT = ":change-percent";
    private static final String CHANGE = ":change";
    private static final String STAFFING = "hr.staffing";
    private static final Set<String> STAFF = Set.of("hr.headcount", "hr.fte");

    /** Tables that are one code: what stands below it is another table. */
    private static final String SICK_LEAVE = "hr.sick-leave";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("goals.indicator", "Fullmäktiges indikatorer"),
            Map.entry("goals.key-figure", "Nämndens nyckeltal"),
            Map.entry("goals.summary", "Måluppfyllelse"),
            Map.entry("goals.fact", "Uppgifter i texten om mål"),
            Map.entry("finance.operations", "Ekonomi"),
            Map.entry("finance.land-development", "Exploatering"),
            Map.entry("finance.total", "Nämndens resultat"),
            Map.entry("finance.forecasts", "Prognossäkerhet"),
            Map.entry("finance.investments", "Investeringar"),
            Map.entry("goals.assignment", "Uppdrag och aktiviteter"),
            Map.entry("finance.volume", "Volymer"),
            Map.entry("finance.grant", "Bidrag"),
            Map.entry("finance.fact", "Uppgifter i texten om ekonomi"),
            Map.entry(STAFFING, "Personalsammansättning"),
            Map.entry("hr.turnover", "Personalomsättning"),
            Map.entry("hr.work-environment", "Arbetsskador och tillbud"),
            Map.entry(SICK_LEAVE, "Sjukfrånvaro"),
            Map.entry("hr.sick-leave.long-term-share", "Långtidssjukfrånvarons andel"),
            Map.entry("hr.fact", "Uppgifter i texten om personal"),
            Map.entry("internal-control.control", "Internkontroll"),
            Map.entry("internal-control.summary", "Internkontrollens bedömningar"),
            Map.entry("internal-control.reported-summary", "Internkontrollens bedömningar enligt rapporten"),
            Map.entry("internal-control.risk-level", "Internkontrollens risknivåer"),
            Map.entry("internal-control.follow-up", "Internkontrollens uppföljning"),
            Map.entry("internal-control.actions", "Internkontrollens åtgärder"),
            Map.entry("internal-control.fact", "Uppgifter i texten om internkontroll"));

    static JsonStatTable of(Figure figure) {
        String base = base(figure.code());
        String label = LABELS.getOrDefault(base, base);
        if (figure.kind() == Figure.Kind.CHANGE_PERCENT) {
            return new JsonStatTable(base + CHANGE_PERCENT, label + ", förändring i procent");
        }
        if (figure.kind() == Figure.Kind.CHANGE && figure.unit() == Unit.PERCENTAGE_POINTS) {
            return new JsonStatTable(base + CHANGE, label + ", förändring i procentenheter");
        }
        return new JsonStatTable(base, label);
    }

    private static String base(String code) {
        if (STAFF.contains(code)) {
            return STAFFING;
        }
        int dot =
                code.indexOf('.', code.startsWith(SICK_LEAVE + ".") ? SICK_LEAVE.length() + 1 : code.indexOf('.') + 1);
        return dot < 0 ? code : code.substring(0, dot);
    }
}
