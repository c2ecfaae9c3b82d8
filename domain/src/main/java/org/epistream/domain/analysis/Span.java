package org.epistream.domain.analysis;

/**
 * A stretch of a report's body as it came.
 *
 * @param start first UTF-16 unit, from 0
 * @param end the unit after the last; greater than {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("[" + start + ", " + end + ") is no span");
        }
    }
}
