package org.epistream.text.page;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/** A stretch of HTML source with its entities decoded, each character with the place it was decoded from. */
record Entities(String text, int[] starts, int[] ends) {
    /** Longest entity that HTML names, with its ampersand and semicolon. */
    private static final int LONGEST = 33;

    static Entities decode(String html, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int[] starts = new int[to - from];
        int[] ends = new int[to - from];
        int at = from;
        while (at < to) {
            int end = html.charAt(at) == '&' ? entityEnd(html, at, to) : at + 1;
            String decoded =
                    end == at + 1 ? html.substring(at, end) : Parser.unescapeEntities(html.substring(at, end), false);
            if (decoded.length() > end - at) {
                decoded = decoded.substring(0, end - at);
            }
            for (int i = 0; i < decoded.length(); i++) {
                starts[text.length()] = at;
                ends[text.length()] = end;
                text.append(decoded.charAt(i));
            }
            at = end;
        }
        return new Entities(text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    private static int entityEnd(String html, int ampersand, int to) {
        int end = ampersand + 1;
        int limit = Math.min(to, ampersand + LONGEST);
        while (end < limit
                && (html.charAt(end) == '#'
                        || Character.isLetterOrDigit(html.charAt(end)) && html.charAt(end) < 0x80)) {
            end++;
        }
        return end < limit && html.charAt(end) == ';' ? end + 1 : end;
    }
}
