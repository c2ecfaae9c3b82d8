package org.epistream.cli.watch.live;

/** Which of many lines is chosen, and from which on they are shown. */
final class Choice {
    private static final int NO_MOVE = Integer.MIN_VALUE;

    private int at;
    private int first;

    int at() {
        return at;
    }

    void set(int index) {
        at = index;
    }

    /** Moves by a key; returns whether it was one that moves. */
    boolean move(Key key, int count, int visible) {
        int page = Math.max(1, visible - 1);
        int to = switch (key.kind()) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case PAGE_UP -> at - page;
            case PAGE_DOWN -> at + page;
            case HOME -> 0;
            case END -> count - 1;
            case CHARACTER -> key.is('k') ? at - 1 : key.is('j') ? at + 1 : NO_MOVE;
            default -> NO_MOVE;
        };
        if (to == NO_MOVE) {
            return false;
        }
        at = Math.max(0, Math.min(to, count - 1));
        return true;
    }

    /** The first line to show, so that the chosen one is seen. */
    int first(int count, int visible) {
        at = Math.max(0, Math.min(at, count - 1));
        first = Math.max(Math.min(first, at), at - Math.max(1, visible) + 1);
        first = Math.max(0, Math.min(first, count - visible));
        return first;
    }
}
