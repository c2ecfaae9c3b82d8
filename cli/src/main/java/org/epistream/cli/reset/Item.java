package org.epistream.cli.reset;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reset takes away or leaves.
 *
 * @param name by which it can be found: of a topic, a group, a table or a folder
 * @param goes whether it is taken away
 * @param amount records of a topic, rows of a table; null where nothing is counted
 */
public record Item(
        Kind kind, String name, boolean goes, @Nullable Long amount) {
    /** What it is. */
    public enum Kind {
        TOPIC,
        GROUP,
        TABLE,
        FOLDER
    }
}
