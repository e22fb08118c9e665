package se.arsredovisning.reports.comparison;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which boards are compared, and on what. One value each. */
public class ComparisonParameters {

    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            required = true,
            description = "The one code to compare on. The catalogue must call it comparable, and it must be counted in"
                    + " percent, percentage points, an index or a scale: an amount or a head count says how large a"
                    + " board is.",
            example = "hr.sick-leave")
    @QueryParam("code")
    public String code;

    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "The one period to compare: a year, which holds what is counted on its last day, or a year and"
                            + " a month from 01 to 11.",
            example = "2020")
    @QueryParam("period")
    public String period;

    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "Only this municipality's boards, by SCB's code.",
            example = "1489")
    @QueryParam("municipality")
    public String municipality;

    @Parameter(
            name = "board",
            in = ParameterIn.QUERY,
            description = "Only boards of this slug: municipalities are compared by one board.",
            example = "kommunstyrelsen")
    @QueryParam("board")
    public String board;

    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Which of the code's numbers.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "outcome"),
            example = "outcome")
    @QueryParam("kind")
    public String kind;

    @Parameter(
            name = "sex",
            in = ParameterIn.QUERY,
            description = "The figure of this sex (`women`, `men`). Without it and the other dimensions: the figure of"
                    + " all.",
            example = "women")
    @QueryParam("sex")
    public String sex;

    @Parameter(
            name = "ageGroup",
            in = ParameterIn.QUERY,
            description = "The figure of this age group.",
            example = "30-49")
    @QueryParam("ageGroup")
    public String ageGroup;

    @Parameter(
            name = "absenceLength",
            in = ParameterIn.QUERY,
            description = "The figure of absences of this length in days.",
            example = "60-")
    @QueryParam("absenceLength")
    public String absenceLength;

    @Parameter(
            name = "employmentForm",
            in = ParameterIn.QUERY,
            description = "The figure of this form of employment (`permanent`, `fixed-term`).",
            example = "permanent")
    @QueryParam("employmentForm")
    public String employmentForm;

    @Parameter(
            name = "project",
            in = ParameterIn.QUERY,
            description = "The figure of this project.",
            example = "ks-reserv")
    @QueryParam("project")
    public String project;

    /** What is asked of a dimension of figures, or null. */
    String dimension(String name) {
        return switch (name) {
            case "sex" -> sex;
            case "ageGroup" -> ageGroup;
            case "absenceLength" -> absenceLength;
            case "employmentForm" -> employmentForm;
            case "project" -> project;
            default -> throw new IllegalArgumentException(name + " is no dimension");
        };
    }
}
