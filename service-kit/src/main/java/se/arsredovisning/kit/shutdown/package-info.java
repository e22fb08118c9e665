/** How a service ends: it answers what it has taken, and takes nothing more. */
package se.arsredovisning.kit.shutdown;
