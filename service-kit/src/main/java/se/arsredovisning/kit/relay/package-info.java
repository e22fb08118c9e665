/** Sends every revision to Kafka: in order per section, at least once, and never beside a transaction. */
package se.arsredovisning.kit.relay;
