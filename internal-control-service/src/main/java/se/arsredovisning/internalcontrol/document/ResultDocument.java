package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;

/**
 * What came of one follow-up of a control, or of several where a text without a date sums them up.
 *
 * @param key its name in URLs, unique among the control's results
 * @param date the day of the follow-up, or null where it is not known
 * @param by who did it, or null
 * @param text what was found, Markdown, or null
 * @param assessment the step of the section's scale that says how it came out, or null where that is not known
 */
public record ResultDocument(String key, LocalDate date, String by, String text, String assessment) {}
