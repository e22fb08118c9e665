package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The figures of an edition, in its order, and which of them a page has shown already. */
public final class ShownFigures {

    private final Map<String, List<ShownFigure>> byCode = new LinkedHashMap<>();
    private final Set<ShownFigure> shown = new HashSet<>();

    ShownFigures(JsonNode figures) {
        for (JsonNode figure : figures) {
            ShownFigure each = ShownFigure.of(figure);
            byCode.computeIfAbsent(each.code(), any -> new ArrayList<>()).add(each);
        }
    }

    /** Those of a code. */
    List<ShownFigure> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The one of a code, kind and period that nothing else tells from others. */
    public Optional<ShownFigure> find(String code, String kind, String period) {
        return of(code).stream()
                .filter(figure -> figure.kind().equals(kind)
                        && figure.period().equals(period)
                        && figure.dimensions().isEmpty())
                .findFirst();
    }

    /** Those that have not been shown yet. */
    List<ShownFigure> left(Predicate<ShownFigure> which) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(which.and(figure -> !shown.contains(figure)))
                .toList();
    }

    void show(ShownFigure figure) {
        shown.add(figure);
    }

    /** The code that another word begins with, the longest there is: what a check is about. */
    Optional<String> codeOf(String word) {
        for (int end = word.length(); end > 0; end = word.lastIndexOf('.', end - 1)) {
            String code = word.substring(0, end);
            if (byCode.containsKey(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
