package org.epistream.text.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;

/**
 * Tells the days on which something happened from those that bound a span (3月1日以来, 截至3月1日, 自3月1日起), are to come
 * (定于3月1日) or date a writing (3月1日印发).
 */
public final class Happening {
    private static final Pattern HOURS = Pattern.compile(
            "^(?:[上下中]午|凌晨|早上|晚上?|零时|夜间|\\d{1,2}[时点：:]\\d{0,2}分?|整|许|左右|[（(]星期.[）)]|[0-9零—\\-~至到时]{1,8}时)+");
    private static final Characters BEGIN_HOURS = new Characters("上下中凌早晚零夜0123456789整许左（(—-~至到时");
    private static final Openings BOUNDS_BEHIND = Openings.of(
            "以来", "开始起", "开起", "始起", "起", "之前", "前", "以前", "之后", "后", "为止", "止", "首发", "首次刊发", "刊发", "发布的", "印发", "下发",
            "召开的", "公布的", "发出的");
    private static final Endings BOUNDS_BEFORE =
            Endings.of("至", "到", "自", "从", "截止", "原定", "定于", "拟于", "拟", "将于", "将在", "计划", "预计", "力争", "不早于", "不晚于");
    private static final int BEFORE_EVENT = 6;

    private static final Characters TO = new Characters("至—–-~～到");
    private static final Characters STOPS = new Characters("，。；\n");
    private static final Characters BEFORE_NOTES = new Characters(" \t\n\u000b\f\r\u3000（(【");
    private static final Openings NOTES = Openings.of("编者按", "编者注", "编辑注", "编后", "更正", "按语", "注:", "注：");
    private static final int LOOK = 10;
    /** Between the days of a span, as for an hour of the first. */
    private static final int LONGEST_GAP = 8;

    /** A visit lasts some days; what is counted over more is a report of figures. */
    private static final int LONGEST_EVENT = 7;

    private Happening() {}

    /**
     * Of the days found in a part of a text the first on which something happened.
     *
     * @param days in order of appearance
     * @param wanted whether a day is one to look for, if its year is known
     */
    public static Optional<FoundDate> first(
            List<FoundDate> days, String text, int from, int to, Predicate<FoundDate> wanted) {
        int line = from;
        int seen = from;
        for (int i = 0; i < days.size(); i++) {
            FoundDate day = days.get(i);
            line = lineStart(text, line, seen, day.from());
            seen = day.from();
            if (!day.isKnown() || isNote(text, line, day.from())) {
                continue;
            }
            FoundDate next = i + 1 < days.size() ? days.get(i + 1) : day;
            boolean span = isSpan(text, day, next);
            boolean asked = wanted.test(day);
            if (!asked && !span) {
                continue;
            }
            boolean bounds = isBoundBefore(text, Math.max(line, day.from() - LOOK), day.from())
                    || isBoundBehind(text, span ? next.to() : day.to(), to)
                    || span && isLong(day, next);
            if (bounds && span) {
                i++;
            } else if (!bounds && asked) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** Whether the words before a day, its year between them, make it a bound: 截至今年. */
    private static boolean isBoundBefore(String text, int from, int day) {
        int end = day;
        end -= end > from && text.charAt(end - 1) == '年' ? 1 : 0;
        end -= end > from && (text.charAt(end - 1) == '本' || text.charAt(end - 1) == '今') ? 1 : 0;
        end -= end > from && !Characters.isChinese(text.charAt(end - 1)) ? 1 : 0;
        int length = BOUNDS_BEFORE.lengthAt(text, end);
        return length > 0 && end - length >= from || isBeforeEvent(text, from, end);
    }

    /** Whether words end that put a day before something: 于开学前. */
    private static boolean isBeforeEvent(String text, int from, int end) {
        if (end <= from || text.charAt(end - 1) != '前') {
            return false;
        }
        for (int at = end - 2; at >= Math.max(from, end - 2 - BEFORE_EVENT); at--) {
            char c = text.charAt(at);
            if (c == '于') {
                return true;
            }
            if (c == '，' || c == '。') {
                return false;
            }
        }
        return false;
    }

    private static boolean isBoundBehind(String text, int from, int to) {
        int limit = from;
        while (limit < Math.min(to, from + 2 * LOOK) && text.charAt(limit) != '\n') {
            limit++;
        }
        int at = from;
        if (at < limit && BEGIN_HOURS.contains(text.charAt(at))) {
            Matcher hours = HOURS.matcher(text).region(at, limit);
            at = hours.lookingAt() ? hours.end() : at;
        }
        int length = BOUNDS_BEHIND.lengthAt(text, at);
        return length > 0 && at + length <= limit;
    }

    private static boolean isSpan(String text, FoundDate day, FoundDate next) {
        int last = next.from() - 1;
        if (last < day.to() || last - day.to() > LONGEST_GAP || !TO.contains(text.charAt(last))) {
            return false;
        }
        for (int at = day.to(); at < last; at++) {
            if (STOPS.contains(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLong(FoundDate day, FoundDate next) {
        LocalDate first = day.known();
        LocalDate last = next.known();
        return first == null || last == null || Math.abs(ChronoUnit.DAYS.between(first, last)) > LONGEST_EVENT;
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
        int limit = Math.min(at, line + 2 * LOOK);
        int note = line;
        while (note < limit && BEFORE_NOTES.contains(text.charAt(note))) {
            note++;
        }
        int length = NOTES.lengthAt(text, note);
        return length > 0 && note + length <= limit;
    }
}
