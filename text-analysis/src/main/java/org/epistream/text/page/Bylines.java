package org.epistream.text.page;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bylines inside paragraphs: in brackets at their end, or at their beginning. */
final class Bylines {
    private static final String ROLE =
            "(?:本报|本网|本台|全媒体|融媒体?|见习|特约|实习|首席|[\\u3400-\\u9fff]{2,8})?(?:记者|通讯员|作者|供稿|撰稿|文/图|图文|文/|来源)";
    private static final Pattern TRAILING = Pattern.compile("[（(]\\s{0,2}" + ROLE + "[^（()）。]{0,60}[）)][\\s\\u3000]*$");
    private static final Pattern LEADING =
            Pattern.compile("^[\\s\\u3000\\u00a0]*(?:[\\u3400-\\u9fff]{0,8}(?:讯|消息|报道|电)[\\s\\u3000]{0,2})?"
                    + "[（(]\\s{0,2}(" + ROLE + "[^（()）。]{0,60})[）)][\\s\\u3000]*");
    private static final Pattern NEWS = Pattern.compile("^[\\s\\u3000\\u00a0]*(?:本报|本网|本台)(?:讯|消息)[\\s\\u3000]*");
    private static final int WINDOW = 120;
    private static final int SHORTEST = 5;

    private Bylines() {}

    /** Marks the bylines of a paragraph and takes their names. */
    static void cut(String text, int from, int to, Credits credits, BitSet cut) {
        if (to - from < SHORTEST) {
            return;
        }
        String head = text.substring(from, Math.min(to, from + WINDOW));
        Matcher leading = LEADING.matcher(head);
        if (leading.find()) {
            credits.addReporters(leading.group(1));
            cut.set(from, from + leading.end());
        } else {
            Matcher news = NEWS.matcher(head);
            if (news.find()) {
                cut.set(from, from + news.end());
            }
        }
        int tailFrom = Math.max(from, to - WINDOW);
        Matcher trailing = TRAILING.matcher(text).region(tailFrom, to);
        if (trailing.find()) {
            credits.read(trailing.group().replaceAll("^[（(]|[）)][\\s\\u3000]*$", ""));
            credits.addReporters(withoutRoleSource(trailing.group()));
            cut.set(trailing.start(), to);
        }
    }

    private static String withoutRoleSource(String byline) {
        return byline.contains("来源")
                ? ""
                : byline.replaceAll("[（()）]", " ").replaceAll("[\\u3400-\\u9fff]{2,8}(?=记者|通讯员)", "");
    }
}
