package se.arsredovisning.reports.comparison;

import jakarta.ws.rs.QueryParam;

/** Which boards are compared, and on what. One value each. */
public class ComparisonParameters {

    @QueryParam("code")
    public String code;

    @QueryParam("period")
    public String period;

    @QueryParam("municipality")
    public String municipality;

    @QueryParam("board")
    public String board;

    @QueryParam("kind")
    public String kind;

    @QueryParam("sex")
    public String sex;

    @QueryParam("ageGroup")
    public String ageGroup;

    @QueryParam("absenceLength")
    public String absenceLength;

    @QueryParam("employmentForm")
    public String employmentForm;

    @QueryParam("project")
    public String project;

    @QueryParam("term")
    public String term;

    @QueryParam("organisationUnit")
    public String organisationUnit;

    @QueryParam("occupation")
    public String occupation;

    @QueryParam("entity")
    public String entity;

    @QueryParam("financing")
    public String financing;

    @QueryParam("activity")
    public String activity;

    /** What is asked of a dimension of figures, or null. */
    String dimension(String name) {
        return switch (name) {
            case "sex" -> sex;
            case "ageGroup" -> ageGroup;
            case "absenceLength" -> absenceLength;
            case "employmentForm" -> employmentForm;
            case "project" -> project;
            case "term" -> term;
            case "organisationUnit" -> organisationUnit;
            case "occupation" -> occupation;
            case "entity" -> entity;
            case "financing" -> financing;
            case "activity" -> activity;
            default -> throw new IllegalArgumentException(name + " is no dimension");
        };
    }
}
