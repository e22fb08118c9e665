/** What the tests of every service share: the Quarkus test resources that boot PostgreSQL and Kafka once for a module's run. */
package se.arsredovisning.kit.testing;
