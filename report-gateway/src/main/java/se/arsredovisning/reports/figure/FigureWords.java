package se.arsredovisning.reports.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;

/** The words of the published language, as they stand in parameters, rows and answers. */
public final class FigureWords {

    public static final Map<String, Figure.Kind> KINDS = by(Figure.Kind.values(), Figure.Kind::code);
    public static final Map<String, Figure.PeriodType> PERIOD_TYPES =
            by(Figure.PeriodType.values(), Figure.PeriodType::code);
    public static final Map<String, Figure.Role> ROLES = by(Figure.Role.values(), Figure.Role::code);
    public static final Map<String, Figure.Status> STATUSES = by(Figure.Status.values(), Figure.Status::code);
    public static final Map<String, Unit> UNITS = by(Unit.values(), Unit::code);

    private FigureWords() {}

    private static <T> Map<String, T> by(T[] words, Function<T, String> code) {
        Map<String, T> map = new TreeMap<>();
        Arrays.stream(words).forEach(word -> map.put(code.apply(word), word));
        return map;
    }
}
