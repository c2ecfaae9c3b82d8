package org.epistream.domain.count;

/**
 * Which rows of an answer are wanted.
 *
 * @param limit most rows
 * @param offset how many to leave out before them
 */
public record Part(int limit, int offset) {
    public Part {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + " or offset " + offset + " is negative");
        }
    }

    /** The first so many. */
    public static Part first(int limit) {
        return new Part(limit, 0);
    }
}
