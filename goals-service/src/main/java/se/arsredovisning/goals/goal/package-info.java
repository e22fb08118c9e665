/** Goals over sections, and one goal of a section. */
package se.arsredovisning.goals.goal;
