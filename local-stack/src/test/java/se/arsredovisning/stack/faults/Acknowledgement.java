package se.arsredovisning.stack.faults;

/**
 * A write that a service has said it has done.
 *
 * @param api the service, by the name of its API
 * @param section the section's id
 * @param revision the revision that the service named
 * @param text what was written, like no other write's
 */
record Acknowledgement(String api, String section, long revision, String text) {

    /** What has one content for good. */
    String place() {
        return api + " " + section + "/" + revision;
    }
}
