package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** The staff section of a report. */
final class HrDocument {

    /** The parts of every administration; what is over when the others have their share is the last one's. */
    private static final List<Part> PARTS = List.of(
            new Part("ledning-och-stod", "Ledning och stöd", 12),
            new Part("omrade-norr", "Område norr", 27),
            new Part("omrade-soder", "Område söder", 31),
            new Part("omrade-centrum", "Område centrum", 0));

    private record Part(String key, String label, int percent) {}

    private final Board board;
    private final int year;
    private final HrNumbers numbers;

    HrDocument(Board board, int year) {
        this.board = board;
        this.year = year;
        this.numbers = new HrNumbers(board);
    }

    /** The section as it is sent. */
    ObjectNode document() {
        ObjectNode section = Documents.object();
        section.put("organisation", board.kind().administration());
        section.put("source", Documents.SOURCE);
        ArrayNode staffing = section.putArray("staffing");
        month(staffing.addObject(), year);
        month(staffing.addObject(), year - 1);
        ArrayNode turnover = section.putArray("turnover");
        turnover(turnover.addObject(), year);
        turnover(turnover.addObject(), year - 1);
        if (board.kind().tellsMore()) {
            groups(section.putArray("staffGroups"), year);
            groups(section.withArray("staffGroups"), year - 1);
            engagement(section.putArray("engagement"), year);
            engagement(section.withArray("engagement"), year - 1);
        }
        workEnvironment(section.putObject("workEnvironment"));
        section.set("sickLeave", new SickLeaveTable(board).rows(year));
        texts(section.putArray("texts"));
        facts(section.putArray("facts"));
        return section;
    }

    private void month(ObjectNode month, int of) {
        month.put("period", of + "-12");
        staff(
                month.putObject("permanent"),
                numbers.permanent(of),
                numbers.fteTenths(numbers.permanent(of), "permanent", of));
        staff(
                month.putObject("fixedTerm"),
                numbers.fixedTerm(of),
                numbers.fteTenths(numbers.fixedTerm(of), "fixed", of));
        ArrayNode parts = month.putArray("parts");
        PARTS.forEach(part -> parts.addObject().put("key", part.key()).put("label", part.label()));
        split(parts, "permanent", numbers.permanent(of), numbers.fteTenths(numbers.permanent(of), "permanent", of));
        split(parts, "fixedTerm", numbers.fixedTerm(of), numbers.fteTenths(numbers.fixedTerm(of), "fixed", of));
    }

    private static void split(ArrayNode parts, String form, int headcount, long fteTenths) {
        int persons = headcount;
        long tenths = fteTenths;
        for (int p = 0; p < PARTS.size(); p++) {
            boolean isLast = p == PARTS.size() - 1;
            int percent = PARTS.get(p).percent();
            int some = isLast ? persons : headcount * percent / 100;
            long fte = isLast ? tenths : fteTenths * percent / 100;
            staff(((ObjectNode) parts.get(p)).putObject(form), some, fte);
            persons -= some;
            tenths -= fte;
        }
    }

    private static void staff(ObjectNode staff, int headcount, long fteTenths) {
        staff.put("headcount", headcount).put("fte", BigDecimal.valueOf(fteTenths, 1));
    }

    private void turnover(ObjectNode turnover, int of) {
        int left = numbers.left(of);
        int retired = numbers.retired(of);
        turnover.put("year", of)
                .put("left", left)
                .put("retired", retired)
                .put("averagePermanent", numbers.average(of))
                .putObject("published")
                .put("percent", Amount.percent(left - retired, numbers.average(of)));
    }

    /** The permanent employees by sex. */
    private void groups(ArrayNode groups, int of) {
        int all = numbers.permanent(of);
        long tenths = numbers.fteTenths(all, "permanent", of);
        int women = all * board.kind().women() / 100;
        long theirs = tenths * board.kind().women() / 100;
        group(groups, of, "women", "Kvinnor, tillsvidareanställda", women, theirs);
        group(groups, of, "men", "Män, tillsvidareanställda", all - women, tenths - theirs);
    }

    private static void group(ArrayNode groups, int of, String sex, String label, int headcount, long fteTenths) {
        ObjectNode group = groups.addObject()
                .put("period", of + "-12")
                .put("sex", sex)
                .put("employmentForm", "permanent")
                .put("label", label);
        staff(group, headcount, fteTenths);
    }

    /** The index is the mean of its three parts, rounded. */
    private void engagement(ArrayNode engagement, int of) {
        int motivation = board.draw("motivation", of).between(72, 86);
        int leadership = board.draw("leadership", of).between(70, 88);
        int steering = board.draw("steering", of).between(68, 84);
        engagement
                .addObject()
                .put("year", of)
                .put("index", ((motivation + leadership + steering) * 2 + 3) / 6)
                .put("motivation", motivation)
                .put("leadership", leadership)
                .put("steering", steering);
    }

    private int incidents(String sort, int most) {
        return numbers.permanent(year) * board.draw(sort, year).between(1, most) / 100;
    }

    private void workEnvironment(ObjectNode environment) {
        environment
                .putObject("nearMisses")
                .put("count", incidents("near-misses", 12))
                .put("severity", "minor");
        environment.putObject("injuries").put("count", incidents("injuries", 6)).put("severity", "minor");
        environment.putObject("securityIncidents").put("count", incidents("security-incidents", 2));
    }

    private void texts(ArrayNode texts) {
        int change = numbers.permanent(year) - numbers.permanent(year - 1);
        text(
                texts,
                "staffing",
                "Personalsammansättning",
                "De tillsvidareanställda blev " + Math.abs(change) + (change < 0 ? " färre" : " fler")
                        + " under året och var " + numbers.permanent(year) + " vid dess slut.");
        text(
                texts,
                "turnover",
                "Personalomsättning",
                numbers.left(year) + " tillsvidareanställda slutade, av dem " + numbers.retired(year)
                        + " med pension.");
        text(
                texts,
                "work-environment",
                "Arbetsmiljö",
                board.draw("work-environment", year)
                        .oneOf(List.of(
                                "Det systematiska arbetsmiljöarbetet har följt årets plan.",
                                "Skyddsronder har gjorts på alla arbetsplatser, och bristerna är åtgärdade.",
                                "Cheferna har utbildats i arbetsmiljö, och rutinerna har setts över.")));
        text(
                texts,
                "sick-leave",
                "Sjukfrånvaro",
                board.draw("sick-leave-text", year)
                        .oneOf(List.of(
                                "Tidiga samtal och rehabilitering har prioriterats under året.",
                                "Den korta frånvaron följer årstiderna; den långa är det som skiljer åren.",
                                "Arbetet med friskfaktorer har fortsatt i alla enheter.")));
    }

    private static void text(ArrayNode texts, String key, String title, String text) {
        texts.addObject().put("key", key).put("title", title).put("text", text);
    }

    private void facts(ArrayNode facts) {
        int change = numbers.permanent(year) - numbers.permanent(year - 1);
        facts.add(Documents.fact(
                        "tillsvidare-forandring", "Förändring av antalet tillsvidareanställda", change, "persons", 0)
                .put("concerns", "hr.headcount"));
        facts.add(Documents.fact("arbetsskador", "Rapporterade arbetsskador", incidents("injuries", 6), "count", 0)
                .put("concerns", "hr.work-environment.injuries")
                .put("kind", "count")
                .put("period", String.valueOf(year)));
    }
}
