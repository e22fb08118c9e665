package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/** The document that a later period's section begins with: what carries over from this one, for the author to go on. */
public final class SectionSuccessor {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_MONTH = Set.of("period", "permanent", "fixedTerm", "parts");

    private final SectionId from;
    private final SectionId to;

    private SectionSuccessor(SectionId from, SectionId to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The successor's document, to be stored. It keeps the office that is responsible, the organisation, the decimals, the staffing of this section's year, by group
     * too, the turnover and the engagement of a whole year, and the groups, units and quarters of sick leave; where the two periods compare, this one's sick leave
     * becomes the previous one. What was suppressed is kept as it is stored, and stays suppressed: each such place is
     * marked. Of turnover and engagement it has what is told. It leaves out {@code dueAt}, what the texts say, facts, comments, the section's source, the work environment and all changes.
     *
     * @param stored the stored document of {@code from}, which is left as it is
     * @param told the same as it is told
     * @throws IllegalArgumentException when {@code to} is not the same board's section of a later period
     */
    public static JsonNode of(JsonNode stored, JsonNode told, SectionId from, SectionId to) {
        if (!from.withPeriod(to.period()).equals(to)) {
            throw new IllegalArgumentException("the successor is not a section of the same board");
        }
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw new IllegalArgumentException("the successor's period does not come after " + from.period());
        }
        return new SectionSuccessor(from, to).document(stored, told);
    }

    private ObjectNode document(JsonNode stored, JsonNode told) {
        ObjectNode successor = NODES.objectNode();
        if (stored.has("responsibleOffice")) {
            successor.set("responsibleOffice", stored.get("responsibleOffice"));
        }
        successor.set("organisation", stored.path("organisation"));
        String year = String.valueOf(from.year());
        ArrayNode staffing = successor.putArray("staffing");
        for (JsonNode month : stored.path("staffing")) {
            if (month.path("period").textValue().startsWith(year)) {
                staffing.add(((ObjectNode) month.deepCopy()).retain(OF_MONTH));
            }
        }
        if (stored.has("percentDecimals")) {
            successor.set("percentDecimals", stored.get("percentDecimals"));
        }
        for (JsonNode group : stored.path("staffGroups")) {
            if (group.path("period").textValue().startsWith(year)) {
                successor.withArrayProperty("staffGroups").add(group.deepCopy());
            }
        }
        for (JsonNode one : told.path("engagement")) {
            if (!from.interim() && one.path("year").intValue() == from.year()) {
                successor.withArrayProperty("engagement").add(one.deepCopy());
            }
        }
        ArrayNode turnover = successor.putArray("turnover");
        for (JsonNode one : told.path("turnover")) {
            if (!from.interim() && one.path("year").intValue() == from.year()) {
                turnover.add(one.deepCopy());
            }
        }
        ArrayNode sickLeave = successor.putArray("sickLeave");
        for (int i = 0; i < stored.path("sickLeave").size(); i++) {
            sickLeave.add(
                    row(stored.path("sickLeave").get(i), told.path("sickLeave").get(i)));
        }
        cuts("sickLeaveByUnit", stored, told, successor);
        cuts("sickLeaveByQuarter", stored, told, successor);
        Text.outline(stored.path("texts")).ifPresent(texts -> successor.set("texts", texts));
        return successor;
    }

    private void cuts(String table, JsonNode stored, JsonNode told, ObjectNode successor) {
        for (int i = 0; i < stored.path(table).size(); i++) {
            JsonNode row = stored.path(table).get(i);
            if (!row.has("period") || endMonth(row) <= to.endOfPeriod().getMonthValue()) {
                successor.withArrayProperty(table).add(row(row, told.path(table).get(i)));
            }
        }
    }

    private static int endMonth(JsonNode quarter) {
        return 3 * Integer.parseInt(quarter.path("period").textValue().substring(6));
    }

    private ObjectNode row(JsonNode stored, JsonNode told) {
        ObjectNode row = NODES.objectNode();
        if (stored.has("period")) {
            row.put("period", to.year() + stored.path("period").textValue().substring(4));
        } else {
            String key = stored.has("group") ? "group" : "organisationUnit";
            row.set(key, stored.path(key));
        }
        row.set("label", stored.path("label"));
        if (from.nextYear().equals(to) && stored.has("current")) {
            ObjectNode previous = stored.path("current").deepCopy();
            JsonNode reason = told.path("current").path("reason");
            if (!reason.isMissingNode()) {
                boolean isSingledOut = reason.asText().equals(Reason.SINGLED_OUT.code());
                SectionDisclosure.mark(previous, StoredDocument.kept(isSingledOut, told.path("current")));
            }
            row.set("previous", previous);
        }
        return row;
    }
}
