package org.epistream.dashboard;

import java.util.Locale;

/**
 * How one part of the pipeline is doing.
 *
 * @param role its name as on the command line, such as {@code enrich}
 * @param state how it is doing
 * @param detail what it waits for or why it stopped, one line, never a report's text; empty where there is nothing
 *     to say
 */
public record RoleHealth(String role, State state, String detail) {
    /** How a part can be doing. */
    public enum State {
        STARTING,
        RUNNING,
        /** Something outside is away, such as the broker; it goes on by itself when that is back. */
        WAITING,
        STOPPED;

        /** The word in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it does its work now. */
    public boolean ready() {
        return state == State.RUNNING;
    }
}
