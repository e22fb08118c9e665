/**
 * What the tests of every service and the local stack share: PostgreSQL and Kafka as real processes on this machine,
 * and the Quarkus test resources that boot them once for a module's whole test run.
 */
package se.arsredovisning.kit.testing;
