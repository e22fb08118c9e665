package se.arsredovisning.reports.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.arsredovisning.kit.language.FigureReader;

/** The dimensions of figures as columns of the table: {@code age_group} for {@code ageGroup}. */
public final class DimensionColumns {

    /** Each column by the name of its dimension, in the order of tables. */
    public static final Map<String, String> BY_NAME = byName();

    private static final List<String> COLUMNS = List.copyOf(BY_NAME.values());

    private DimensionColumns() {}

    /** The columns with commas between them. */
    public static String list() {
        return each(column -> column);
    }

    /** Something of each column, with commas between them. */
    public static String each(Function<String, String> text) {
        return COLUMNS.stream().map(text).collect(Collectors.joining(", "));
    }

    /** Which dimensions a row has as one number, a bit each in their order; an index has it in these very words. */
    public static String bits() {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(place ->
                        (place == 0 ? "" : (1 << place) + " * ") + "(" + COLUMNS.get(place) + " is not null)::int")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static Map<String, String> byName() {
        Map<String, String> columns = new LinkedHashMap<>();
        FigureReader.DIMENSIONS.forEach(
                name -> columns.put(name, name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));
        return columns;
    }
}
