package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of a section beyond its schema. */
public final class SectionRules {

    /** The version of the rules that derive what is derived: a part of every ETag. Raise it when an answer changes. */
    public static final String VERSION = "7";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private SectionRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * Every fault of a document that fits the schema, each at its JSON Pointer; where two members clash, the later one
     * is the fault. A document without faults gives an empty list.
     *
     * @param document as its writer knows it: a fault tells nothing of what the writer did not send
     */
    public static List<Fault> faults(SectionId section, SectionDocument document) {
        SectionRules rules = new SectionRules(section, document);
        // Prose may tell how many there are where no table does.
        rules.codes.addAll(List.of(SectionFigures.HEADCOUNT, SectionFigures.FTE));
        rules.staffing();
        rules.turnover();
        rules.faults.addAll(StaffGroupRules.faults(section, document));
        document.staffGroups().forEach(group -> group.numbers().forEach(number -> rules.codes.add(number.code())));
        rules.engagement();
        rules.faults.addAll(SickLeaveRules.faults(document.sickLeaveTable()));
        rules.faults.addAll(SickLeaveCutRules.faults(section, document));
        rules.faults.addAll(Text.faults(document.texts()));
        rules.facts();
        return List.copyOf(rules.faults);
    }

    private void staffing() {
        Set<String> months = new HashSet<>();
        String last = section.endOfPeriod().toString().substring(0, 7);
        for (int m = 0; m < document.staffing().size(); m++) {
            StaffingMonth month = document.staffing().get(m);
            String pointer = "/staffing/" + m;
            if (!months.add(month.period())) {
                fault(pointer + "/period", month.period(), Sentence.of("hr.fault.given-twice"));
            }
            if (month.period().compareTo(last) > 0) {
                fault(pointer + "/period", month.period(), Sentence.of("hr.fault.after-period"));
            }
            Set<String> keys = new HashSet<>();
            for (EmploymentForm form : EmploymentForm.values()) {
                month.staff(form).ifPresent(staff -> staff(staff, pointer + "/" + form.member()));
            }
            for (int p = 0; p < month.parts().size(); p++) {
                part(month.parts().get(p), keys, pointer + "/parts/" + p);
            }
        }
    }

    private void part(StaffingPart part, Set<String> keys, String pointer) {
        if (!keys.add(part.key())) {
            fault(pointer + "/key", part.key(), Sentence.of("hr.fault.part-key-taken"));
        }
        codes.add("hr.headcount." + part.key());
        codes.add("hr.fte." + part.key());
        for (EmploymentForm form : EmploymentForm.values()) {
            part.staff(form).ifPresent(staff -> staff(staff, pointer + "/" + form.member()));
        }
    }

    private void staff(Staff staff, String pointer) {
        if (staff.headcount() != null) {
            codes.add(SectionFigures.HEADCOUNT);
        }
        if (staff.fte() != null) {
            codes.add(SectionFigures.FTE);
        }
        faults.addAll(Accuracy.faults(staff.fte(), Staff.FTE_DECIMALS, pointer + "/fte"));
    }

    private void turnover() {
        Set<Integer> years = new HashSet<>();
        for (int t = 0; t < document.turnover().size(); t++) {
            Turnover turnover = document.turnover().get(t);
            String pointer = "/turnover/" + t;
            codes.add(SectionFigures.TURNOVER);
            if (!years.add(turnover.year())) {
                fault(pointer + "/year", turnover.year(), Sentence.of("hr.fault.given-twice"));
            }
            if (turnover.year() > section.year()) {
                fault(pointer + "/year", turnover.year(), Sentence.of("hr.fault.after-year"));
            }
            if (turnover.left() != null && turnover.retired() != null && turnover.retired() > turnover.left()) {
                fault(pointer + "/retired", turnover.retired(), Sentence.of("hr.fault.more-retired", turnover.left()));
            }
            faults.addAll(Accuracy.faults(
                    turnover.printed().orElse(null), document.percentDecimals(), pointer + "/published/percent"));
            BigDecimal average = turnover.averagePermanent();
            if (average != null && average.signum() == 0 && turnover.left() != null && turnover.left() > 0) {
                fault(pointer + "/averagePermanent", average, Sentence.of("hr.fault.nobody-left"));
            }
        }
        if (document.workEnvironment() != null) {
            document.workEnvironment()
                    .given()
                    .keySet()
                    .forEach(sort -> codes.add(SectionFigures.WORK_ENVIRONMENT + sort));
        }
    }

    private void engagement() {
        Set<Integer> years = new HashSet<>();
        for (int e = 0; e < document.engagement().size(); e++) {
            Engagement engagement = document.engagement().get(e);
            String pointer = "/engagement/" + e;
            if (!years.add(engagement.year())) {
                fault(pointer + "/year", engagement.year(), Sentence.of("hr.fault.given-twice"));
            }
            if (engagement.year() > section.year()) {
                fault(pointer + "/year", engagement.year(), Sentence.of("hr.fault.after-year"));
            }
            if (engagement.given().isEmpty()) {
                fault(pointer + "/index", null, Sentence.of("hr.fault.index-required"));
            }
            engagement.given().forEach((part, value) -> {
                codes.add(part.code());
                faults.addAll(Accuracy.faults(value, engagement.decimals(), pointer + "/" + part.member()));
            });
        }
    }

    /** A number of the prose on sick leave restates the total's: any other could be one that must not be told. */
    private void facts() {
        if (!document.sickLeave().isEmpty()) {
            codes.add(SickLeaveFigures.SICK_LEAVE);
            codes.add(SickLeaveFigures.LONG_TERM_SHARE);
        }
        faults.addAll(document.factList().faults(codes));
        for (int f = 0; f < document.facts().size(); f++) {
            Fact fact = document.facts().get(f);
            if (fact.concerns().startsWith(SickLeaveFigures.SICK_LEAVE) && !fact.restates()) {
                fault("/facts/" + f + "/concerns", fact.concerns(), Sentence.of("hr.fault.fact-of-sick-leave"));
            }
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
