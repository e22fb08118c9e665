package se.arsredovisning.reports.access;

import jakarta.ws.rs.QueryParam;

/** Which figures of a report are asked for: those of its draft, or of an edition of it. One value each. */
public class EditionParameters {

    @QueryParam("edition")
    public String edition;

    @QueryParam("asOf")
    public String asOf;

    @QueryParam("publishedSince")
    public String publishedSince;
}
