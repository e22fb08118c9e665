package se.arsredovisning.finance.imports;

/**
 * What the OpenAPI document says of an import. The methods for the different media types stand at one address, which is
 * one operation there; each says the same, so that it does not matter which of them is read last.
 */
public final class ImportOperation {

    /** The operation's id. */
    public static final String ID = "importFile";

    /** Its summary. */
    public static final String SUMMARY = "Take the ledger (SIE) or tables (XLSX, CSV) into the section";

    /** Its description. */
    public static final String DESCRIPTION =
            "Which import it is, the media type says. Try it with `dry-run=true` first: the"
                    + " answer is the same, and nothing is changed. A file with a fault changes nothing either.\n\n"
                    + "**A ledger** (`application/x-sie`): reads a SIE file of type 1 to 4 (CP437, UTF-8, Windows-1252 or"
                    + " Macintosh Roman, as its bytes tell or the `charset` of the media type declares) and gives"
                    + " every line and project that the board's account mapping names what its accounts come to until the section's"
                    + " last day, to the öre. The sign is turned in statements (income is negative in a ledger), not in investments."
                    + " What no rule takes is listed with its sums. A file that is cut off, unbalanced or otherwise unsound is"
                    + " refused with every fault at its line. So is one that is not of the section's time, or that contradicts itself:"
                    + " the fault names what in `accept` or `basis` lets it be taken all the same. Amounts that are dated outside of the"
                    + " year that they are given for are left out with a warning. At most 1 GB; larger than memory is fine. Its"
                    + " parameters are `columns`, `accept` and `basis`.\n\n"
                    + "**Tables** (a workbook with the sheets `lines` and `projects`, of which one may be missing, or one of them as"
                    + " CSV), in the layout of the import template. Rows are found by their keys and change what they name; a column"
                    + " that the file does not have is left alone, a blank cell clears its member, and rows of the section that the"
                    + " file does not name stay. In a row that is a sum of others amounts are what was printed (`published`), and so"
                    + " are `deviation` and `change` everywhere. New lines, projects and categories are added last. Faults name their"
                    + " cell (`lines!C7`). At most 5 MB. Its parameters are `amounts` and `table`.";

    private ImportOperation() {}
}
