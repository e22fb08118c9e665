package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import se.arsredovisning.kit.sentence.Language;

/**
 * A check, as a page tells it.
 *
 * @param result how it came out, a word for its look
 * @param word the same for a reader
 * @param sentence what was found
 * @param interval between which values the computed one lies; empty where it is one value
 * @param href where the numbers that it is about are told; empty where they are not
 * @param code which check it is
 */
public record CheckLine(String result, String word, String sentence, String interval, String href, String code) {

    static CheckLine of(ReportContext context, JsonNode check) {
        String result = check.path("result").asText();
        JsonNode english = check.path("messageEnglish");
        boolean isEnglish = context.request().language() == Language.ENGLISH && english.isTextual();
        String code = check.path("code").asText();
        String about = code.startsWith("report.") ? code.substring(code.indexOf('.', 7) + 1) : code;
        String href = context.figures()
                .codeOf(about)
                .map(figure -> context.address() + "/figures/" + figure + context.pin())
                .orElse("");
        return new CheckLine(
                result,
                context.w().find("result." + result).orElse(result),
                isEnglish ? english.textValue() : check.path("message").asText(),
                interval(context, check),
                href,
                code);
    }

    private static String interval(ReportContext context, JsonNode check) {
        JsonNode low = check.path("low");
        JsonNode high = check.path("high");
        if (!low.isNumber() || !high.isNumber()) {
            return "";
        }
        PageNumbers numbers = context.numbers();
        return low.decimalValue().compareTo(high.decimalValue()) == 0
                ? ""
                : context.w()
                        .say(
                                "check.interval",
                                numbers.number(low.decimalValue(), 0),
                                numbers.number(high.decimalValue(), 0));
    }
}
