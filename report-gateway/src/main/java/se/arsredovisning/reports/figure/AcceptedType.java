package se.arsredovisning.reports.figure;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One range of an Accept header (RFC 9110, 12.5.1).
 *
 * @param range the range; parameters other than q are passed over
 * @param quality how much it is liked, 0 (not at all) to 1
 */
record AcceptedType(MediaType range, double quality) {

    /** The ranges of the header's values; what is no range is left out. */
    static List<AcceptedType> all(List<String> headers) {
        List<AcceptedType> ranges = new ArrayList<>();
        for (String header : headers) {
            for (String text : header.split(",", -1)) {
                read(text.strip(), ranges);
            }
        }
        return ranges;
    }

    /** How much a type is liked: what the most specific range that it is in says, 0 where it is in none. */
    static double quality(List<AcceptedType> ranges, MediaType type) {
        return ranges.stream()
                .filter(accepted -> accepted.range.isCompatible(type))
                .max(Comparator.comparingInt(AcceptedType::specificity))
                .map(AcceptedType::quality)
                .orElse(0.0);
    }

    private int specificity() {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static void read(String text, List<AcceptedType> ranges) {
        try {
            MediaType range = MediaType.valueOf(text);
            String quality = range.getParameters().get("q");
            ranges.add(new AcceptedType(range, quality == null ? 1 : Double.parseDouble(quality)));
        } catch (IllegalArgumentException e) {
            // A range that cannot be read accepts nothing.
        }
    }
}
