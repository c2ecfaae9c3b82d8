package org.epistream.domain.measure;

/**
 * A type of control measure by its code, such as {@code testing}. Not an enum: users add types of their own from a file.
 *
 * @param code lower-case letters and digits, words joined by hyphens, at most 40 characters
 */
public record MeasureType(String code) implements Comparable<MeasureType> {
    public MeasureType {
        if (code.isEmpty() || code.length() > 40 || !code.chars().allMatch(MeasureType::allowed)) {
            throw new IllegalArgumentException("'" + code + "' is no code of a measure type");
        }
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    @Override
    public int compareTo(MeasureType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
