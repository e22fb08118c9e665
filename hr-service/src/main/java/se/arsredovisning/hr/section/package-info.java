/** The section as a whole: its front door over HTTP, its transactions and its history. */
package se.arsredovisning.hr.section;
