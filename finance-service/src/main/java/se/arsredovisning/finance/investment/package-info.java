/** Investment projects over sections, and the investments of one. */
package se.arsredovisning.finance.investment;
