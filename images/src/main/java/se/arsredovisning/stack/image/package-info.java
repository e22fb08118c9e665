/** Makes the container images of the services: a Java of their own, the packaged service, and the JVM's AOT cache of both. */
package se.arsredovisning.stack.image;
