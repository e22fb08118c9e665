package se.arsredovisning.reports.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * A dimension of a dataset: its categories in their order, and which of them a row is in.
 *
 * @param id the dimension's id
 * @param label its name
 * @param key the category of a row
 * @param name a category's name
 * @param places the place of each category, from 0
 */
record JsonStatAxis(
        String id,
        String label,
        Function<FigureRow, String> key,
        Function<String, String> name,
        Map<String, Integer> places) {

    /**
     * The dimension of these rows.
     *
     * @param order the order of the categories, or null for that in which the rows name them
     */
    static JsonStatAxis of(
            String id,
            String label,
            List<FigureRow> rows,
            Function<FigureRow, String> key,
            Function<String, String> name,
            Comparator<String> order) {
        Stream<String> categories = rows.stream().map(key).distinct();
        Map<String, Integer> places = new LinkedHashMap<>();
        (order == null ? categories : categories.sorted(order))
                .forEach(category -> places.put(category, places.size()));
        return new JsonStatAxis(id, label, key, name, places);
    }

    int size() {
        return places.size();
    }

    int place(FigureRow row) {
        return places.get(key.apply(row));
    }
}
