package se.arsredovisning.stack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The documents of one generated report, as they are sent: the same bytes in every run. */
final class Documents {

    /** What every generated section names as its source. */
    static final String SOURCE = "Genererade exempeldata (./start --load), inte nämndens verkliga siffror";

    /** How many documents a report has. */
    static final int NUMBER = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /**
     * Each document by the API that takes it, the report's own members first: the gateway has a report as soon as it
     * hears of a section, and what it has is left as it is. None is made before it is asked for.
     */
    static Map<String, Supplier<byte[]>> of(Board board, int year) {
        Map<String, Supplier<ObjectNode>> documents = new LinkedHashMap<>();
        documents.put("reports", () -> members(board, year));
        documents.put("goals", () -> new GoalsDocument(board, year).document());
        documents.put("finance", () -> new FinanceDocument(board, year).document());
        documents.put("hr", () -> new HrDocument(board, year).document());
        documents.put("internal-control", () -> new InternalControlDocument(board, year).document());
        Map<String, Supplier<byte[]>> texts = new LinkedHashMap<>();
        documents.forEach((api, document) -> texts.put(api, () -> bytes(document.get())));
        return texts;
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode members(Board board, int year) {
        BoardKind kind = board.kind();
        ObjectNode report = object();
        report.put("title", kind.name() + "s årsredovisning " + year + " (genererade exempeldata)");
        report.putObject("board").put("name", kind.name());
        report.putObject("administration").put("key", kind.administrationKey()).put("name", kind.administration());
        report.put(
                "introduction",
                "*Den här rapporten är genererad av `./start --load` för demonstrationer och mätningar. Ingen siffra i den"
                        + " är nämndens egen.*\n\n" + kind.name() + " ansvarar för " + kind.task() + ". "
                        + kind.administration() + " utför nämndens beslut, följer upp verksamheten och svarar för dess"
                        + " ekonomi och personal.\n\nRapporten följer upp " + year
                        + ": nämndens mål, ekonomi, personal och interna kontroll.");
        return report;
    }

    /** An empty object, whose members stay in the order in which they are put. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A number of the prose, not yet added anywhere. */
    static ObjectNode fact(String key, String label, long value, String unit, int decimals) {
        return object().put("key", key)
                .put("label", label)
                .put("value", value)
                .put("unit", unit)
                .put("decimals", decimals);
    }
}
