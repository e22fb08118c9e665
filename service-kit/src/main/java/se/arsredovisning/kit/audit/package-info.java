/**
 * Who read what disclosure control hides, and who was refused what: kept for a while, where the service itself can neither
 * change nor delete it, for an administrator to read.
 */
package se.arsredovisning.kit.audit;
