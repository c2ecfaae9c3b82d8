package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/** A number as it is written: 1.84万, 4,300, 九成, 两次. */
record WrittenNumber(int from, int to, BigDecimal value) {
    private static final int LONGEST = 15;
    /** Most figures behind the dash of a range (5-7天); behind the dash of a telephone number stand more. */
    private static final int SHORT_END = 4;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Openings HALVED = Openings.of("小时", "个小时", "天", "个月", "个工作日");

    private static final Characters FIRST = new Characters("0123456789半" + ChineseNumeral.PARTS);
    private static final Characters ORDINALS = new Characters("第新星周初");
    /** What makes a number a round one, behind it and before it. */
    private static final Characters MORE = new Characters("余多");

    private static final Characters ABOUT = new Characters("近上约");
    /** What stands beside the digits of a code, before and behind. */
    private static final Characters CODE_LEADS = new Characters("*/:第#");

    private static final Characters CODE_TAILS = new Characters("+*/:：");

    /** The numbers in a part of a text, in order; numbers inside words of Latin letters or codes are left out. */
    static List<WrittenNumber> scan(String text, int from, int to) {
        List<WrittenNumber> numbers = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (!FIRST.contains(c)) {
                at++;
            } else if (isDigit(c)) {
                at = digits(text, at, from, to, numbers);
            } else if (c == '半') {
                at = half(text, at, from, to, numbers);
            } else {
                at = spelled(text, at, from, to, numbers);
            }
        }
        return numbers;
    }

    /** Reads what is written with digits, and returns where to go on. */
    private static int digits(String text, int from, int floor, int to, List<WrittenNumber> numbers) {
        int end = digitsEnd(text, from, to);
        WrittenNumber number = inCode(text, from, end, floor, to) ? null : number(text, from, end, to);
        if (number == null) {
            return end;
        }
        WrittenNumber whole = number.withRest(text, to);
        numbers.add(whole);
        return whole.to();
    }

    private static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && (isDigit(text.charAt(end)) || isPoint(text, end, to))) {
            end++;
        }
        return end;
    }

    private static int half(String text, int at, int from, int to, List<WrittenNumber> numbers) {
        if (isHalf(text, at, from, to)) {
            numbers.add(new WrittenNumber(at, at + 1, HALF));
        }
        return at + 1;
    }

    /** Whether half a unit of time is meant (半小时), and not a whole and a half (两个半小时). */
    private static boolean isHalf(String text, int at, int from, int to) {
        boolean behindNumber = at > from
                && (text.charAt(at - 1) == '个'
                        || isDigit(text.charAt(at - 1))
                        || ChineseNumeral.isPart(text.charAt(at - 1)));
        int unit = behindNumber ? 0 : HALVED.lengthAt(text, at + 1);
        return unit > 0 && at + 1 + unit <= to;
    }

    /** Reads what is written with Chinese numerals, and returns where to go on. */
    private static int spelled(String text, int from, int floor, int to, List<WrittenNumber> numbers) {
        int end = from;
        while (end < to && ChineseNumeral.isPart(text.charAt(end))) {
            end++;
        }
        char before = from > floor ? text.charAt(from - 1) : ' ';
        if (!ORDINALS.contains(before) && end - from <= LONGEST) {
            boolean rounded = end < to && MORE.contains(text.charAt(end)) || ABOUT.contains(before);
            BigDecimal value = rounded ? ChineseNumeral.round(text, from, end) : ChineseNumeral.read(text, from, end);
            if (value != null) {
                numbers.add(new WrittenNumber(from, end, value));
            }
        }
        return end;
    }

    /** Whether it is written with Chinese numerals. */
    boolean isSpelled(String text) {
        return !isDigit(text.charAt(from));
    }

    private static WrittenNumber scaled(String text, int from, int end, int to, BigDecimal value) {
        boolean more = end + 1 < to
                && MORE.contains(text.charAt(end))
                && (text.charAt(end + 1) == '万' || text.charAt(end + 1) == '亿');
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
        WrittenNumber rest = number(text, to, digitsEnd(text, to, end), end);
        return rest == null ? this : new WrittenNumber(from, rest.to(), value.add(rest.value()));
    }

    private static @Nullable WrittenNumber number(String text, int from, int end, int to) {
        BigDecimal value = end - from > LONGEST ? null : value(text, from, end);
        return value == null ? null : scaled(text, from, end, to, value);
    }

    /** What digits with their points and commas are worth, or null: 1.2.3 and the like are no numbers. */
    private static @Nullable BigDecimal value(String text, int from, int end) {
        long digits = 0;
        boolean fraction = false;
        int decimals = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits = digits * 10 + c - '0';
                decimals += fraction ? 1 : 0;
            } else if (c == '.' && fraction) {
                return null;
            } else {
                fraction |= c == '.';
            }
        }
        return BigDecimal.valueOf(digits, decimals);
    }

    private static boolean inCode(String text, int from, int end, int floor, int to) {
        char before = from > floor ? text.charAt(from - 1) : ' ';
        char behind = end < to ? text.charAt(end) : ' ';
        return isLatin(before)
                || isLatin(behind)
                || CODE_LEADS.contains(before)
                || before == '+' && from - 2 >= floor && isDigit(text.charAt(from - 2))
                || before == '-' && !(from - 2 >= floor && isDigit(text.charAt(from - 2)) && end - from <= SHORT_END)
                || CODE_TAILS.contains(behind);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isPoint(String text, int at, int to) {
        return (text.charAt(at) == '.' || text.charAt(at) == ',')
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
        return c == '两' ? 2 : c == '十' ? 10 : ChineseNumeral.DIGITS.indexOf(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
