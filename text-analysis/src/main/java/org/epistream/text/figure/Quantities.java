package org.epistream.text.figure;

import java.util.ArrayList;
import java.util.List;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/** Finds the numbers with their units, and leaves out what is no figure: dates, ordinals, ages, set phrases. */
final class Quantities {
    private static final Characters MORE = new Characters("余多来");
    private static final Endings CLOCK_LEADS =
            Endings.of("连续", "满", "静置", "超过", "至少", "不少于", "隔离", "观察", "每", "提前", "间隔", "达", "长达", "约");
    private static final Openings CLOCK_TAILS =
            Openings.of("内", "以内", "之内", "前", "后", "以上", "核酸", "有效", "阴性", "抗原", "或");
    private static final Contents COUNTERS = Contents.of("浏览", "阅读", "点击", "访问", "人气", "点赞", "评论", "转发", "下载");
    private static final Characters RANGE = new Characters("至到-~～—–");
    private static final int LONGEST_RANGE = 6;
    private static final int LONGEST_LIST = 16;
    private static final Characters LISTED = new Characters("0123456789、和及至-,，天日周");
    private static final Characters QUOTES = new Characters("“「『");
    /** How far before its number a counter of visits may stand. */
    private static final int COUNTER = 8;

    private Quantities() {}

    /** @param numbers all that stand in this part of the text, in order */
    static List<Quantity> read(String text, int from, int to, List<WrittenNumber> numbers) {
        List<Quantity> found = new ArrayList<>();
        for (WrittenNumber number : numbers) {
            Quantity quantity = read(text, from, to, number);
            if (quantity != null && !idle(text, from, to, quantity)) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static @Nullable Quantity read(String text, int from, int to, WrittenNumber number) {
        boolean spelled = number.isSpelled(text);
        Quantity share = Shares.read(text, from, to, number, spelled);
        if (share != null) {
            return share;
        }
        int at = unitAt(text, number.to(), to);
        Unit time = Halves.between(text, at, to);
        if (time != null) {
            return Halves.of(number, at + time.word().length(), time, spelled);
        }
        Unit unit = Unit.at(text, at, to);
        if (unit == null) {
            Unit shared = shared(text, number.to(), to);
            return shared == null ? null : new Quantity(number.from(), number.to(), number.value(), shared, spelled);
        }
        int end = at + unit.word().length();
        return unit.counts() == UnitClass.TIME && Halves.isBehind(text, end, to)
                ? Halves.of(number, end, unit, spelled)
                : new Quantity(number.from(), end, number.value(), unit, spelled);
    }

    /** Where the unit stands, behind 余 or as many as two spaces (接受 1 次). */
    private static int unitAt(String text, int end, int to) {
        if (end >= to) {
            return end;
        }
        char c = text.charAt(end);
        if (c != ' ') {
            return MORE.contains(c) ? end + 1 : end;
        }
        return end + 1 < to && text.charAt(end + 1) == ' ' ? end + 2 : end + 1;
    }

    /** The unit that the first number of a range shares with the second (5至7天), or null. */
    private static @Nullable Unit shared(String text, int at, int to) {
        if (at >= to || !RANGE.contains(text.charAt(at))) {
            return null;
        }
        int end = at + 1;
        while (end < Math.min(to, at + LONGEST_RANGE)
                && (WrittenNumber.isDigit(text.charAt(end)) || ChineseNumeral.isPart(text.charAt(end)))) {
            end++;
        }
        return end == at + 1 ? null : Unit.at(text, end, to);
    }

    /** Whether a number is none that a reader would put in a table. */
    private static boolean idle(String text, int from, int to, Quantity quantity) {
        return switch (quantity.counts()) {
                    case NONE -> true;
                    case TIME -> idleTime(text, from, to, quantity);
                    case TIMES -> quantity.spelled() || quantity.value().intValue() < 3;
                    case LENGTH -> quantity.spelled() || idleMetre(text, quantity);
                    default -> false;
                }
                || quantity.spelled() && quantity.counts() != UnitClass.SHARE && !Spelled.counts(text, quantity)
                || ordinal(text, from, quantity.from())
                || titled(text, from, quantity.from())
                || slogan(text, from, quantity)
                || chrome(text, from, quantity.from());
    }

    private static boolean idleTime(String text, int from, int to, Quantity quantity) {
        String unit = quantity.unit().word();
        char before = quantity.from() > from ? text.charAt(quantity.from() - 1) : ' ';
        boolean date = unit.equals("日")
                && (before == '月'
                        || !text.startsWith("内", quantity.to())
                                && !text.startsWith("以内", quantity.to())
                                && before != '每'
                                && before != '续');
        boolean clock = unit.endsWith("小时")
                && quantity.is(24)
                && !CLOCK_TAILS.anyAt(text, quantity.to())
                && !CLOCK_LEADS.anyAt(text, quantity.from());
        boolean rhythm = before != '每' && rhythm(text, to, quantity.to());
        boolean ahead =
                before == '前' && !text.startsWith("内", quantity.to()) && !text.startsWith("提", quantity.from() - 2);
        return date || clock || rhythm || ahead || range(text, from, quantity.from(), '前');
    }

    /** 3天2检 */
    private static boolean rhythm(String text, int to, int at) {
        return at + 1 < to
                && (WrittenNumber.isDigit(text.charAt(at)) || WrittenNumber.numeral(text.charAt(at)) > 0)
                && "检测采".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Whether a number ends a range that begins behind a character: 期满前1-2天. */
    private static boolean range(String text, int from, int at, char lead) {
        int i = at - 1;
        if (i < from || !RANGE.contains(text.charAt(i))) {
            return false;
        }
        while (i - 1 >= from && WrittenNumber.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i > from && text.charAt(i - 1) == lead;
    }

    /** 一米线, 1米距离: a manner of keeping away. */
    private static boolean idleMetre(String text, Quantity quantity) {
        return quantity.unit().word().equals("米")
                && quantity.value().intValue() < 3
                && !text.startsWith("以上", quantity.to());
    }

    /** Whether a number goes on a list of ordinals: 第1、4、7天. */
    private static boolean ordinal(String text, int from, int at) {
        int i = at - 1;
        int low = Math.max(from, at - LONGEST_LIST);
        while (i >= low && LISTED.contains(text.charAt(i))) {
            i--;
        }
        return i >= from && i < at - 1 && text.charAt(i) == '第';
    }

    /** Whether a number begins a quoted watchword: “四支队伍”. */
    private static boolean slogan(String text, int from, Quantity quantity) {
        return quantity.from() > from
                && QUOTES.contains(text.charAt(quantity.from() - 1))
                && (quantity.counts() == UnitClass.THING || quantity.counts() == UnitClass.PERSON);
    }

    /** Whether a number stands in a title: 《…》. */
    private static boolean titled(String text, int from, int at) {
        int low = Math.max(from, at - 2 * LONGEST_LIST);
        for (int i = at - 1; i >= low; i--) {
            char c = text.charAt(i);
            if (c == '《') {
                return true;
            }
            if (c == '》' || c == '。') {
                return false;
            }
        }
        return false;
    }

    private static boolean chrome(String text, int from, int at) {
        int low = Math.max(from, at - COUNTER);
        if (!COUNTERS.anyIn(text, low, at)) {
            return false;
        }
        String before = text.substring(low, at);
        return before.indexOf('，') < 0 && before.indexOf('、') < 0;
    }
}
