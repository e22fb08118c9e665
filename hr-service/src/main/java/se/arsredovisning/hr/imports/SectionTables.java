package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arsredovisning.hr.document.EmploymentForm;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableLayout;

/**
 * The rows of a section in the layouts of {@link TableLayouts}: what was given and what was printed, nothing computed. A
 * section that takes them in stays as it is, also where a place is suppressed, whose numbers are blank.
 */
final class SectionTables {

    private SectionTables() {}

    /**
     * The rows of a document, in its order.
     *
     * @param told the document as it is told, never as it is stored
     * @param layout one of {@link TableLayouts}
     */
    static List<Map<String, Object>> of(JsonNode told, TableLayout layout) {
        if (layout.equals(OtherMembers.LAYOUT)) {
            return OtherMembers.rows(
                    told,
                    TableLayouts.ALL,
                    other -> of(told, other),
                    tables -> TableImport.of(SectionService.beginning(), tables));
        }
        if (layout.equals(TableLayouts.SECTION)) {
            return HeadImport.rows(told);
        }
        if (layout.equals(TableLayouts.STAFF_GROUPS)) {
            return staffGroups(told);
        }
        if (layout.equals(TableLayouts.ENGAGEMENT.layout())) {
            return TableLayouts.ENGAGEMENT.rows(told);
        }
        if (layout.equals(TableLayouts.SICK_LEAVE_UNITS)) {
            return sickLeave(told.path("sickLeaveByUnit"), "organisationUnit");
        }
        if (layout.equals(TableLayouts.SICK_LEAVE_QUARTERS)) {
            return sickLeave(told.path("sickLeaveByQuarter"), "period");
        }
        return layout.equals(TableLayouts.STAFFING) ? staffing(told) : sickLeave(told.path("sickLeave"), "group");
    }

    private static List<Map<String, Object>> staffing(JsonNode told) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode month : told.path("staffing")) {
            rows.add(staff(month, month));
            month.path("parts").forEach(part -> {
                Map<String, Object> row = staff(month, part);
                row.put("part", part.path("key").textValue());
                row.put("label", part.path("label").textValue());
                rows.add(row);
            });
        }
        return rows;
    }

    private static Map<String, Object> staff(JsonNode month, JsonNode given) {
        Map<String, Object> row = new HashMap<>();
        row.put("period", month.path("period").textValue());
        for (EmploymentForm form : EmploymentForm.values()) {
            whole(row, form.member() + "Headcount", given.at("/" + form.member() + "/headcount"));
            number(row, form.member() + "Fte", given.at("/" + form.member() + "/fte"));
        }
        return row;
    }

    private static List<Map<String, Object>> staffGroups(JsonNode told) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode group : told.path("staffGroups")) {
            Map<String, Object> row = new HashMap<>();
            Stream.concat(StaffGroupImport.NAME.stream(), Stream.of("label"))
                    .filter(group::has)
                    .forEach(name -> row.put(name, group.path(name).textValue()));
            whole(row, "headcount", group.path("headcount"));
            number(row, "fte", group.path("fte"));
            number(row, "hours", group.path("hours"));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> sickLeave(JsonNode table, String key) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode given : table) {
            Map<String, Object> row = new HashMap<>();
            row.put(key, given.path(key).textValue());
            row.put("label", given.path("label").textValue());
            for (YearCells year : YearCells.ALL) {
                JsonNode place = given.path(year.year().member());
                year.numbers().forEach(cell -> number(row, cell.header(), place.at("/" + cell.member())));
                whole(row, year.employees(), place.path("employees"));
                row.put(year.mark(), place.path("reason").textValue());
            }
            number(row, "change", given.at("/published/change"));
            row.put("comment", given.path("comment").textValue());
            rows.add(row);
        }
        return rows;
    }

    private static void number(Map<String, Object> row, String header, JsonNode given) {
        if (given.isNumber()) {
            row.put(header, given.decimalValue());
        }
    }

    private static void whole(Map<String, Object> row, String header, JsonNode given) {
        if (given.isNumber()) {
            row.put(header, given.decimalValue().intValueExact());
        }
    }
}
