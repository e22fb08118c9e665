package se.arsredovisning.reports.code;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Unit;

/**
 * What is known of codes beside the figures themselves: names, definitions, what compares. Entries are of codes or of
 * patterns; what a code's own entry leaves out, the pattern with the most letters says.
 */
public final class CodeCatalogue {

    /**
     * Units that say the same of a small board and a large one. A unit in a report's own words is one where the catalogue
     * says of its code that it compares: points of a grade do, and nobody calls a code comparable that is in kWh.
     */
    private static final Set<Unit> RATIOS =
            EnumSet.of(Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.INDEX, Unit.SCALE_1_6, Unit.OTHER);

    private final Map<String, Line> exact = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * Reads a catalogue.
     *
     * @throws IllegalArgumentException when it is no list of entries, or a code or a pattern has two
     */
    CodeCatalogue(InputStream json) {
        List<Line> lines;
        try {
            lines = Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Line line : lines) {
            for (String code : line.codes()) {
                if (!CodePattern.isOne(code) || exact.put(code, line) != null) {
                    throw new IllegalArgumentException(code + " is no code, or stands twice");
                }
            }
        }
        exact.forEach((code, line) -> rules.add(new Rule(new CodePattern(code), line)));
        rules.removeIf(rule -> rule.pattern().exact());
        rules.sort(Comparator.comparing((Rule rule) -> rule.pattern().text().length())
                .reversed()
                .thenComparing(rule -> rule.pattern().text()));
    }

    /** The house's catalogue. */
    public static CodeCatalogue get() {
        return Loaded.CATALOGUE;
    }

    /** What there is to say of a code; nothing where neither the code nor a pattern that it matches is known. */
    public Optional<CodeEntry> find(String code) {
        List<Line> lines = Stream.concat(
                        Stream.ofNullable(exact.get(code)),
                        rules.stream()
                                .filter(rule -> rule.pattern().matches(code))
                                .map(Rule::line))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(entry(code, lines));
    }

    /**
     * Whether boards may be ranked by figures of this code in this unit: never by amounts or head counts, which say how
     * large a board is.
     */
    public boolean comparable(String code, Unit unit) {
        return RATIOS.contains(unit) && find(code).filter(CodeEntry::comparable).isPresent();
    }

    /** The codes of the units in which nothing compares. */
    static List<String> unitsOfSize() {
        return EnumSet.complementOf(EnumSet.copyOf(RATIOS)).stream()
                .map(Unit::code)
                .toList();
    }

    private static CodeEntry entry(String code, List<Line> lines) {
        return new CodeEntry(
                code,
                first(lines, Line::labelSv),
                first(lines, Line::labelEn),
                first(lines, Line::definitionSv),
                first(lines, Line::definitionEn),
                Boolean.TRUE.equals(first(lines, Line::comparable)),
                first(lines, Line::direction),
                Objects.requireNonNullElse(first(lines, Line::externalIds), List.of()));
    }

    private static <T> T first(List<Line> lines, Function<Line, T> member) {
        return lines.stream().map(member).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** An entry as it is written: what is left out is null. */
    private record Line(
            List<String> codes,
            String labelSv,
            String labelEn,
            String definitionSv,
            String definitionEn,
            Boolean comparable,
            Direction direction,
            List<ExternalId> externalIds) {}

    private record Rule(CodePattern pattern, Line line) {}

    /** Read when it is first asked for. */
    private static final class Loaded {
        private static final CodeCatalogue CATALOGUE = read();

        private static CodeCatalogue read() {
            try (InputStream json = CodeCatalogue.class.getResourceAsStream("codes.json")) {
                return new CodeCatalogue(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
