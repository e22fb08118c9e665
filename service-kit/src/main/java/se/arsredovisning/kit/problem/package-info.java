/** What goes wrong, said as RFC 9457 problems, from one list of types, with every fault at its JSON Pointer. */
package se.arsredovisning.kit.problem;
