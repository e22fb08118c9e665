package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The internal control section of a report: each control is followed up as often as it is to be. */
final class InternalControlDocument {

    private static final String WITH = "with-remark";
    private static final String WITHOUT = "without-remark";
    private static final List<Control> CONTROLS = List.of(
            new Control("attestkoll", "Obehörig attest", "Fakturautbetalningar", "Ekonomichef", Often.QUARTERLY),
            new Control("felaktiga-loner", "Felaktiga löner", "Löneutbetalning", "HR-chef", Often.QUARTERLY),
            new Control("it-sakerhet", "Obehörig åtkomst", "IT", "IT-samordnare", Often.HALF_YEARLY),
            new Control("kompetensgap", "Kompetensgap", "Kompetensförsörjning", "HR-chef", Often.AT_ACCOUNTS),
            new Control("arbetsmiljo", "Brister i arbetsmiljön", "Arbetsmiljöarbete", "HR-chef", Often.YEARLY),
            new Control(
                    "dokumenthantering", "Handlingar som inte hittas", "Ärendehantering", "Kanslichef", Often.YEARLY),
            new Control("upphandling", "Köp utanför avtal", "Inköp", "Inköpssamordnare", Often.EVERY_FOUR_MONTHS),
            new Control(
                    "delegation", "Beslut utan delegation", "Beslutsfattande", "Nämndsekreterare", Often.HALF_YEARLY),
            new Control("dataskydd", "Personuppgifter som röjs", "Dataskydd", "Dataskyddssamordnare", Often.YEARLY));

    private record Control(String key, String risk, String process, String responsible, Often often) {}

    /** How often, and the days within the year of the follow-ups that are then due. */
    private record Often(String code, String label, List<String> days) {

        private static final Often QUARTERLY =
                new Often("quarterly", "Kvartalsvis", List.of("03-24", "06-20", "09-25", "12-15"));
        private static final Often EVERY_FOUR_MONTHS =
                new Often("every-four-months", "Tertialvis", List.of("04-22", "08-24", "12-12"));
        private static final Often HALF_YEARLY = new Often("half-yearly", "Halvårsvis", List.of("06-18", "12-10"));
        private static final Often AT_ACCOUNTS = new Often(
                "at-interim-and-annual-accounts", "Delårsbokslut och årsredovisning", List.of("08-28", "12-18"));
        private static final Often YEARLY = new Often("yearly", "Årsvis", List.of("11-20"));
    }

    private final Board board;
    private final int year;

    InternalControlDocument(Board board, int year) {
        this.board = board;
        this.year = year;
    }

    /** The section as it is sent. */
    ObjectNode document() {
        ObjectNode section = Documents.object();
        section.put("source", Documents.SOURCE);
        section.put("comment", board.kind().name() + " har följt upp " + CONTROLS.size() + " kontroller.");
        ArrayNode controls = section.putArray("controls");
        CONTROLS.forEach(control -> control(controls.addObject(), control));
        int withRemark = (int) CONTROLS.stream().filter(this::hasRemark).count();
        section.putObject("reportedSummary")
                .put("controls", CONTROLS.size())
                .put("withoutRemark", CONTROLS.size() - withRemark)
                .put("withRemark", withRemark)
                .put("notCarriedOut", 0);
        section.putArray("facts")
                .add(Documents.fact("kontroller", "Genomförda kontroller", CONTROLS.size(), "count", 0)
                        .put("concerns", "internal-control.summary.controls")
                        .put("kind", "count")
                        .put("period", String.valueOf(year)));
        return section;
    }

    private void control(ObjectNode node, Control control) {
        String key = control.key();
        int usual = board.draw("likelihood", key).between(1, 3);
        int likelihood = usual + (board.draw("likelihood", key, year).happens(25) ? 1 : 0);
        int consequence = board.draw("consequence", key).between(2, 4);
        node.put("key", key)
                .put("risk", control.risk())
                .put("process", control.process())
                .put("likelihood", likelihood)
                .put("consequence", consequence)
                .put("riskValue", likelihood * consequence)
                .put("subject", "Att rutinerna följs: " + control.process().toLowerCase(Locale.ROOT))
                .put("method", "Stickprov")
                .put("responsible", control.responsible())
                .put("frequency", control.often().code())
                .put("frequencyLabel", control.often().label())
                .put("assessment", hasRemark(control) ? WITH : WITHOUT);
        ArrayNode results = node.putArray("results");
        List<String> assessments = assessments(control);
        for (int i = 0; i < assessments.size(); i++) {
            result(results.addObject(), control, i, assessments.get(i));
        }
        if (hasRemark(control)) {
            action(node.putArray("actions").addObject(), control, assessments.lastIndexOf(WITH));
        }
    }

    private List<String> assessments(Control control) {
        return control.often().days().stream()
                .map(day -> board.draw("remark", control.key(), year, day).happens(12) ? WITH : WITHOUT)
                .toList();
    }

    private boolean hasRemark(Control control) {
        return Collections.frequency(assessments(control), WITH) > 0;
    }

    private void result(ObjectNode node, Control control, int number, String assessment) {
        String day = control.often().days().get(number);
        node.put("key", "uppfoljning-" + (number + 1))
                .put("date", year + "-" + day)
                .put("by", control.responsible())
                .put(
                        "text",
                        assessment.equals(WITH)
                                ? "Stickproven visar avvikelser. De är rapporterade till förvaltningschefen."
                                : "Stickproven visar inga avvikelser.")
                .put("assessment", assessment);
    }

    /** Done before the year is over, or to be done in the next: none is overdue. */
    private void action(ObjectNode node, Control control, int result) {
        boolean isDone = board.draw("done", control.key(), year).happens(50);
        node.put("key", "rutin")
                .put("text", "Se över rutinen och gå igenom den med dem som berörs.")
                .put("result", "uppfoljning-" + (result + 1))
                .put("owner", control.responsible());
        if (isDone) {
            node.put("due", year + "-12-31").put("state", "done").put("doneOn", year + "-12-20");
        } else {
            node.put("due", (year + 1) + "-05-31").put("state", "ongoing");
        }
    }
}
