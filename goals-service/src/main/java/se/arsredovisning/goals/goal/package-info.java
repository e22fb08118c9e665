/** The board's goals: how the board assesses them, and what their key figures suggest. */
package se.arsredovisning.goals.goal;
