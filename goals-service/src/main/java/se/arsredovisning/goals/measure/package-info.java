/** Indicators and key figures: what they say, whether a target is reached, where they are going. */
package se.arsredovisning.goals.measure;
