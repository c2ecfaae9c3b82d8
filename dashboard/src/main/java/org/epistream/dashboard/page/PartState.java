package org.epistream.dashboard.page;

import java.util.Map;

/**
 * How one part of the pipeline is doing.
 *
 * @param name as on the command line, such as {@code enrich}
 * @param state such as {@code running}
 * @param detail what it waits for or why it stopped; may be empty
 * @param lag records that it has still to read, by topic; empty where that is not known here
 */
public record PartState(String name, String state, String detail, Map<String, Long> lag) {
    public PartState {
        lag = Map.copyOf(lag);
    }
}
