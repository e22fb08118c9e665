/**
 * How a published edition is proven unchanged: its bytes, their hash and signature, and its place in one chain over all
 * editions. Plain Java, which knows no database and no HTTP (ADR 42, docs/verify.md).
 */
package se.arsredovisning.reports.proof;
