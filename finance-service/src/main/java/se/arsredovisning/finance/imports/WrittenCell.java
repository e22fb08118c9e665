package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One member of a section that an import gives another value.
 *
 * @param place where in the file it comes from ({@code lines!C7}), or null where it follows from another cell
 * @param statement the key of the statement, or null
 * @param segment the key of the segment of the statement, or null
 * @param line the key of the line, or null
 * @param category the key of the category, {@code total} for the total and the investments as a whole, or null
 * @param project the key of the project, or null
 * @param volume the key of the volume, or null
 * @param period the period of a volume's value, or null
 * @param member the member of the row, with slashes between the steps: {@code outcome}, {@code published/deviation}
 * @param before what stood there, or null
 * @param after what stands there now, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCell(
        String place,
        String statement,
        String segment,
        String line,
        String category,
        String project,
        String volume,
        String period,
        String member,
        JsonNode before,
        JsonNode after) {

    private static final Pattern SEGMENT = Pattern.compile("((/statements/\\d+)/segments/\\d+)(?:(/lines/\\d+))?/(.+)");
    private static final Pattern SECTION = Pattern.compile("/(decimals|total/of)");
    private static final Pattern LINE = Pattern.compile("(/statements/\\d+)(?:(/lines/\\d+))?/(.+)");
    private static final Pattern INVESTMENT =
            Pattern.compile("(/investments(?:/categories/\\d+)+)(?:(/projects/\\d+))?/(.+)");
    private static final Pattern VOLUME = Pattern.compile("(/volumes/\\d+)(?:(/values/\\d+))?/(.+)");
    private static final Pattern TOTAL = Pattern.compile("/investments(?:/total)?/(.+)");

    /**
     * The member at a pointer of a document.
     *
     * @param document the document after the import
     * @throws IllegalArgumentException where it is no member of a statement, of the investments, or one that an import sets of the section
     */
    public static WrittenCell of(JsonNode document, String pointer, String place, JsonNode before, JsonNode after) {
        Matcher segment = SEGMENT.matcher(pointer);
        if (segment.matches()) {
            String own = segment.group(1);
            String line = segment.group(3) == null ? null : key(document, own + segment.group(3));
            return new WrittenCell(
                    place,
                    key(document, segment.group(2)),
                    key(document, own),
                    line,
                    null,
                    null,
                    null,
                    null,
                    segment.group(4),
                    before,
                    after);
        }
        Matcher section = SECTION.matcher(pointer);
        if (section.matches()) {
            return new WrittenCell(place, null, null, null, null, null, null, null, section.group(1), before, after);
        }
        Matcher line = LINE.matcher(pointer);
        if (line.matches()) {
            String statement = key(document, line.group(1));
            String key = line.group(2) == null ? null : key(document, line.group(1) + line.group(2));
            return new WrittenCell(place, statement, null, key, null, null, null, null, line.group(3), before, after);
        }
        Matcher investment = INVESTMENT.matcher(pointer);
        if (investment.matches()) {
            String category = key(document, investment.group(1));
            String key = investment.group(2) == null ? null : key(document, investment.group(1) + investment.group(2));
            return new WrittenCell(
                    place, null, null, null, category, key, null, null, investment.group(3), before, after);
        }
        Matcher volume = VOLUME.matcher(pointer);
        if (volume.matches()) {
            String of = key(document, volume.group(1));
            String period = volume.group(2) == null
                    ? null
                    : document.at(volume.group(1) + volume.group(2) + "/period").textValue();
            return new WrittenCell(place, null, null, null, null, null, of, period, volume.group(3), before, after);
        }
        Matcher total = TOTAL.matcher(pointer);
        if (total.matches()) {
            return new WrittenCell(
                    place, null, null, null, TableLayouts.TOTAL, null, null, null, total.group(1), before, after);
        }
        throw new IllegalArgumentException("No cell of a table is at " + pointer);
    }

    private static String key(JsonNode document, String pointer) {
        return document.at(pointer + "/key").textValue();
    }
}
