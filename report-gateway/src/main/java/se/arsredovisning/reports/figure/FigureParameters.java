package se.arsredovisning.reports.figure;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Which figures are asked for, whatever their report. Several values stand in one parameter, with commas, or repeat it. */
public class FigureParameters {

    @QueryParam("period")
    public List<String> period;

    @QueryParam("code")
    public List<String> code;

    @QueryParam("kind")
    public List<String> kind;

    @QueryParam("unit")
    public List<String> unit;

    @QueryParam("role")
    public List<String> role;

    @QueryParam("status")
    public List<String> status;

    @QueryParam("amounts")
    public String amounts;
}
