package se.arsredovisning.reports.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.DimensionColumns;

/**
 * Where a page begins of pages that follow each other: behind a figure, by what names it. Unlike a row's number, and its place in its
 * section, that stays when others are added or taken away, so that no row comes twice and none is passed over while
 * others write. It holds nothing but what its reader has seen, and gives no right to anything.
 *
 * @param page the page's number, from 1
 * @param total how many figures there were when the pages began; not yet known of the first
 * @param after what names the figure that the page begins behind; empty of the first
 */
public record FigureCursor(int page, long total, List<String> after) {

    /** Asks for the first page. */
    public static final String BEGINNING = "*";

    /** The most characters of one. */
    public static final int LONGEST = 2000;

    private static final FigureCursor FIRST = new FigureCursor(1, 0, List.of());

    /** Another where the order or what is written is another: who holds a cursor of before begins again. */
    private static final int VERSION = 1;

    private static final String DIMENSIONS = DimensionColumns.BY_NAME.values().stream()
            .map(column -> "coalesce(" + column + ", '')")
            .collect(Collectors.joining(" || chr(31) || ", "(", ") collate \"C\""));

    /** What orders figures, and tells each from all others. */
    private static final List<String> KEY = List.of(
            "municipality", "board", "report_period", "part", "code", "kind collate \"C\"", "period", DIMENSIONS);

    private static final int PART = 3;

    /** The order of the pages: by section, then by what names a figure in it. */
    static final String ORDER = " order by " + String.join(", ", KEY);

    /** The condition of what comes behind a figure, which has a question mark for each text of {@link #after}. */
    static final String BEHIND = KEY.stream()
            .map(column -> KEY.indexOf(column) == PART ? "cast(? as smallint)" : "?")
            .collect(Collectors.joining(", ", "(" + String.join(", ", KEY) + ") > (", ")"));

    public FigureCursor {
        after = List.copyOf(after);
    }

    /**
     * Reads a cursor.
     *
     * @throws ProblemException {@code invalid-content} where it is none, is of another version of this API, or of other
     *     figures than are asked for now
     */
    public static FigureCursor read(String text, FigureSelection selection) {
        if (text.equals(BEGINNING)) {
            return FIRST;
        }
        JsonNode read = json(text);
        if (!read.isArray() || !read.path(0).isInt()) {
            throw refused(text, "reports.fault.cursor");
        }
        if (read.get(0).intValue() != VERSION) {
            throw refused(text, "reports.fault.cursor-of-before");
        }
        List<String> after = new ArrayList<>();
        read.path(4).forEach(part -> after.add(part.asText()));
        if (!read.path(1).isTextual()
                || !read.path(2).canConvertToInt()
                || !read.path(3).canConvertToLong()
                || !isKey(after)) {
            throw refused(text, "reports.fault.cursor");
        }
        if (!read.get(1).textValue().equals(question(selection))) {
            throw refused(text, "reports.fault.cursor-of-another");
        }
        return new FigureCursor(read.get(2).intValue(), read.get(3).longValue(), after);
    }

    private static JsonNode json(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw refused(text, "reports.fault.cursor");
        }
    }

    private static boolean isKey(List<String> texts) {
        return texts.size() == KEY.size()
                && texts.stream().noneMatch(text -> text.indexOf('\0') >= 0)
                && SectionId.tryParse(String.join("-", texts.subList(0, PART))).isPresent()
                && texts.get(PART).matches("[0-9]{1,2}");
    }

    private static ProblemException refused(String text, String reason) {
        return ProblemException.invalid(List.of(new Fault("cursor", text, Sentence.of(reason))));
    }

    /** What the figures that are asked for are told from others by; not what of them whoever asks may read. */
    private static String question(FigureSelection selection) {
        String asked = String.join(
                "|",
                selection.source().question(),
                selection.conditions().toString(),
                selection.values().toString(),
                selection.amounts().toString());
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The cursor as it is given to whoever asks for these figures. */
    public String write(FigureSelection selection) {
        ArrayNode json = Json.MAPPER.createArrayNode();
        json.add(VERSION).add(question(selection)).add(page).add(total);
        after.forEach(json.addArray()::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    boolean isFirst() {
        return after.isEmpty();
    }

    /** Where the page behind this one begins, whose last figure is given. */
    FigureCursor next(FigureRow last, long all) {
        Map<String, String> dimensions = last.figure().dimensions();
        List<String> key = new ArrayList<>(List.of(
                last.section().municipality(),
                last.section().board(),
                last.section().period(),
                Integer.toString(last.part().place()),
                last.figure().code(),
                last.figure().kind().code(),
                last.figure().period()));
        key.add(DimensionColumns.BY_NAME.keySet().stream()
                .map(name -> dimensions.getOrDefault(name, ""))
                .collect(Collectors.joining("\u001f")));
        return new FigureCursor(page + 1, all, key);
    }
}
