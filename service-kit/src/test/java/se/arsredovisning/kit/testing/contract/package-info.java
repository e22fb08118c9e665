/** What a service answers and what its OpenAPI document says, held against each other. */
package se.arsredovisning.kit.testing.contract;
