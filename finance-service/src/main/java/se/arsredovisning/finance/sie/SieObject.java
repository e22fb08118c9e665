package se.arsredovisning.finance.sie;

/**
 * One object of a dimension ({@code #OBJEKT}), such as a cost centre or a project.
 *
 * @param dimension the number of its dimension
 * @param number its number, which may hold letters
 * @param name its name, empty where the file has none
 */
public record SieObject(int dimension, String number, String name) {}
