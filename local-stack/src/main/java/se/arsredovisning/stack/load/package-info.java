/** Generated reports of many boards and years, and the way that they get into the services: their public API. */
package se.arsredovisning.stack.load;
