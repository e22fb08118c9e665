package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.hr.document.Engagement.Part;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** The figures of engagement: the index of each year, and its parts, which do not add up to it. */
final class EngagementFigures {

    private EngagementFigures() {}

    static List<Figure> of(SectionId section, SectionDocument document) {
        List<Figure> figures = new ArrayList<>();
        for (Engagement engagement : document.engagement()) {
            engagement.whole().ifPresent(index -> {
                FigureBuilder figure = begin(section, document, engagement, Part.WHOLE, index);
                figures.add((engagement.printedIndex() == null ? figure.computed() : figure).build());
            });
            Part.OF_WHOLE.stream()
                    .filter(engagement.given()::containsKey)
                    .forEach(part -> figures.add(begin(
                                    section,
                                    document,
                                    engagement,
                                    part,
                                    engagement.given().get(part))
                            .role(Role.SUBTOTAL, Part.WHOLE.code())
                            .build()));
        }
        return figures;
    }

    private static FigureBuilder begin(
            SectionId section, SectionDocument document, Engagement engagement, Part part, BigDecimal value) {
        return Figure.in(section, part.code(), Kind.OUTCOME)
                .period(String.valueOf(engagement.year()), PeriodType.YEAR)
                .value(value, Unit.INDEX, engagement.decimals())
                .label(part.label(), document.source());
    }
}
