/** What every service of the house promises: each promise is written once, and run by each service on what is its own. */
package se.arsredovisning.kit.testing.promise;
