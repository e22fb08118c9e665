package se.arsredovisning.reports.series;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.arsredovisning.reports.figure.FigureParameters;

/** Which series are asked for. Several values stand in one parameter, with commas, or repeat it. */
public class SeriesParameters {

    /** Comparison years are in other reports than their own. */
    static final List<String> ALL_REPORTS = List.of("all");

    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            required = true,
            description = "What to draw: codes, with commas between. `*` stands for any characters, at most three times"
                    + " in a code; `hr.sick-leave.*` is `hr.sick-leave` and all below it. At most 20 with a `*`.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "hr.sick-leave")
    @QueryParam("code")
    public List<String> code;

    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Only these kinds, with commas between.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "outcome,target")
    @QueryParam("kind")
    public List<String> kind;

    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "Only points of these periods: years, months, or ranges of either, with commas between. A"
                    + " range of years holds no interim months.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            example = "2018..2020")
    @QueryParam("period")
    public List<String> period;

    @Parameter(
            name = "amounts",
            in = ParameterIn.QUERY,
            description = "`tkr` gives amounts in thousands of kronor, as the reports print them: `value`, `unit` and"
                    + " `decimals` change together, nothing is rounded. `SEK`, the default, is whole kronor.",
            example = "tkr")
    @QueryParam("amounts")
    public String amounts;

    /** The same question to the table of figures. */
    FigureParameters figures() {
        FigureParameters figures = new FigureParameters();
        figures.code = code;
        figures.kind = kind;
        figures.period = period;
        figures.amounts = amounts;
        return figures;
    }
}
