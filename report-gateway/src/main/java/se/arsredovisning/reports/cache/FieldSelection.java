package se.arsredovisning.reports.cache;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.ReportPart;

/**
 * Which members of a report are asked for. Two lists that ask for the same are equal, in whatever order. The
 * member {@code id} is part of every answer, and {@code _links} or {@code edition}, so that it says what it is of.
 */
public final class FieldSelection {

    /** What is read in selections, and the members that it has, in its order. */
    public enum Subject {
        DRAFT(
                Set.of("id", "_links"),
                List.of("state", "version", "updatedAt"),
                List.of("summary", "sections", "checks", "_links")),
        EDITION(
                Set.of("id", "edition"),
                List.of(),
                List.of("summary", "sections", "checks", "checkCounts", "figures", "edition", "salt", "rules"));

        @SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of give ones that never change.
        private final Set<String> always;

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> names;

        Subject(Set<String> always, List<String> state, List<String> derived) {
            this.always = always;
            this.names = Stream.of(namedMembers(), state, saidMembers(), derived)
                    .flatMap(List::stream)
                    .flatMap(member -> isByPart(member)
                            ? Stream.concat(
                                    Stream.of(member),
                                    Arrays.stream(ReportPart.values()).map(part -> member + "." + part.member()))
                            : Stream.of(member))
                    .toList();
        }

        /** Whether a member has one for each part, which may be asked for alone: {@code sections.goals}. */
        private static boolean isByPart(String member) {
            return member.equals("summary") || member.equals("sections");
        }

        private static List<String> namedMembers() {
            return List.of("id", "title", "municipality", "board", "administration", "period");
        }

        private static List<String> saidMembers() {
            return List.of("offices", "introduction", "texts", "decision", "parts", "explanations");
        }
    }

    /** The whole report. */
    public static final FieldSelection ALL = new FieldSelection(Subject.DRAFT, Set.of());

    private final Subject subject;
    private final Set<String> names;
    private final String text;

    /** An empty set stands for all of them. */
    private FieldSelection(Subject subject, Set<String> names) {
        this.subject = subject;
        this.names = names;
        this.text = subject.names.stream().filter(names::contains).collect(Collectors.joining(","));
    }

    /** Reads the parameter for a draft. */
    public static FieldSelection of(String given) {
        return of(Subject.DRAFT, given);
    }

    /**
     * Reads the parameter.
     *
     * @param given a list of names with commas between them, or null for the whole report
     * @throws ProblemException {@code invalid-content} that names each that is unknown or repeated, and all that are known
     */
    public static FieldSelection of(Subject subject, String given) {
        if (given == null) {
            return ALL;
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : given.split(",", -1)) {
            if (!subject.names.contains(name)) {
                faults.add(new Fault("fields", name, Sentence.of("fault.none-of", String.join(", ", subject.names))));
            } else if (!seen.add(name)) {
                faults.add(new Fault(
                        "fields", name, Sentence.of("reports.fault.field-twice", String.join(", ", subject.names))));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return selection(subject, seen);
    }

    /** The same without a word about what is wrong: nothing then. */
    static Optional<FieldSelection> tryOf(Subject subject, String given) {
        String[] names = given.split(",", -1);
        Set<String> seen = new LinkedHashSet<>(Arrays.asList(names));
        return seen.size() == names.length && subject.names.containsAll(seen)
                ? Optional.of(selection(subject, seen))
                : Optional.empty();
    }

    /** Without what is part of every answer, or of another name that was given. */
    private static FieldSelection selection(Subject subject, Set<String> given) {
        Set<String> names = given.stream()
                .filter(name -> !name.contains(".") || !given.contains(name.substring(0, name.indexOf('.'))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // One name is left, so that nothing but what is always there is not taken for everything.
        names.removeAll(subject.always);
        return new FieldSelection(subject, names.isEmpty() ? Set.of("id") : names);
    }

    /** What is asked for, always written alike; empty for the whole report. */
    public String text() {
        return text;
    }

    /** Takes out of a whole report what was not asked for. */
    public void select(ObjectNode report) {
        if (names.isEmpty()) {
            return;
        }
        List<String> kept = names.stream().map(name -> name.split("\\.", 2)[0]).toList();
        report.retain(Stream.concat(kept.stream(), subject.always.stream()).toList());
        for (Map.Entry<String, List<String>> member : byMember().entrySet()) {
            ((ObjectNode) report.get(member.getKey())).retain(member.getValue());
        }
    }

    private Map<String, List<String>> byMember() {
        return names.stream()
                .filter(name -> name.contains("."))
                .map(name -> name.split("\\.", 2))
                .collect(Collectors.groupingBy(
                        name -> name[0], Collectors.mapping(name -> name[1], Collectors.toList())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSelection fields && fields.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
