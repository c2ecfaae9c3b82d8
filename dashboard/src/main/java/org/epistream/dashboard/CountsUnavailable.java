package org.epistream.dashboard;

/** The counts cannot be read now. */
final class CountsUnavailable extends RuntimeException {
    CountsUnavailable(RuntimeException cause) {
        super("the counts cannot be read now", cause);
    }
}
