/**
 * PostgreSQL and Kafka as real processes on one machine, for the local stack and for every test, and what starting and
 * ending processes takes. Knows nothing of the services.
 */
package se.arsredovisning.embedded;
