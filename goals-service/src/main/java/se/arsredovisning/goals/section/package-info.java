/** The goals section as a whole: its document, its rules, and all that follows from it. */
package se.arsredovisning.goals.section;
