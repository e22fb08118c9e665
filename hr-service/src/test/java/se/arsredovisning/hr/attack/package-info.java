/** An attacker who reads everything that boards with odd habits have ever been told to have said, and has a solver. */
package se.arsredovisning.hr.attack;
