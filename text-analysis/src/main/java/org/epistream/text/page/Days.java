package org.epistream.text.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days that pages give: 2022-04-23, 2022/4/23, 2022.04.23, 2022年4月23日, 20220423, 二〇二二年四月二十三日. */
final class Days {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?/?(\\d{1,2})\\s?[-/.月]\\s?/?(\\d{1,2})(?!\\d)日?");
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern SPELLED = Pattern.compile(
            "([一二][〇○零OＯ一二三四五六七八九0]{3})\\s?年\\s?([一二三四五六七八九十]{1,2})\\s?月\\s?([一二三四五六七八九十廿卅]{1,3})\\s?日");
    private static final Pattern CLOCK = Pattern.compile("日?\\s*\\d{1,2}[:：]\\d{2}([:：]\\d{2})?");
    private static final Pattern LEFT_MARK = Pattern.compile("(?<=^|\\s)日(?=$|[\\s\\u3000）)]|公布|发布)");
    private static final String FIGURES = "〇一二三四五六七八九";

    private Days() {}

    /** The first day in a text, or null. */
    static @Nullable LocalDate first(String text) {
        List<LocalDate> days = find(text, 1);
        return days.isEmpty() ? null : days.get(0);
    }

    /** The days in a text, up to a number of them. */
    static List<LocalDate> find(String text, int most) {
        List<LocalDate> days = new ArrayList<>();
        int year = year(text, 0);
        if (year >= 0) {
            addFrom(year, DAY, text, most, days);
            if (days.size() < most) {
                addFrom(year, PACKED, text, most, days);
            }
        }
        if (days.size() < most && holdsSpelledYear(text)) {
            Matcher spelled = SPELLED.matcher(text);
            while (days.size() < most && spelled.find()) {
                add(spelled, days);
            }
        }
        return days;
    }

    private static void addFrom(int year, Pattern pattern, String text, int most, List<LocalDate> days) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int at = year;
        while (at >= 0 && days.size() < most) {
            boolean written = matcher.region(at, text.length()).lookingAt();
            if (written) {
                add(matcher, days);
            }
            at = year(text, written ? matcher.end() : at + 1);
        }
    }

    /** Where the first two figures of a year of this or the last century stand next, or -1. */
    private static int year(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '2' && text.charAt(at + 1) == '0' || c == '1' && text.charAt(at + 1) == '9') {
                return at;
            }
        }
        return -1;
    }

    private static void add(Matcher written, List<LocalDate> days) {
        try {
            days.add(LocalDate.of(number(written.group(1)), number(written.group(2)), number(written.group(3))));
        } catch (DateTimeException e) {
            // looks like a day and is none, such as a number of a document
        }
    }

    private static boolean holdsSpelledYear(String text) {
        for (int year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
            int last = year > 0 && text.charAt(year - 1) <= ' ' ? year - 2 : year - 1;
            if (last >= 3 && "〇○零OＯ一二三四五六七八九0".indexOf(text.charAt(last)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text without the days and clock times in it. */
    static String without(String text) {
        String left = year(text, 0) < 0 ? text : DAY.matcher(text).replaceAll(" ");
        left = holdsSpelledYear(left) ? SPELLED.matcher(left).replaceAll(" ") : left;
        boolean timed = left.indexOf(':') >= 0 || left.indexOf('：') >= 0;
        left = timed ? CLOCK.matcher(left).replaceAll(" ") : left;
        return left.indexOf('日') < 0 ? left : LEFT_MARK.matcher(left).replaceAll(" ");
    }

    /** A number in figures or in Chinese numerals, where ten may stand alone or between two others. */
    private static int number(String written) {
        int value = 0;
        for (char c : written.toCharArray()) {
            int figure = Character.isDigit(c) ? c - '0' : FIGURES.indexOf("○零OＯ".indexOf(c) >= 0 ? '〇' : c);
            switch (c) {
                case '十' -> value = value == 0 ? 10 : value * 10;
                case '廿' -> value = 20;
                case '卅' -> value = 30;
                default ->
                    value = value > 0 && value % 10 == 0 && written.length() < 4 && !Character.isDigit(c)
                            ? value + figure
                            : value * 10 + figure;
            }
        }
        return value;
    }
}
