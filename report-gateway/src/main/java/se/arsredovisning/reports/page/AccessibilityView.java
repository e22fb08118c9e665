package se.arsredovisning.reports.page;

import io.quarkus.qute.RawString;

/**
 * How accessible the pages are.
 *
 * @param own what the publisher says; null for nothing
 * @param contact whom a reader turns to; empty where nobody is named
 */
public record AccessibilityView(RawString own, String contact) {}
