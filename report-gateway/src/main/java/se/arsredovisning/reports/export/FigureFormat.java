package se.arsredovisning.reports.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.arsredovisning.kit.http.AcceptedTypes;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/** The formats that figures are given in, the one that a caller without a wish gets first. */
enum FigureFormat {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", FigureFormat.CSV_TYPE),
    XLSX("xlsx", FigureFormat.XLSX_TYPE),
    JSON_STAT("json-stat", FigureFormat.JSON_STAT_TYPE);

    /** RFC 4180, which also says how a type tells that the first row is a header. */
    static final String CSV_TYPE = "text/csv;charset=UTF-8;header=present";

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Not registered; JSON-stat has no type of its own. */
    static final String JSON_STAT_TYPE = "application/vnd.json-stat+json";

    private static final List<MediaType> TYPES =
            Arrays.stream(values()).map(FigureFormat::type).toList();

    private final String word;
    private final String mediaType;

    FigureFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /**
     * The format that is asked for.
     *
     * @param word the parameter {@code format}, which wins; or null
     * @param headers {@code Accept} asks by quality, its absence for JSON; a range that is none is passed over
     * @throws ProblemException {@code not-acceptable} that names the formats, where it is none of them
     */
    static FigureFormat of(String word, HttpHeaders headers) {
        if (word != null) {
            return Arrays.stream(values())
                    .filter(format -> format.word.equals(word))
                    .findFirst()
                    .orElseThrow(FigureFormat::notAcceptable);
        }
        MediaType best = AcceptedTypes.of(headers.getRequestHeader(HttpHeaders.ACCEPT))
                .best(TYPES)
                .orElseThrow(FigureFormat::notAcceptable);
        return values()[TYPES.indexOf(best)];
    }

    /** The word of {@code format}, which is also what the name of a file ends in. */
    String word() {
        return word;
    }

    MediaType type() {
        return MediaType.valueOf(mediaType);
    }

    private static ProblemException notAcceptable() {
        String formats = Arrays.stream(values())
                .map(format -> format.word + " (" + format.mediaType + ")")
                .collect(Collectors.joining(", "));
        return new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.formats", formats));
    }
}
