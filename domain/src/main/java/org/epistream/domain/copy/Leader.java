package org.epistream.domain.copy;

/**
 * A report that stands for its copies: the fullest of them, so that those that were cut meet in it.
 *
 * @param id its report id
 * @param length of its signature
 */
public record Leader(String id, int length) {
    /** Whether this one rather than the other stands for both. */
    public boolean outranks(Leader other) {
        return length != other.length ? length > other.length : id.compareTo(other.id) < 0;
    }
}
