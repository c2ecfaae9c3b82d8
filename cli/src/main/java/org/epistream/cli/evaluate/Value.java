package org.epistream.cli.evaluate;

import java.util.Comparator;

/**
 * One value of a row.
 *
 * @param key what is compared
 * @param label what a reader is shown, often with the words of the report
 */
record Value(String key, String label) {
    /** By code points, which is not the order of Java's strings. */
    private static final Comparator<String> BY_CODE_POINTS = (one, other) -> {
        int i = 0;
        while (i < one.length() && i < other.length()) {
            int a = one.codePointAt(i);
            int b = other.codePointAt(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
            i += Character.charCount(a);
        }
        return Integer.compare(one.length(), other.length());
    };

    /** An order that does not depend on where a value stood. */
    static final Comparator<Value> ORDER =
            Comparator.comparing(Value::key, BY_CODE_POINTS).thenComparing(Value::label, BY_CODE_POINTS);

    /** A value that is shown as it is compared. */
    static Value of(String text) {
        return new Value(text, text);
    }

    boolean isSameAs(Value other) {
        return key.equals(other.key);
    }

    /** Whether one of two names contains the other and is at most twice as long. */
    boolean overlaps(Value other) {
        return holdsHalf(key, other.key) || holdsHalf(other.key, key);
    }

    private static boolean holdsHalf(String whole, String part) {
        return whole.contains(part) && length(part) * 2 >= length(whole);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
