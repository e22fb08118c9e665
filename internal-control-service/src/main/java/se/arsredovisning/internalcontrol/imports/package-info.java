/** What tables (CSV, XLSX) are taken into a section as, their templates, and the answer of an import. */
package se.arsredovisning.internalcontrol.imports;
