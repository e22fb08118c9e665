package se.arsredovisning.kit.revision;

/** Says inside the service that a transaction has added a revision; observed after its commit. */
public record RevisionAppended() {}
