package org.epistream.text.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What says without a label who published when: "青禾发布　2021-03-09 10:20", "青禾日报 2021年3月9日 星期二 第2版:要闻".
 *
 * @param issuer the name in it
 * @param timed whether an hour stands with the day
 */
record DayLine(String issuer, LocalDate day, boolean timed) {
    private static final Pattern BESIDE = Pattern.compile(
            "日|星期.|周[一二三四五六日天]|第?[A-Z]?[\\d一二三四五六七八九十]{0,3}版[·:：]?.{0,8}|\\d{1,2}|农历.{0,12}|[A-Z]\\d{1,2}|[\\u3400-\\u9fff]{0,4}(?:要闻|新闻|综合|专版|专题)|原创|转载|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|(?:发表于|发布于).{0,6}|公布|发布|上一版|下一版|返回目录|放大.?|缩小.?|全文复制|[|丨·/>◀▶<—+-]+");
    private static final Pattern COLUMN = Pattern.compile("[\\u3400-\\u9fff]{2,6}(?:要闻|新闻|时讯|快讯|动态)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:：]\\d{2}");
    private static final Pattern DAY_AND_HOUR =
            Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[\\s\\u3000]{1,3}\\d{1,2}[:：]\\d{2}");
    private static final Pattern BRACKETS = Pattern.compile("[（()）\\[\\]【】]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000\\u00a0/]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\u3400-\\u9fff\\w]");
    private static final int BESIDE_DAY = 12;
    private static final int LONGEST = 100;

    /** Whether a line gives a day and the column of a paper or site above a story, and no more: 青禾要闻 2021年3月9日. */
    static boolean isColumnAndDay(String line) {
        if (line.length() > LONGEST || Days.first(line) == null) {
            return false;
        }
        String words = Days.without(line).strip();
        return !words.isEmpty() && COLUMN.matcher(words).matches();
    }

    /** A day and an hour in figures, and a word or two about the post: 置顶 2021-01-21 11:10. */
    static boolean isDayAndHour(String line) {
        return line.length() <= LONGEST
                && (line.indexOf(':') >= 0 || line.indexOf('：') >= 0)
                && DAY_AND_HOUR.matcher(line).find()
                && NO_WORD.matcher(Days.without(line)).replaceAll("").length() <= BESIDE_DAY;
    }

    /** Reads a line, or the part of one that stands before its first label; null where it says anything else. */
    static @Nullable DayLine of(String line) {
        LocalDate day = line.length() > LONGEST ? null : Days.first(line);
        if (day == null) {
            return null;
        }
        List<String> issuers = new ArrayList<>();
        String words = BRACKETS.matcher(Days.without(line)).replaceAll(" ").strip();
        for (String word : GAPS.split(words)) {
            if (Issuers.isIssuer(word)) {
                issuers.add(word);
            } else if (!word.isEmpty() && !BESIDE.matcher(word).matches()) {
                return null;
            }
        }
        return issuers.isEmpty()
                ? null
                : new DayLine(issuers.get(0), day, TIME.matcher(line).find());
    }
}
