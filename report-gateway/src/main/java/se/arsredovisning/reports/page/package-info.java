/**
 * Reports as people read them: pages, made of what an edition says (ADR 46). {@code PageRoute} answers; each {@code PageSource}
 * is a kind of page; records say what a page shows, and templates nothing else.
 */
package se.arsredovisning.reports.page;
