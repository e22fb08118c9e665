/** What a service in production must not be started with. */
package se.arsredovisning.kit.production;
