package org.epistream.text.page;

import java.util.ArrayList;
import java.util.List;
import org.epistream.text.page.Line.Role;
import org.jspecify.annotations.Nullable;

/**
 * The headline of the first story.
 *
 * <p>A notice or a letter bears the name of who issues it in lines of its own above the headline; they belong to the
 * headline only where that says no more than "通告".
 *
 * @param line its line among those of the page, or -1
 * @param words what it says, or null where there is none
 * @param letterhead names of issuers above it
 */
record Headline(int line, @Nullable String words, List<String> letterhead) {
    private static final int MOST_LINES = 3;

    /**
     * Finds it above the first line of a body.
     *
     * @param hint the headline as the page or its sender names it, or null
     */
    static Headline above(int body, List<Line> lines, @Nullable String hint) {
        List<Integer> headlines = new ArrayList<>();
        List<String> letterhead = new ArrayList<>();
        for (int i = 0; i < body; i++) {
            if (hint != null && isSame(lines.get(i).words(), hint)) {
                return new Headline(i, lines.get(i).words(), letterhead);
            }
            if (lines.get(i).role() == Role.HEADLINE) {
                headlines.add(i);
            }
        }
        for (int i = 0; i + 1 < headlines.size() && isIssuer(lines, headlines.get(i)); i++) {
            letterhead.add(lines.get(headlines.get(i)).words());
        }
        List<Integer> open = headlines.subList(letterhead.size(), headlines.size());
        if (open.isEmpty()) {
            return new Headline(-1, hint, letterhead);
        }
        int first = open.stream()
                .filter(i -> hint != null && hint.contains(lines.get(i).words()))
                .findFirst()
                .orElse(open.get(0));
        return new Headline(first, whole(lines, first, letterhead), letterhead);
    }

    private static boolean isIssuer(List<Line> lines, int at) {
        return Issuers.isIssuer(lines.get(at).words());
    }

    /** A headline that is set in several lines, or says only what sort of writing follows. */
    private static String whole(List<Line> lines, int first, List<String> letterhead) {
        String words = lines.get(first).words();
        if (Issuers.isBareWriting(words)) {
            String issuer = letterhead.isEmpty() ? "" : letterhead.get(letterhead.size() - 1);
            return issuer + words.replaceAll("\\s", "");
        }
        if (!words.contains("关于") || Issuers.isWriting(words)) {
            return words;
        }
        StringBuilder whole = new StringBuilder(words);
        for (int i = first + 1; i < Math.min(first + MOST_LINES, lines.size()); i++) {
            if (lines.get(i).role() != Role.HEADLINE) {
                break;
            }
            whole.append(lines.get(i).words());
            if (Issuers.isWriting(lines.get(i).words())) {
                return whole.toString();
            }
        }
        return words;
    }

    private static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
