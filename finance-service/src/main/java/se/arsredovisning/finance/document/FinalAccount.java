package se.arsredovisning.finance.document;

import java.time.LocalDate;

/**
 * The final account (<i>slutredovisning</i>) of an investment.
 *
 * @param date the day of its decision, or null
 * @param decision which decision, for a reader, or null
 * @param comment Markdown, or null
 */
public record FinalAccount(LocalDate date, String decision, String comment) {}
