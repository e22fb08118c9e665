/** What a reader is told, in Swedish and in English: sentences whose texts are data. */
package se.arsredovisning.kit.sentence;
