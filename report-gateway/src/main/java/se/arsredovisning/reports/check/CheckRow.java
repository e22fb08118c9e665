package se.arsredovisning.reports.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.ReportPart;

/**
 * One check of a report.
 *
 * @param part the api of the part that made it, or {@link CheckWords#REPORT} of the gateway's own
 * @param reportPointer the JSON Pointer of what it concerns, in the report; null where it does not say
 * @param check the check as its service gave it
 */
record CheckRow(String part, String reportPointer, ObjectNode check) {

    /** The checks of a section, in its order. */
    static List<CheckRow> of(ReportPart part, DeliveredChecks section) {
        List<CheckRow> rows = new ArrayList<>();
        for (ObjectNode check : section.checks()) {
            String pointer = check.has("pointer")
                    ? "/sections/" + part.member() + "/content"
                            + check.get("pointer").asText()
                    : null;
            rows.add(new CheckRow(part.api(), pointer, check));
        }
        return rows;
    }

    /** A check of the gateway's own. */
    static CheckRow of(Check check) {
        return new CheckRow(CheckWords.REPORT, check.pointer(), Json.MAPPER.valueToTree(check));
    }

    String result() {
        return check.path("result").asText();
    }

    String kind() {
        return check.path("kind").asText();
    }

    /** The check as it is answered. */
    ObjectNode view(SectionId report) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("part", part);
        view.put("section", report.toString());
        view.setAll(check);
        if (reportPointer != null) {
            view.put("reportPointer", reportPointer);
        }
        return view;
    }
}
