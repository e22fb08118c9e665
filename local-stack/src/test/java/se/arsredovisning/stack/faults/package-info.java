/** What becomes of acknowledged writes when parts of the stack are killed under writers. */
package se.arsredovisning.stack.faults;
