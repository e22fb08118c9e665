/**
 * The contract of a service: one OpenAPI document, put together of what is written by hand, a file a room, and of what
 * follows from the rules of HTTP that every service keeps.
 */
package se.arsredovisning.kit.openapi;
