package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number as it is written: 1.84万, 4,300, 九成, 两次. */
record WrittenNumber(int from, int to, BigDecimal value) {
    private static final int LONGEST = 15;
    /** Most figures behind the dash of a range (5-7天); behind the dash of a telephone number stand more. */
    private static final int SHORT_END = 4;

    private static final List<String> HALVED = List.of("小时", "个小时", "天", "个月", "个工作日");

    private static final String DIGITS = "零一二三四五六七八九";

    /** The numbers in a part of a text, in order; numbers inside words of Latin letters or codes are left out. */
    static List<WrittenNumber> scan(String text, int from, int to) {
        List<WrittenNumber> numbers = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (ChineseNumeral.isPart(c)) {
                at = spelled(text, at, from, to, numbers);
                continue;
            }
            if (!isDigit(c)) {
                if (c == '半' && isHalf(text, at, from, to)) {
                    numbers.add(new WrittenNumber(at, at + 1, new BigDecimal("0.5")));
                }
                at++;
                continue;
            }
            int end = at;
            while (end < to && (isDigit(text.charAt(end)) || isPoint(text, end, to))) {
                end++;
            }
            if (end - at <= LONGEST && !inCode(text, at, end, from, to)) {
                WrittenNumber number = number(text, at, end, to);
                if (number != null) {
                    number = number.withRest(text, to);
                    numbers.add(number);
                    end = number.to();
                }
            }
            at = end;
        }
        return numbers;
    }

    /** Whether half a unit of time is meant (半小时), and not a whole and a half (两个半小时). */
    private static boolean isHalf(String text, int at, int from, int to) {
        boolean behindNumber = at > from
                && ("个".indexOf(text.charAt(at - 1)) >= 0
                        || isDigit(text.charAt(at - 1))
                        || ChineseNumeral.isPart(text.charAt(at - 1)));
        return !behindNumber
                && HALVED.stream().anyMatch(unit -> text.startsWith(unit, at + 1) && at + 1 + unit.length() <= to);
    }

    /** Reads what is written with Chinese numerals, and returns where to go on. */
    private static int spelled(String text, int from, int floor, int to, List<WrittenNumber> numbers) {
        int end = from;
        while (end < to && ChineseNumeral.isPart(text.charAt(end))) {
            end++;
        }
        boolean ordinal = from > floor && "第新星周初".indexOf(text.charAt(from - 1)) >= 0;
        if (!ordinal && end - from <= LONGEST) {
            int last = end;
            boolean rounded = end < to && "余多".indexOf(text.charAt(end)) >= 0
                    || from > floor && "近上约".indexOf(text.charAt(from - 1)) >= 0;
            ChineseNumeral.read(text.substring(from, end), rounded)
                    .ifPresent(value -> numbers.add(new WrittenNumber(from, last, value)));
        }
        return end;
    }

    /** Whether it is written with Chinese numerals. */
    boolean isSpelled(String text) {
        return !isDigit(text.charAt(from));
    }

    private static WrittenNumber scaled(String text, int from, int end, int to, BigDecimal value) {
        boolean more = end + 1 < to && "余多".indexOf(text.charAt(end)) >= 0 && "万亿".indexOf(text.charAt(end + 1)) >= 0;
        int at = more ? end + 1 : end; // 3200余万元
        char next = at < to ? text.charAt(at) : ' ';
        return switch (next) {
            case '万' -> new WrittenNumber(from, at + 1, value.movePointRight(4));
            case '亿' -> new WrittenNumber(from, at + 1, value.movePointRight(8));
            case '千' ->
                end + 1 < to && "克米瓦".indexOf(text.charAt(end + 1)) >= 0
                        ? new WrittenNumber(from, end, value)
                        : new WrittenNumber(from, end + 1, value.movePointRight(3));
            default -> new WrittenNumber(from, end, value);
        };
    }

    /** The number with the tens of thousands that stand behind its hundreds of millions (29亿|3229.6万). */
    private WrittenNumber withRest(String text, int end) {
        if (to >= end || text.charAt(to - 1) != '亿' || !isDigit(text.charAt(to))) {
            return this;
        }
        int last = to;
        while (last < end && (isDigit(text.charAt(last)) || isPoint(text, last, end))) {
            last++;
        }
        WrittenNumber rest = number(text, to, last, end);
        return rest == null ? this : new WrittenNumber(from, rest.to(), value.add(rest.value()));
    }

    private static @Nullable WrittenNumber number(String text, int from, int end, int to) {
        try {
            return scaled(
                    text,
                    from,
                    end,
                    to,
                    new BigDecimal(text.substring(from, end).replace(",", "")));
        } catch (NumberFormatException e) {
            // 1.2.3 and the like are no numbers
            return null;
        }
    }

    private static boolean inCode(String text, int from, int end, int floor, int to) {
        char before = from > floor ? text.charAt(from - 1) : ' ';
        char behind = end < to ? text.charAt(end) : ' ';
        return isLatin(before)
                || isLatin(behind)
                || "*/:第#".indexOf(before) >= 0
                || before == '+' && from - 2 >= floor && isDigit(text.charAt(from - 2))
                || before == '-' && !(from - 2 >= floor && isDigit(text.charAt(from - 2)) && end - from <= SHORT_END)
                || "+*/:：".indexOf(behind) >= 0;
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }

    private static boolean isPoint(String text, int at, int to) {
        return ".,".indexOf(text.charAt(at)) >= 0
                && at + 1 < to
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at - 1))
                && (text.charAt(at) == '.' || isThousand(text, at, to));
    }

    private static boolean isThousand(String text, int at, int to) {
        return at + 3 < to
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at + 4 >= to || !isDigit(text.charAt(at + 4)));
    }

    /** A Chinese numeral from 零 to 十 or 两, or -1. */
    static int numeral(char c) {
        return c == '两' ? 2 : c == '十' ? 10 : DIGITS.indexOf(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
