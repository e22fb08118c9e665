package se.arsredovisning.reports.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.reports.section.ReportPart;

/**
 * The figures that whoever asks may read: those of the chapters of the boards that they are granted.
 *
 * @param parts the parts of reports by the boards that they may be read of
 */
public record ReadableFigures(Map<Scope, List<ReportPart>> parts) implements ReadableRows {

    /** Those of whoever sent the request that this thread works for. */
    public static ReadableFigures ofCaller() {
        return of(CurrentCaller.get());
    }

    static ReadableFigures of(Caller caller) {
        return new ReadableFigures(Arrays.stream(ReportPart.values())
                .collect(Collectors.groupingBy(
                        part -> caller.grants().scope(Right.READ, part.chapter()),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList())));
    }

    @Override
    public boolean isAll() {
        return parts.keySet().stream().allMatch(Scope::isAll);
    }

    /** The condition of the columns {@code municipality}, {@code board} and {@code part}. */
    @Override
    public String condition(String prefix, UnaryOperator<String> value) {
        return parts.entrySet().stream()
                .filter(same -> !same.getKey().areas().isEmpty())
                .map(same -> condition(prefix, same.getKey().condition(prefix, value), same.getValue()))
                .reduce((one, other) -> one + " or " + other)
                .map(any -> "(" + any + ")")
                .orElse("1 = 0");
    }

    private static String condition(String prefix, String boards, List<ReportPart> parts) {
        return parts.size() == ReportPart.values().length
                ? boards
                : parts.stream()
                        .map(part -> Integer.toString(part.place()))
                        .collect(Collectors.joining(", ", "(" + boards + " and " + prefix + "part in (", "))"));
    }
}
