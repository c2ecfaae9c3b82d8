package org.epistream.text.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.page.Labels.What;
import org.epistream.text.words.Characters;

/** Finds bylines inside paragraphs: in brackets at their end, or at their beginning. */
final class Bylines {
    private static final String ROLE =
            "(?:本报|本网|本台|全媒体|融媒体?|见习|特约|实习|首席|[\\u3400-\\u9fff]{2,8})?(?:记者|通讯员|作者|供稿|撰稿|文/图|图文|文/|来源)";
    private static final Pattern TRAILING = Pattern.compile("[（(]\\s{0,2}" + ROLE + "[^（()）。]{0,60}[）)][\\s\\u3000]*$");
    private static final Pattern LEADING = Pattern.compile(
            "^[\\s\\u3000\\u00a0]*(?:[\\u3400-\\u9fff]{0,10}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:讯|消息|报道|电)[\\s\\u3000]{0,2})?"
                    + "[（(]\\s{0,2}(" + ROLE + "[^（()）。]{0,60})[）)][\\s\\u3000]*");
    private static final Pattern NEWS = Pattern.compile("^[\\s\\u3000\\u00a0]*(?:本报|本网|本台)(?:讯|消息)[\\s\\u3000]*");
    /** Who tells the news: 青禾报讯, 新华社南京3月5日电. */
    private static final Pattern DATELINE = Pattern.compile(
            "^[\\s\\u3000\\u00a0]*[【（(]?((?:(?!本报|本网|本台|我报)[\\u3400-\\u9fff]{2,14}?(?:报|网|融媒体中心|融媒|传媒|电视台|广播电台|客户端|社)|新华社|中新社))(?:讯|消息|[\\u3400-\\u9fff]{0,6}\\d{1,2}月\\d{1,2}日[电讯])");

    private static final Characters OPENS = new Characters("（(讯息电");
    private static final int LONGEST_OPENING = 40;
    private static final Characters CLOSES = new Characters("）)");
    private static final Characters GAPS = new Characters(" \t\n\u000b\f\r\u3000\u00a0");
    private static final Pattern AROUND = Pattern.compile("^[（(]|[）)][\\s\\u3000]*$");
    private static final Pattern BRACKETS = Pattern.compile("[（()）]");
    private static final Pattern BEFORE_ROLE = Pattern.compile("[\\u3400-\\u9fff]{2,8}(?=记者|通讯员)");
    private static final Pattern NAMES_ONLY =
            Pattern.compile("(?<=[。！？”])[\\s\\u3000]*[（(]([\\u3400-\\u9fff·\\s\\u3000、，,]{2,30})[）)][\\s\\u3000]*$");
    private static final int WINDOW = 120;
    private static final int SHORTEST = 5;
    private static final int LONGEST_NAMES = 20;

    private Bylines() {}

    /** Whether a paragraph ends with a byline in brackets. */
    static boolean endsWithByline(String words) {
        String tail = words.substring(Math.max(0, words.length() - WINDOW));
        return closes(tail, 0, tail.length()) && TRAILING.matcher(tail).find();
    }

    /** Marks names that stand alone under a story or in brackets behind its last sentence. */
    static void cutLast(String text, int from, int to, boolean only, Credits credits, BitSet cut) {
        Matcher bracket = NAMES_ONLY.matcher(text).region(Math.max(from, to - WINDOW), to);
        List<String> names = List.of();
        int start = from;
        if (closes(text, from, to) && bracket.find()) {
            names = Names.alone(bracket.group(1));
            start = bracket.start();
        } else if (!only && to - from <= LONGEST_NAMES) {
            names = Names.alone(text.substring(from, to));
        }
        if (!names.isEmpty()) {
            names.forEach(credits::addReporters);
            cut.set(start, to);
        }
    }

    /** Marks the bylines of a paragraph and takes their names. */
    static void cut(String text, int from, int to, Credits credits, BitSet cut) {
        if (to - from < SHORTEST) {
            return;
        }
        if (mayOpen(text, from, to)) {
            cutOpening(text.substring(from, Math.min(to, from + WINDOW)), from, credits, cut);
        }
        int tailFrom = Math.max(from, to - WINDOW);
        if (closes(text, tailFrom, to)) {
            cutTrailing(text, tailFrom, to, credits, cut);
        }
    }

    private static void cutTrailing(String text, int from, int to, Credits credits, BitSet cut) {
        Matcher trailing = TRAILING.matcher(text).region(from, to);
        if (trailing.find()) {
            credits.read(AROUND.matcher(trailing.group()).replaceAll(""));
            credits.addReporters(withoutRoleSource(trailing.group()));
            cut.set(trailing.start(), to);
        }
    }

    /** Whether a mark or the last character of a word stands near the beginning that every byline there has. */
    private static boolean mayOpen(String text, int from, int to) {
        int first = from;
        while (first < to && GAPS.contains(text.charAt(first))) {
            first++;
        }
        for (int at = first; at < Math.min(to, first + LONGEST_OPENING); at++) {
            if (OPENS.contains(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static void cutOpening(String head, int from, Credits credits, BitSet cut) {
        Matcher dateline = DATELINE.matcher(head);
        if (dateline.lookingAt()) {
            credits.source().offer(CreditedSource.Place.DATELINE, dateline.group(1));
        }
        Matcher leading = LEADING.matcher(head);
        if (leading.lookingAt()) {
            credits.addReporters(leading.group(1));
            cut.set(from, from + leading.end());
            return;
        }
        Matcher news = NEWS.matcher(head);
        if (news.lookingAt()) {
            cut.set(from, from + news.end());
        }
    }

    /** Whether a part of a text ends with a bracket and nothing but blanks behind it. */
    private static boolean closes(String text, int from, int to) {
        int last = to - 1;
        while (last > from && GAPS.contains(text.charAt(last))) {
            last--;
        }
        return last >= from && CLOSES.contains(text.charAt(last));
    }

    private static String withoutRoleSource(String byline) {
        return byline.contains("来源")
                ? ""
                : BEFORE_ROLE
                        .matcher(beforeCrew(BRACKETS.matcher(byline).replaceAll(" ")))
                        .replaceAll("");
    }

    /** What stands before the first label for others than reporters: 记者/甲 编辑/乙. */
    private static String beforeCrew(String byline) {
        Labels label = Labels.all(byline);
        while (label.find()) {
            if (label.what() == What.OTHER) {
                return byline.substring(0, label.start());
            }
        }
        return byline;
    }
}
