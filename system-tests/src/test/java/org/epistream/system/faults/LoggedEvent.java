package org.epistream.system.faults;

/**
 * An event of which the broker has said where it stands.
 *
 * @param topic the raw topic
 */
record LoggedEvent(RawEvent event, String topic, int partition, long offset) {
    /** As a rejection names it. */
    String place() {
        return topic + " partition " + partition + " offset " + offset;
    }
}
