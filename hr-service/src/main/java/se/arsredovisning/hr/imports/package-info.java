/** Tables (CSV, XLSX) that are taken into a section, their templates, and the answer of an import. */
package se.arsredovisning.hr.imports;
