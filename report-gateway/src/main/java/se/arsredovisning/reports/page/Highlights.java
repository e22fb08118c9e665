package se.arsredovisning.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What mattered first: goals, result, investments, staff, sick leave, controls, each where the report tells of it. */
final class Highlights {

    private final ReportContext context;
    private final PageWords w;
    private final String period;

    Highlights(ReportContext context) {
        this.context = context;
        this.w = context.w();
        this.period = context.report().period();
    }

    List<ReportView.Card> make() {
        List<ReportView.Card> cards = new ArrayList<>();
        goals().ifPresent(cards::add);
        result().ifPresent(cards::add);
        investments().ifPresent(cards::add);
        staff().ifPresent(cards::add);
        sickLeave().ifPresent(cards::add);
        controls().ifPresent(cards::add);
        return cards;
    }

    private Optional<ShownFigure> told(String code, String kind) {
        return context.figures().find(code, kind, period).filter(figure -> figure.value() != null);
    }

    private Optional<ReportView.Card> goals() {
        return told("goals.summary.goals", "count")
                .filter(goals -> goals.value().signum() > 0)
                .map(goals -> {
                    String met = told("goals.summary.fulfilled", "count")
                            .map(context::print)
                            .orElse("0");
                    String open = told("goals.summary.not-assessed", "count")
                            .filter(count -> count.value().signum() > 0)
                            .map(count -> w.say("card.goals.open", context.print(count)))
                            .orElse("");
                    return new ReportView.Card(
                            w.say("card.goals"), w.say("card.of", met, context.print(goals)), "#goals", open);
                });
    }

    private Optional<ReportView.Card> result() {
        return told("finance.total", "outcome").map(result -> {
            String against = told("finance.total", "budget")
                    .map(budget -> w.say("card.budget", amount(budget)))
                    .orElse("");
            return new ReportView.Card(w.say("card.result"), amount(result), context.source(result), against);
        });
    }

    private Optional<ReportView.Card> investments() {
        return told("finance.investments", "outcome").map(spent -> {
            String against = told("finance.investments", "budget")
                    .map(budget -> w.say("card.budget", amount(budget)))
                    .orElse("");
            return new ReportView.Card(w.say("investments"), amount(spent), context.source(spent), against);
        });
    }

    private Optional<ReportView.Card> staff() {
        return of("hr.headcount", "outcome").map(staff -> {
            String change = of("hr.headcount", "change")
                    .map(figure -> w.say("card.change", signed(figure)))
                    .orElse("");
            return new ReportView.Card(w.say("card.staff"), context.print(staff), context.source(staff), change);
        });
    }

    /** Of all employees: the last month's, of all forms together where that is given. */
    private Optional<ShownFigure> of(String code, String kind) {
        return context.figures().of(code).stream()
                .filter(figure -> figure.kind().equals(kind)
                        && figure.value() != null
                        && figure.period().startsWith(period.substring(0, 4))
                        && (figure.dimensions().isEmpty()
                                || figure.dimensions().equals(Map.of("employmentForm", "total"))))
                .findFirst();
    }

    private Optional<ReportView.Card> sickLeave() {
        return told("hr.sick-leave", "outcome").map(sick -> {
            String change = told("hr.sick-leave", "change")
                    .map(figure -> w.say("card.change-points", signed(figure)))
                    .orElse("");
            return new ReportView.Card(
                    w.say("staff.sick-leave"), context.print(sick) + "\u00a0%", context.source(sick), change);
        });
    }

    private Optional<ReportView.Card> controls() {
        return told("internal-control.summary.controls", "count")
                .filter(controls -> controls.value().signum() > 0)
                .map(controls -> {
                    Optional<ShownFigure> remarks = told("internal-control.reported-summary.with-remark", "count")
                            .or(() -> told("internal-control.summary.with-remark", "count"));
                    return new ReportView.Card(
                            w.say("card.controls"),
                            context.print(controls),
                            "#controls",
                            remarks.map(count -> w.say("card.remarks", context.print(count)))
                                    .orElse(""));
                });
    }

    private String amount(ShownFigure figure) {
        return context.print(figure) + "\u00a0" + context.unit(figure);
    }

    private String signed(ShownFigure figure) {
        String text = context.print(figure);
        return figure.value().signum() > 0 ? "+" + text : text.equals("0") ? "\u00b10" : text;
    }
}
