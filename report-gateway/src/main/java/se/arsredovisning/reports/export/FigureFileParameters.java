package se.arsredovisning.reports.export;

import jakarta.ws.rs.QueryParam;

/** How figures are asked for: in which format, and how many of them. */
public class FigureFileParameters {

    @QueryParam("format")
    public String format;

    @QueryParam("dialect")
    public String dialect;

    @QueryParam("page")
    public String page;

    @QueryParam("cursor")
    public String cursor;

    @QueryParam("limit")
    public String limit;
}
