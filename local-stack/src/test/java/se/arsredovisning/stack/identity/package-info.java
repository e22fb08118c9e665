/** The packaged services, in the profile of production, with a real Keycloak ({@code mvn verify -Pkeycloak}). */
package se.arsredovisning.stack.identity;
