/** The whole system on one machine: PostgreSQL, Kafka and the packaged services, as processes of one launcher. */
package se.arsredovisning.stack;
