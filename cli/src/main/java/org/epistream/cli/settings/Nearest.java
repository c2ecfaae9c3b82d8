package org.epistream.cli.settings;

import java.util.Comparator;
import java.util.List;

/** Finds the name that somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /** "; did you mean 'x'?" where one name is near, else nothing. */
    public static String hint(String given, List<String> names) {
        String nearest = names.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .orElse(given);
        return distance(given, nearest) <= Math.max(2, given.length() / 3) ? "; did you mean '" + nearest + "'?" : "";
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
