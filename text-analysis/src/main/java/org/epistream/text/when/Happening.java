package org.epistream.text.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the days on which something happened from those that bound a span (3月1日以来, 截至3月1日, 自3月1日起), are to come
 * (定于3月1日) or date a writing (3月1日印发).
 */
public final class Happening {
    private static final Pattern HOURS = Pattern.compile(
            "^(?:[上下中]午|凌晨|早上|晚上?|零时|夜间|\\d{1,2}[时点：:]\\d{0,2}分?|整|许|左右|[（(]星期.[）)]|[0-9零—\\-~至到时]{1,8}时)+");
    private static final Pattern BOUND_AFTER =
            Pattern.compile("^(?:以来|[开]?始?起|之?前|以前|之?后|为止|止|首发|首次刊发|刊发|发布的|印发|下发|召开的|公布的|发出的).*");
    private static final Pattern BOUND_BEFORE = Pattern.compile(
            ".*(?:截至|截止|截止到|自|从|原定|定于|拟于|拟定于|拟|将于|将在|计划|预计|力争|不早于|不晚于|推迟到|推迟至|延期至|延至|延长至|有效期至|至|到|于[^，。]{0,6}前)[^\\u3400-\\u9fff]?(?:本|今)?年?$");
    private static final Pattern TO = Pattern.compile("^[^，。；\\n]{0,8}?(?:至|—|–|-|~|～|到)$");
    private static final Pattern NOTE = Pattern.compile("[\\s\\u3000（(【]*(?:编者按|编者注|编辑注|编后|更正|按语|注[:：]).*");
    private static final int LOOK = 10;
    /** A visit lasts some days; what is counted over more is a report of figures. */
    private static final int LONGEST_EVENT = 7;

    private Happening() {}

    /** Of the days found in a part of a text those, with their year known, on which something happened. */
    public static List<FoundDate> among(List<FoundDate> days, String text, int from, int to) {
        List<FoundDate> happened = new ArrayList<>();
        int line = from;
        int seen = from;
        for (int i = 0; i < days.size(); i++) {
            FoundDate day = days.get(i);
            line = lineStart(text, line, seen, day.from());
            seen = day.from();
            if (day.day().contains("X") || isNote(text, line, day.from())) {
                continue;
            }
            String before = text.substring(Math.max(from, day.from() - LOOK), day.from());
            FoundDate next = i + 1 < days.size() ? days.get(i + 1) : day;
            boolean span = isSpan(text, day, next);
            int end = span ? next.to() : day.to();
            String after = after(text, end, to);
            if (!BOUND_BEFORE
                            .matcher(before.substring(before.lastIndexOf('\n') + 1))
                            .matches()
                    && !BOUND_AFTER.matcher(after).matches()
                    && !(span && isLong(day, next))) {
                happened.add(day);
            } else if (span) {
                i++;
            }
        }
        return happened;
    }

    private static String after(String text, int end, int to) {
        String after = text.substring(end, Math.min(to, end + 2 * LOOK));
        int line = after.indexOf('\n');
        return HOURS.matcher(line < 0 ? after : after.substring(0, line)).replaceFirst("");
    }

    private static boolean isSpan(String text, FoundDate day, FoundDate next) {
        return next.from() > day.to()
                && next.from() - day.to() <= LOOK
                && TO.matcher(text.substring(day.to(), next.from())).matches();
    }

    private static boolean isLong(FoundDate day, FoundDate next) {
        return next.day().contains("X")
                || Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day.day()), LocalDate.parse(next.day())))
                        > LONGEST_EVENT;
    }

    /** Where the line begins that a place stands in, known where that of an earlier place begins. */
    private static int lineStart(String text, int line, int earlier, int at) {
        for (int i = at - 1; i >= earlier; i--) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return line;
    }

    private static boolean isNote(String text, int line, int at) {
        return NOTE.matcher(text.substring(line, Math.min(at, line + 2 * LOOK))).lookingAt();
    }
}
