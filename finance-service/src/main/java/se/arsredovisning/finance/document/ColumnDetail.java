package se.arsredovisning.finance.document;

/**
 * What holds of one column of a table where it differs from the section.
 *
 * @param decimals the accuracy of the column's given cells, or null for the section's
 * @param source where they come from, for a reader, or null for the section's
 */
public record ColumnDetail(Integer decimals, String source) {}
