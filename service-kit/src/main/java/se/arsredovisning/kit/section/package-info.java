/** What every service does alike with its sections: how one is written, kept, deleted and begun, and its history. */
package se.arsredovisning.kit.section;
