package se.arsredovisning.reports.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureCursor;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.table.CsvDialect;

/**
 * How figures are to be given.
 *
 * @param format the format
 * @param dialect how CSV is written
 * @param paging which of them; empty for all that are asked for, which JSON never gives
 * @param cursor where the page begins that is asked for; null where pages are asked for by their number, or everything is
 * @param language what reasons and labels are told in; a workbook is Swedish, as its headers are
 */
record FigureFile(
        FigureFormat format, CsvDialect dialect, Optional<Paging> paging, String cursor, AnswerLanguage language) {

    /** What of a request a representation depends on, beside what every answer of the house does. */
    static final String VARY = HttpHeaders.ACCEPT;

    private static final Map<String, CsvDialect> DIALECTS =
            Map.of("rfc-4180", CsvDialect.RFC_4180, "sv", CsvDialect.SWEDISH_EXCEL);

    /**
     * Reads the parameters.
     *
     * @throws ProblemException {@code invalid-content} that names all that are wrong
     */
    static FigureFile of(FigureFormat format, FigureFileParameters asked) {
        ParameterReader reader = new ParameterReader();
        CsvDialect dialect = reader.of("dialect", asked.dialect, DIALECTS, CsvDialect.RFC_4180);
        if (asked.dialect != null && format != FigureFormat.CSV) {
            reader.refuse("dialect", asked.dialect, Sentence.of("reports.fault.dialect"));
        }
        boolean part = asked.page != null || asked.limit != null;
        if (part && format == FigureFormat.JSON_STAT) {
            reader.refuse(asked.page == null ? "limit" : "page", null, Sentence.of("reports.fault.no-pages"));
        }
        if (asked.cursor != null && format != FigureFormat.JSON) {
            reader.refuse("cursor", asked.cursor, Sentence.of("reports.fault.cursor-of-json"));
        } else if (asked.cursor != null && asked.page != null) {
            reader.refuse("page", asked.page, Sentence.of("reports.fault.page-by-cursor"));
        } else if (asked.cursor != null && asked.cursor.length() > FigureCursor.LONGEST) {
            reader.refuse("cursor", null, Sentence.of("reports.fault.cursor"));
        }
        Paging paging = reader.read(() -> PageParameters.of(asked.page, asked.limit));
        reader.end();
        return new FigureFile(
                format,
                dialect,
                part || format == FigureFormat.JSON ? Optional.of(paging) : Optional.empty(),
                asked.cursor,
                language(format));
    }

    /** All figures in one file, in Swedish, as they are given to whoever says nothing else. */
    static FigureFile whole(FigureFormat format) {
        return new FigureFile(format, CsvDialect.RFC_4180, Optional.empty(), null, AnswerLanguage.SWEDISH);
    }

    /** A table has one language. */
    private static AnswerLanguage language(FigureFormat format) {
        AnswerLanguage asked = AcceptedLanguage.asked();
        return switch (format) {
            case JSON -> asked;
            case CSV, JSON_STAT -> asked == AnswerLanguage.ENGLISH ? asked : AnswerLanguage.SWEDISH;
            case XLSX -> AnswerLanguage.SWEDISH;
        };
    }

    /** Tells this way of giving that selection from every other. */
    String fingerprint(FigureSelection selection) {
        String all = String.join("|", format.word(), dialect.name(), paging + "|" + cursor, selection.toString());
        String hash =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return format.word() + "-" + hash.substring(0, 13);
    }

    /** The header's value: weak for a workbook, which holds the time of its making. */
    String etag(EntityTag tag) {
        return format == FigureFormat.XLSX ? "W/" + tag : tag.toString();
    }

    /** What the answer says of how it was chosen. */
    Response.ResponseBuilder head(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, VARY).header(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage());
    }

    /** The answer with its type; what is no JSON is to be saved under a name. */
    Response.ResponseBuilder answer(Object body, String name) {
        Response.ResponseBuilder answer = head(Response.ok(body).type(format.type()));
        return format == FigureFormat.CSV || format == FigureFormat.XLSX
                ? answer.header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.word() + "\"")
                : answer;
    }
}
