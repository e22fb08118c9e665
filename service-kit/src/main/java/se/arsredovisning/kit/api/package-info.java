/** Which API a service offers: the words that its addresses, its events and its card are made of. */
package se.arsredovisning.kit.api;
