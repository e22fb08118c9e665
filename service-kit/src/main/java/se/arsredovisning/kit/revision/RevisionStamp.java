package se.arsredovisning.kit.revision;

import java.time.Instant;

/**
 * Stands for some sections as they are now.
 *
 * @param text another whenever one of them changes, comes or goes; empty where none exists
 * @param changedAt when one of them last changed, came or went
 */
public record RevisionStamp(String text, Instant changedAt) {}
