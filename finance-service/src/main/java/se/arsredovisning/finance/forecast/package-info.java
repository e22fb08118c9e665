/** Forecasts over sections, and those of one. */
package se.arsredovisning.finance.forecast;
