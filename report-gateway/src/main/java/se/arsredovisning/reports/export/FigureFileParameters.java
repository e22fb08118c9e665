package se.arsredovisning.reports.export;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How figures are asked for: in which format, and how many of them. */
public class FigureFileParameters {

    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "The format, `json`, `csv`, `xlsx` or `json-stat`; it wins over `Accept`. Without either the"
                    + " answer is JSON. An unknown word is answered with 406.",
            example = "csv")
    @QueryParam("format")
    public String format;

    @Parameter(
            name = "dialect",
            in = ParameterIn.QUERY,
            description = "How CSV is written. `rfc-4180`, the default: commas and decimal points. `sv`: semicolons,"
                    + " decimal commas and a byte order mark, as a Swedish Excel reads it. Only for CSV.",
            example = "sv")
    @QueryParam("dialect")
    public String dialect;

    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "The page, from 1. JSON is always given in pages; of CSV and XLSX everything is"
                    + " given unless `page` or `limit` asks for a part; JSON-stat has no pages and at most 100,000"
                    + " cells.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000", defaultValue = "1"))
    @QueryParam("page")
    public String page;

    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most figures on a page; 20 where it is left out and a page is given.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
    @QueryParam("limit")
    public String limit;
}
