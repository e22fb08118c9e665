package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Problem;

/**
 * What the header {@code Accept} takes (RFC 9110, 12.5.1). What of it is no range is passed over; where nothing is left,
 * everything is taken, as without the header.
 */
public final class AcceptedTypes {

    /** The elements of a list, commas within quotes apart. */
    private static final Pattern ELEMENT = Pattern.compile("(?:\"(?:\\\\.|[^\"\\\\])*+\"?|[^\",])++");

    private static final Pattern TOKENS = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?");

    private final List<Range> ranges;

    private AcceptedTypes(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** A range; its parameters other than the weight are passed over. */
    private record Range(MediaType type, double weight) {

        private int specificity() {
            return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
        }
    }

    /** Reads the header's lines; null or none are as many as {@code *}{@code /*}. */
    public static AcceptedTypes of(List<String> lines) {
        List<Range> ranges = new ArrayList<>();
        if (lines != null) {
            ELEMENT.matcher(String.join(",", lines))
                    .results()
                    .map(MatchResult::group)
                    .forEach(text -> read(text, ranges));
        }
        return new AcceptedTypes(ranges);
    }

    /**
     * The one of the types that is liked best, the first of several that are liked alike. Who takes problems takes what
     * an operation has to say: clients are generated that name nothing else.
     *
     * @param offered in the order of the house's own liking
     * @return nothing where none of them is taken
     */
    public Optional<MediaType> best(List<MediaType> offered) {
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        MediaType best = null;
        double liking = 0;
        for (MediaType type : offered) {
            double weight = weight(type);
            if (weight > liking) {
                best = type;
                liking = weight;
            }
        }
        return best == null && takesProblems()
                ? offered.stream().filter(type -> !isRefused(type)).findFirst()
                : Optional.ofNullable(best);
    }

    private double weight(MediaType type) {
        return most(type).map(Range::weight).orElse(0.0);
    }

    private boolean isRefused(MediaType type) {
        return most(type).isPresent();
    }

    private Optional<Range> most(MediaType type) {
        return ranges.stream()
                .filter(range -> range.type.isCompatible(type))
                .max(Comparator.comparingInt(Range::specificity));
    }

    private boolean takesProblems() {
        MediaType problem = MediaType.valueOf(Problem.MEDIA_TYPE);
        return ranges.stream()
                .anyMatch(range -> range.weight > 0 && range.specificity() == 2 && range.type.isCompatible(problem));
    }

    private static void read(String text, List<Range> ranges) {
        try {
            String[] parts = text.strip().split(";", 2);
            if (!TOKENS.matcher(parts[0].strip()).matches()) {
                return;
            }
            MediaType type = MediaType.valueOf(text.strip());
            String weight = type.getParameters().get("q");
            if ((weight == null || WEIGHT.matcher(weight).matches())
                    && (!type.isWildcardType() || type.isWildcardSubtype())) {
                ranges.add(new Range(type, weight == null ? 1 : Double.parseDouble(weight)));
            }
        } catch (IllegalArgumentException e) {
            // No range.
        }
    }
}
