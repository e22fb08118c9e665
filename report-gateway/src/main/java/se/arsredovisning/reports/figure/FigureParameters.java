package se.arsredovisning.reports.figure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which figures are asked for, whatever their report. Several values stand in one parameter, with commas, or repeat it. */
public class FigureParameters {

    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "Only figures of these periods: years, months, or ranges of either, with commas between. A"
                    + " year is the whole year and its last day (which figures call December); a range of years"
                    + " holds no other months.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "2018..2020")
    @QueryParam("period")
    public List<String> period;

    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "Only figures of these codes, with commas between. `*` stands for any characters, at most"
                    + " three times in a code; `hr.sick-leave.*` is `hr.sick-leave` and all below it. At most 20"
                    + " with a `*`.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "hr.sick-leave.*")
    @QueryParam("code")
    public List<String> code;

    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Only figures of these kinds, with commas between.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "outcome,budget")
    @QueryParam("kind")
    public List<String> kind;

    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Only figures in these units, with commas between.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "percent")
    @QueryParam("unit")
    public List<String> unit;

    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "Only figures of these roles, with commas between; `item` for what may be summed.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "item")
    @QueryParam("role")
    public List<String> role;

    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only figures of these statuses, with commas between.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "preliminary")
    @QueryParam("status")
    public List<String> status;

    @Parameter(
            name = "amounts",
            in = ParameterIn.QUERY,
            description = "`tkr` gives amounts in thousands of kronor, as the reports print them: `value`, `unit` and"
                    + " `decimals` change together, nothing is rounded. `SEK`, the default, is whole kronor.",
            example = "tkr")
    @QueryParam("amounts")
    public String amounts;
}
