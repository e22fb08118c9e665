/** Indicators and key figures of a section, and their values year by year. */
package se.arsredovisning.goals.measure;
