/**
 * What leans on the inside of Quarkus REST, Vert.x and Netty, and may break with an upgrade: all of it stands here, behind
 * methods in our own words, each class with a test that would notice. Knows nothing else of ours.
 */
package se.arsredovisning.kit.platform;
