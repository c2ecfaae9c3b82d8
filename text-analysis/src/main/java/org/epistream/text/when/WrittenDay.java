package org.epistream.text.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is written; a part that is not written is 0.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 */
record WrittenDay(int from, int to, int year, int month, int day) {
    private static final Characters BEGINS = new Characters(DayNumber.CHARACTERS + "元");
    private static final Characters MARKS = new Characters("年月日");
    private static final int[] LONGEST_PART = {4, 3, 3};
    private static final int[] LONGEST = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** Every day written as 年月日, 月日 or 日, in order; what no calendar holds is passed over. */
    static List<WrittenDay> scan(String text, int from, int to) {
        List<WrittenDay> days = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!BEGINS.contains(text.charAt(at))) {
                at++;
                continue;
            }
            boolean first = text.charAt(at) == '元'
                    && text.startsWith("元月", at)
                    && (at == from || !isDigitOrYear(text.charAt(at - 1)));
            WrittenDay day = first || isBegun(text, at, to) ? at(text, at, to) : null;
            if (day == null) {
                at++;
            } else {
                days.add(day);
                at = day.to();
            }
        }
        return days;
    }

    /** Whether a number begins here that is a part of a day; most are none. */
    private static boolean isBegun(String text, int at, int to) {
        if (!DayNumber.starts(text, at) || at + 1 >= to || !goesOn(text.charAt(at + 1))) {
            return false;
        }
        int end = DayNumber.end(text, at, to);
        return end < to && MARKS.contains(text.charAt(end));
    }

    private static boolean goesOn(char c) {
        return MARKS.contains(c) || DayNumber.isFigure(c);
    }

    private static boolean isDigitOrYear(char c) {
        return DayNumber.isDigit(c) || c == '年' || c == '公';
    }

    private static @Nullable WrittenDay at(String text, int from, int to) {
        int[] parts = new int[3];
        int at = from;
        boolean listed = false;
        for (int part = 0; part < 3; part++) {
            int end = DayNumber.end(text, at, to);
            boolean fits = end > at && end - at <= LONGEST_PART[part];
            boolean marked = fits && end < to && isMark(text, end, part, parts);
            listed = fits && !marked && part == 2 && parts[1] > 0 && isListed(text, end, to);
            if (part == 1 && at < to - 1 && text.startsWith("元月", at)) {
                parts[1] = 1;
                at += 2;
            } else if (marked || listed) {
                parts[part] = DayNumber.value(text, at, end);
                at = marked ? end + 1 : end;
            }
        }
        boolean written = parts[2] > 0 && (listed || "日号".indexOf(text.charAt(at - 1)) >= 0);
        if (!written || !real(parts) || inNumber(text, from) || isLength(text, from, at, to, parts)) {
            return null;
        }
        return new WrittenDay(from, at, parts[0], parts[1], parts[2]);
    }

    /** 号 stands for 日 behind a month only: 3月5号. */
    private static boolean isMark(String text, int at, int part, int[] parts) {
        return "年月日".indexOf(text.charAt(at)) == part || part == 2 && parts[1] > 0 && text.charAt(at) == '号';
    }

    /** Whether a day shares its 日 with the next one (8月9、10日; 8月8至11日). */
    private static boolean isListed(String text, int at, int to) {
        if (at >= to || "、至到和-—~～".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = DayNumber.end(text, at + 1, to);
        return end > at + 1 && end < to && text.charAt(end) == '日';
    }

    private static boolean real(int[] parts) {
        if (parts[0] > 0 && (parts[0] < 1900 || parts[0] > 2199) || parts[1] > 12) {
            return false;
        }
        return parts[2] <= (parts[1] == 0 ? 31 : LONGEST[parts[1] - 1]);
    }

    /** Whether a month has a day, in its year or, where that is 0, in any. */
    static boolean exists(int year, int month, int day) {
        return day
                <= (year == 0 ? LONGEST[month - 1] : YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean inNumber(String text, int from) {
        return from > 0 && ".-+/第".indexOf(text.charAt(from - 1)) >= 0 && text.charAt(from - 1) != '-';
    }

    /** "7日内", "14日龄", "每10日" count days. */
    private static boolean isLength(String text, int from, int end, int to, int[] parts) {
        if (parts[1] > 0) {
            return false;
        }
        char next = end < to ? text.charAt(end) : ' ';
        char last = from > 0 ? text.charAt(from - 1) : ' ';
        if (!DayNumber.isDigit(text.charAt(from))) {
            // 三日 alone is mostly a length; it is a day only behind another (十月一日至七日)
            return from < 2 || "至到、和".indexOf(last) < 0 || text.charAt(from - 2) != '日';
        }
        return "内龄均游以".indexOf(next) >= 0 || "每近满第过续隔月年".indexOf(last) >= 0;
    }

    /** Whether it stands alone on its line, as the date under a notice or above a page does. */
    boolean standsAlone(String text, int from, int to) {
        int left = from() - 1;
        while (left >= from && isBlank(text.charAt(left))) {
            left--;
        }
        int right = to();
        while (right < to && isBlank(text.charAt(right))) {
            right++;
        }
        return (left < from || text.charAt(left) == '\n') && (right >= to || text.charAt(right) == '\n');
    }

    /** Whether it dates the dispatch and nothing in it (8月10日电, 8月10日讯). */
    boolean isDateline(String text, int to) {
        return to() < to && "讯电".indexOf(text.charAt(to())) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '　' || c == '\t' || c == '\r';
    }
}
