package se.arsredovisning.reports.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.draft.BoardNames;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;
import se.arsredovisning.reports.section.SectionLabelRepository;
import se.arsredovisning.reports.section.SectionLabels;

/** Gives figures as JSON-stat. */
@ApplicationScoped
public class JsonStatService {

    private static final Set<String> GROUPS = Set.of("organisationUnit", "occupation");

    private final FigureService figures;
    private final BoardNames boardNames;
    private final SectionLabelRepository sectionLabels;

    JsonStatService(FigureService figures, BoardNames boardNames, SectionLabelRepository sectionLabels) {
        this.figures = figures;
        this.boardNames = boardNames;
        this.sectionLabels = sectionLabels;
    }

    /**
     * All figures that are asked for, as a JSON-stat collection.
     *
     * @param language the language of its labels
     * @param href the address that was asked
     * @throws ProblemException {@code invalid-content} where there are too many
     */
    @Transactional
    String find(FigureSelection selection, AnswerLanguage language, String href) {
        return find(selection, language, href, null);
    }

    /**
     * All figures that are asked for, as a JSON-stat collection.
     *
     * @param language the language of its labels
     * @param href the address that was asked
     * @param updated when they last changed, or null where that is not known
     * @throws ProblemException {@code invalid-content} where there are too many
     */
    @Transactional
    String find(FigureSelection selection, AnswerLanguage language, String href, Instant updated) {
        // Every figure takes a cell, so that there is no need to read more.
        long total = figures.find(selection, new Paging(1, 1)).total();
        if (total > JsonStat.MOST_CELLS) {
            throw JsonStat.tooLarge(Sentence.of("reports.cells-at-least", total));
        }
        List<FigureRow> rows = figures.all(selection, JsonStat.MOST_CELLS + 1);
        return JsonStat.collection(rows, selection.amounts(), labels(rows, language), href, updated);
    }

    /** Sections are asked only of what they alone know. */
    private JsonStatLabels labels(List<FigureRow> rows, AnswerLanguage language) {
        Set<ReportVersion> ofStatements = sections(
                rows,
                row -> row.part() == ReportPart.FINANCE
                        && !JsonStatTable.of(row.figure()).isNamed());
        Set<ReportVersion> ofGroups = sections(
                rows,
                row -> row.part() == ReportPart.HR
                        && GROUPS.stream().anyMatch(row.figure().dimensions()::containsKey));
        return new JsonStatLabels(
                language == AnswerLanguage.ENGLISH ? Language.ENGLISH : Language.SWEDISH,
                boardNames.of(sections(rows, row -> true)),
                new SectionLabels(
                        ofStatements.isEmpty() ? Map.of() : sectionLabels.statements(ofStatements),
                        ofGroups.isEmpty() ? Map.of() : sectionLabels.groups(ofGroups)));
    }

    private static Set<ReportVersion> sections(List<FigureRow> rows, Predicate<FigureRow> which) {
        return rows.stream().filter(which).map(FigureRow::report).collect(Collectors.toSet());
    }
}
