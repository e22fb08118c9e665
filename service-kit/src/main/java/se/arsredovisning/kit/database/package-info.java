/** What a service asks of its database: that it can be asked, and that it keeps what it has acknowledged. */
package se.arsredovisning.kit.database;
