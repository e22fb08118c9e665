/** Documents as JSON: read strictly and in stages, compared by value, patched, and told apart by RFC 6902. */
package se.arsredovisning.kit.json;
