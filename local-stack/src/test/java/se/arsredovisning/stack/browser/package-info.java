/** The pages in Chromium, as readers have them. */
package se.arsredovisning.stack.browser;
