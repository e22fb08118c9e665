/** How figures leave: the addresses that give them, as JSON, CSV, XLSX and JSON-stat. */
package se.arsredovisning.reports.export;
