package se.arsredovisning.reports.series;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import se.arsredovisning.reports.figure.FigureParameters;

/** Which series are asked for. Several values stand in one parameter, with commas, or repeat it. */
public class SeriesParameters {

    /** Comparison years are in other reports than their own. */
    public static final List<String> ALL_REPORTS = List.of("all");

    @QueryParam("code")
    public List<String> code;

    @QueryParam("kind")
    public List<String> kind;

    @QueryParam("period")
    public List<String> period;

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
