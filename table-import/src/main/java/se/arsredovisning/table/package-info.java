/** Tables that come in as CSV or XLSX, and the templates for them. Knows layouts as data and nothing of any domain. */
package se.arsredovisning.table;
