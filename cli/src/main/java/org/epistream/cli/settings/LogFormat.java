package org.epistream.cli.settings;

/** How log lines are written. */
public enum LogFormat {
    /** For a person: time, level, logger, thread, what happened, and pairs of a key and a value. */
    TEXT,
    /** One JSON object on a line. */
    JSON
}
