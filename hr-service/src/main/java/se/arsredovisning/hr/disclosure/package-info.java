/** Which percentages must not be told, so that no single employee's sick leave is: pure rules over one partition. */
package se.arsredovisning.hr.disclosure;
