/** What a file is taken into a section as: tables (CSV, XLSX), their templates, and the answer of an import. */
package se.arsredovisning.goals.imports;
