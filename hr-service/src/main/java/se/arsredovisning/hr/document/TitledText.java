package se.arsredovisning.hr.document;

/**
 * What the board says under one heading.
 *
 * @param key which of the headings, at most once in a section
 * @param title the heading in Swedish
 * @param text Markdown
 */
public record TitledText(String key, String title, String text) {}
