/** What every API of ours does alike over HTTP: pages, conditional requests, links, and the API's own card. */
package se.arsredovisning.kit.http;
