package se.arsredovisning.finance.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the parts of a section stand: JSON Pointers, the same in the stored document and in the section as it is read. */
public final class Pointers {

    private final SectionDocument document;

    Pointers(SectionDocument document) {
        this.document = document;
    }

    /** A statement. */
    public Optional<String> statement(String key) {
        return find(document.statements(), Statement::key, key, "/statements/");
    }

    /** A line of a statement. */
    public Optional<String> line(String statement, String key) {
        return statement(statement)
                .flatMap(pointer ->
                        find(document.statement(statement).orElseThrow().lines(), Line::key, key, pointer + "/lines/"));
    }

    /** A segment of a statement. */
    public Optional<String> segment(String statement, String key) {
        return statement(statement)
                .flatMap(pointer -> find(
                        document.statement(statement).orElseThrow().segments(),
                        Segment::key,
                        key,
                        pointer + "/segments/"));
    }

    /** A forecast. */
    public Optional<String> forecast(String key) {
        return find(document.forecasts(), Forecast::key, key, "/forecasts/");
    }

    /** A volume. */
    public Optional<String> volume(String key) {
        return find(document.volumes(), Volume::key, key, "/volumes/");
    }

    /** A category, at whatever depth it stands. */
    public Optional<String> category(String key) {
        return key(categories(), Category::key, key);
    }

    /** A project, whatever category it stands in. */
    public Optional<String> project(String key) {
        return key(projects(), Project::key, key);
    }

    /** Every category with its pointer, in the document's order. */
    public Map<String, Category> categories() {
        Map<String, Category> all = new LinkedHashMap<>();
        collect(document.investments().categories(), "/investments/categories/", all);
        return all;
    }

    /** Every project with its pointer, in the document's order. */
    public Map<String, Project> projects() {
        Map<String, Project> all = new LinkedHashMap<>();
        categories().forEach((pointer, category) -> {
            for (int p = 0; p < category.projects().size(); p++) {
                all.put(pointer + "/projects/" + p, category.projects().get(p));
            }
        });
        return all;
    }

    /** The category that a project stands in directly. */
    public Category categoryOf(String projectPointer) {
        return categories().get(projectPointer.substring(0, projectPointer.lastIndexOf("/projects/")));
    }

    private static void collect(List<Category> categories, String pointer, Map<String, Category> all) {
        for (int c = 0; c < categories.size(); c++) {
            all.put(pointer + c, categories.get(c));
            collect(categories.get(c).categories(), pointer + c + "/categories/", all);
        }
    }

    private static <T> Optional<String> key(Map<String, T> all, Function<T, String> key, String wanted) {
        return all.entrySet().stream()
                .filter(entry -> key.apply(entry.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <T> Optional<String> find(List<T> list, Function<T, String> key, String wanted, String pointer) {
        for (int i = 0; i < list.size(); i++) {
            if (key.apply(list.get(i)).equals(wanted)) {
                return Optional.of(pointer + i);
            }
        }
        return Optional.empty();
    }
}
