package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of investments beyond their schema. */
final class InvestmentRules {

    /** Categories within categories beyond this are a mistake, and codes have their bounds. */
    private static final int MAX_DEPTH = 5;

    private final SectionId section;
    private final TableDetail table;
    private final Set<String> codes;
    private final Set<String> categories = new HashSet<>();
    private final Set<String> projects = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private InvestmentRules(SectionId section, SectionDocument document, Set<String> codes) {
        this.section = section;
        this.table = TableDetail.ofInvestments(document);
        this.codes = codes;
    }

    /**
     * Every fault of the investments.
     *
     * @param codes takes the codes of the categories and projects
     */
    static List<Fault> faults(SectionId section, SectionDocument document, Set<String> codes) {
        InvestmentRules rules = new InvestmentRules(section, document, codes);
        Investments investments = document.investments();
        codes.add(Investments.CODE);
        for (int c = 0; c < investments.categories().size(); c++) {
            rules.category(investments.categories().get(c), "/investments/categories/" + c, Investments.CODE, 1);
        }
        rules.faults.addAll(SectionRules.published(
                section, rules.table, investments.total().published(), true, "/investments/total"));
        rules.faults.addAll(BudgetChangeRules.faults(
                section, rules.table, investments.total().budgetChanges(), "/investments/total"));
        return rules.faults;
    }

    private void category(Category category, String pointer, String parent, int depth) {
        String code = parent + "." + category.key();
        if (!categories.add(category.key())) {
            fault(pointer + "/key", category.key(), Sentence.of("finance.fault.category-key-taken"));
        } else if (depth <= MAX_DEPTH) {
            code(code, pointer, category.key());
        }
        if (depth > MAX_DEPTH) {
            fault(pointer, null, Sentence.of("finance.fault.categories-too-deep", MAX_DEPTH));
            return;
        }
        faults.addAll(SectionRules.cells(table, category.columns(), category.amounts(), pointer));
        faults.addAll(SectionRules.published(section, table, category.published(), category.isSum(), pointer));
        faults.addAll(BudgetChangeRules.faults(section, table, category.budgetChanges(), pointer));
        for (int p = 0; p < category.projects().size(); p++) {
            project(category.projects().get(p), pointer + "/projects/" + p, code);
        }
        for (int c = 0; c < category.categories().size(); c++) {
            category(category.categories().get(c), pointer + "/categories/" + c, code, depth + 1);
        }
    }

    private void project(Project project, String pointer, String parent) {
        if (!projects.add(project.key())) {
            fault(pointer + "/key", project.key(), Sentence.of("finance.fault.project-key-taken"));
        } else {
            code(parent + "." + project.key(), pointer, project.key());
        }
        faults.addAll(SectionRules.cells(table, project.columns(), project.amounts(), pointer));
        faults.addAll(SectionRules.published(section, table, project.published(), false, pointer));
        faults.addAll(BudgetChangeRules.faults(section, table, project.budgetChanges(), pointer));
        if (project.finalAccount() != null && project.stage() != Project.Stage.FINISHED) {
            fault(pointer + "/finalAccount", null, Sentence.of("finance.fault.final-account-of-ongoing"));
        }
    }

    private void code(String code, String pointer, String key) {
        if (key.equals(BudgetChangeChecks.STEP)) {
            fault(pointer + "/key", key, Sentence.of("finance.fault.key-reserved"));
        }
        if (!codes.add(code)) {
            fault(pointer + "/key", key, Sentence.of("finance.fault.key-beside"));
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
