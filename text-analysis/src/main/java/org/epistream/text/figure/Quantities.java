package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the numbers with their units, and leaves out what is no figure: dates, ordinals, ages, set phrases. */
final class Quantities {
    private static final List<String> MORE = List.of("余", "多", "来");
    private static final List<String> CLOCK_LEADS =
            List.of("连续", "满", "静置", "超过", "至少", "不少于", "隔离", "观察", "每", "提前", "间隔", "达", "长达", "约");
    private static final List<String> CLOCK_TAILS =
            List.of("内", "以内", "之内", "前", "后", "以上", "核酸", "有效", "阴性", "抗原", "或");
    private static final List<String> COUNTERS = List.of("浏览", "阅读", "点击", "访问", "人气", "点赞", "评论", "转发", "下载");
    private static final String RANGE = "至到-~～—–";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Length of the longest unit of time with 个半 before it. */
    private static final int LONGEST_HALVED = 6;

    private static final int LONGEST_RANGE = 6;
    private static final int LONGEST_LIST = 16;

    private Quantities() {}

    static List<Quantity> scan(String text, int from, int to) {
        List<Quantity> found = new ArrayList<>();
        for (WrittenNumber number : WrittenNumber.scan(text, from, to)) {
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
        int at = number.to();
        while (at < to && text.charAt(at) == ' ' && at < number.to() + 2) {
            at++; // 接受 1 次
        }
        String more = MORE.stream()
                .filter(word -> text.startsWith(word, number.to()))
                .findFirst()
                .orElse("");
        int unitAt = (more.isEmpty() ? at : number.to()) + more.length();
        Quantity halved = halved(text, unitAt, to, number, spelled);
        if (halved != null) {
            return halved;
        }
        Unit unit = Unit.at(text, unitAt, to);
        int end = unit == null ? unitAt : unitAt + unit.word().length();
        if (unit == null) {
            unit = shared(text, number.to(), to);
            end = number.to();
        }
        return unit == null ? null : new Quantity(number.from(), end, number.value(), unit, spelled);
    }

    /** A time and a half (两个半小时, 三天半), or null. */
    private static @Nullable Quantity halved(String text, int at, int to, WrittenNumber number, boolean spelled) {
        boolean between = text.startsWith("个半", at);
        String words = between ? "个" + text.substring(at + 2, Math.min(to, at + LONGEST_HALVED)) : text;
        Unit unit = between ? Unit.at(words, 0, words.length()) : Unit.at(text, at, to);
        if (unit == null || unit.counts() != UnitClass.TIME) {
            return null;
        }
        int end = at + unit.word().length();
        boolean behind = !between
                && end < to
                && text.charAt(end) == '半'
                && (end + 1 >= to || "夜路数个天".indexOf(text.charAt(end + 1)) < 0);
        return between || behind
                ? new Quantity(number.from(), end + 1, number.value().add(HALF), unit, spelled)
                : null;
    }

    /** The unit that the first number of a range shares with the second (5至7天), or null. */
    private static @Nullable Unit shared(String text, int at, int to) {
        if (at >= to || RANGE.indexOf(text.charAt(at)) < 0) {
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
                || ordinal(text, from, quantity.from())
                || titled(text, from, quantity.from())
                || slogan(text, from, quantity)
                || chrome(text, from, quantity.from())
                || quantity.spelled() && quantity.counts() != UnitClass.SHARE && !Spelled.counts(text, quantity);
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
                && CLOCK_TAILS.stream().noneMatch(word -> text.startsWith(word, quantity.to()))
                && CLOCK_LEADS.stream().noneMatch(word -> text.startsWith(word, quantity.from() - word.length()));
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
        if (i < from || RANGE.indexOf(text.charAt(i)) < 0) {
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
        while (i >= Math.max(from, at - LONGEST_LIST)
                && (WrittenNumber.isDigit(text.charAt(i)) || "、和及至-,，天日周".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i >= from && i < at - 1 && text.charAt(i) == '第';
    }

    /** Whether a number begins a quoted watchword: “四支队伍”. */
    private static boolean slogan(String text, int from, Quantity quantity) {
        return quantity.from() > from
                && "“「『".indexOf(text.charAt(quantity.from() - 1)) >= 0
                && (quantity.counts() == UnitClass.THING || quantity.counts() == UnitClass.PERSON);
    }

    /** Whether a number stands in a title: 《…》. */
    private static boolean titled(String text, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - 2 * LONGEST_LIST); i--) {
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
        String before = text.substring(Math.max(from, at - 8), at);
        return COUNTERS.stream().anyMatch(before::contains) && !before.contains("，") && !before.contains("、");
    }
}
