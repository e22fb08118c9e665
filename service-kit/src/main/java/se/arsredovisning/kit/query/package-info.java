/** What a list is asked for, as persistence reads it: which sections, which page. Knows no HTTP. */
package se.arsredovisning.kit.query;
