/** The revision log: every version of every section, kept for good. History, optimistic lock and outbox in one. */
package se.arsredovisning.kit.revision;
