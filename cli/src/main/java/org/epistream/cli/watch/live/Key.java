package org.epistream.cli.watch.live;

/**
 * One key that was pressed.
 *
 * @param character the character of {@link Kind#CHARACTER}, else 0
 */
record Key(Kind kind, int character) {
    enum Kind {
        CHARACTER,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        BACK,
        ERASE,
        /** Ctrl-C or Ctrl-D, or the terminal is gone. */
        LEAVE,
        /** No key that means anything here. */
        OTHER
    }

    static Key of(Kind kind) {
        return new Key(kind, 0);
    }

    static Key of(int character) {
        return new Key(Kind.CHARACTER, character);
    }

    boolean is(int wanted) {
        return kind == Kind.CHARACTER && character == wanted;
    }
}
