package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.table.TableEdit;

/**
 * One member of a section that an import gives another value, as far as it is told.
 *
 * @param place where in the file it comes from ({@code staffing!C7}), or null where the file has no such cell
 * @param period the month, in a row of staffing or of a group of the staff; the quarter, in one of sick leave; the year, in one of
 *     engagement; or null
 * @param part the key of the part of the organisation, or null
 * @param group the group, in a row of sick leave or of a group of the staff, or null
 * @param member the member of the row, with slashes between the steps: {@code current/published/percent}
 * @param suppressed true where the file gives a number that is not told, which then is neither before nor after; or null
 * @param before what was told there, or null
 * @param after what is told there now, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCell(
        String place,
        String period,
        String part,
        String group,
        String member,
        Boolean suppressed,
        JsonNode before,
        JsonNode after) {

    private static final Pattern HEAD = Pattern.compile("/[a-zA-Z]+");
    private static final Pattern STAFF = Pattern.compile("(/staffing/\\d+)(?:(/parts/\\d+))?/(.+)");
    private static final Pattern STAFF_GROUP = Pattern.compile("(/staffGroups/\\d+)/(.+)");
    private static final Pattern ENGAGEMENT = Pattern.compile("(/engagement/\\d+)/(.+)");
    private static final Pattern SICK_LEAVE = Pattern.compile("(/sickLeave(?:ByUnit|ByQuarter)?/\\d+)/(.+)");
    private static final Pattern NUMBER =
            Pattern.compile("(current|previous)/(?:published/percent|absenceHours|ordinaryHours)");
    private static final String CHANGE = "published/change";

    /**
     * What is told of a change; nothing where the same is told as before.
     *
     * @param before the document as it was told before the import
     * @param after the document as it is told after it
     * @param change a member of the section, a month, a part or a group, which stands at the same pointer in both
     */
    static Optional<WrittenCell> of(JsonNode before, JsonNode after, TableEdit.Change change) {
        if (HEAD.matcher(change.pointer()).matches()) {
            String member = change.pointer().substring(1);
            return new WrittenCell(change.place(), null, null, null, member, null, null, null)
                    .released(before, after, change.pointer());
        }
        Matcher staff = STAFF.matcher(change.pointer());
        if (staff.matches()) {
            String part = staff.group(2) == null ? null : text(after, staff.group(1) + staff.group(2) + "/key");
            WrittenCell cell = new WrittenCell(
                    change.place(),
                    text(after, staff.group(1) + "/period"),
                    part,
                    null,
                    staff.group(3),
                    null,
                    null,
                    null);
            return cell.released(before, after, change.pointer());
        }
        Matcher staffGroup = STAFF_GROUP.matcher(change.pointer());
        if (staffGroup.matches()) {
            JsonNode group = after.at(staffGroup.group(1));
            WrittenCell cell = new WrittenCell(
                    change.place(),
                    group.path("period").textValue(),
                    null,
                    StaffGroupImport.name(group),
                    staffGroup.group(2),
                    null,
                    null,
                    null);
            return cell.released(before, after, change.pointer());
        }
        Matcher engagement = ENGAGEMENT.matcher(change.pointer());
        if (engagement.matches()) {
            String year = after.at(engagement.group(1) + "/year").asText();
            return new WrittenCell(change.place(), year, null, null, engagement.group(2), null, null, null)
                    .released(before, after, change.pointer());
        }
        Matcher sickLeave = SICK_LEAVE.matcher(change.pointer());
        if (!sickLeave.matches()) {
            throw new IllegalArgumentException("No cell of a table is at " + change.pointer());
        }
        JsonNode row = after.at(sickLeave.group(1));
        String member = sickLeave.group(2);
        boolean isNowhere = change.after() != null && after.at(change.pointer()).isMissingNode();
        boolean isHidden = isHidden(row, member) || (member.equals(CHANGE) && isNowhere);
        WrittenCell cell = new WrittenCell(
                change.place(),
                row.path("period").textValue(),
                row.path("organisationUnit").textValue(),
                row.path("group").textValue(),
                member,
                isHidden ? true : null,
                null,
                null);
        return isHidden ? Optional.of(cell) : cell.released(before, after, change.pointer());
    }

    /** What is told of a change of a member that the table of other members names. */
    static Optional<WrittenCell> other(JsonNode before, JsonNode after, String member, TableEdit.Change change) {
        return new WrittenCell(change.place(), null, null, null, member, null, null, null)
                .released(before, after, change.pointer());
    }

    private static boolean isHidden(JsonNode row, String member) {
        Matcher number = NUMBER.matcher(member);
        return number.matches()
                ? row.path(number.group(1)).has("status")
                : member.equals(CHANGE)
                        && (row.path("current").has("status")
                                || row.path("previous").has("status"));
    }

    private Optional<WrittenCell> released(JsonNode before, JsonNode after, String pointer) {
        JsonNode was = before.at(pointer);
        JsonNode is = after.at(pointer);
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(new WrittenCell(
                        place,
                        period,
                        part,
                        group,
                        member,
                        suppressed,
                        was.isMissingNode() ? null : was,
                        is.isMissingNode() ? null : is));
    }

    private static String text(JsonNode document, String pointer) {
        return document.at(pointer).textValue();
    }
}
