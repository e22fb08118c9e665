package se.arsredovisning.reports.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.Grants;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.reports.section.ReportPart;

/**
 * The reports that whoever asks may read something of: those of the boards whose chapter {@code report} they may read, and
 * those that have a section that they may read. It is asked of rows of {@code section_head}.
 *
 * @param grants what they may do
 */
public record ReadableReports(Grants grants) implements ReadableRows {

    /** Those of whoever sent the request that this thread works for. */
    public static ReadableReports ofCaller() {
        return new ReadableReports(CurrentCaller.get().grants());
    }

    @Override
    public boolean isAll() {
        return grants.scope(Right.READ, Chapter.REPORT).isAll();
    }

    @Override
    public String condition(String prefix, UnaryOperator<String> value) {
        String own = grants.scope(Right.READ, Chapter.REPORT).condition(prefix, value);
        if (isAll()) {
            return own;
        }
        List<String> parts = Arrays.stream(ReportPart.values())
                .map(part -> "c.api = '" + part.api() + "' and "
                        + grants.scope(Right.READ, part.chapter()).condition(prefix, value))
                .toList();
        String some = Stream.of(
                        "exists (select from section_copy c where c.section_id = " + prefix
                                + "id and c.etag is not null",
                        "(" + parts.stream().collect(Collectors.joining(") or (", "(", ")")) + "))")
                .collect(Collectors.joining(" and "));
        return "(" + own + " or " + some + ")";
    }
}
