package org.epistream.cli.watch.live;

/** How a piece of a frame looks. Nothing is told by colour alone. */
enum Look {
    PLAIN,
    BOLD,
    FAINT,
    /** The row that keys act on. */
    CHOSEN,
    /** Has changed within the last second. */
    CHANGED,
    /** The same in the row that keys act on. */
    CHANGED_CHOSEN,
    /** Something is wrong. */
    ALERT
}
