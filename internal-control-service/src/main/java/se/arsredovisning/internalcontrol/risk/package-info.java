/** A section's controls by likelihood and consequence. */
package se.arsredovisning.internalcontrol.risk;
