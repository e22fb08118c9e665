/** The design's rules of structure, held against the compiled classes of each service. */
package se.arsredovisning.kit.testing.architecture;
