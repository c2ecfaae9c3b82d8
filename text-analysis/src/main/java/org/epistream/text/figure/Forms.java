package org.epistream.text.figure;

import java.util.EnumSet;
import java.util.Set;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** Kinds of figures that show in how a number is put, whatever it counts: limits, terms, lengths of time. */
final class Forms {
    private static final Openings WITHIN = Openings.of("内", "以内", "之内");
    private static final Openings BOUNDS = Openings.of("以上", "及以上", "(含)以上", "（含）以上", "以下", "及以下", "以内", "及以内", "或以上");
    private static final Endings LIMITS = Endings.of("不超过", "不得超过", "不能超过", "不多于", "不得多于", "不大于", "不高于", "上限为", "最多");
    private static final Endings SHORT_OF = Endings.of("不满", "未满", "不足", "少于", "低于", "小于");
    private static final Contents REACHED =
            Contents.of("达", "达到", "完成", "累计", "超", "超过", "实现", "突破", "不少于", "不低于", "至少", "出动", "惠及", "投入");
    private static final Endings AHEAD = Endings.of("提前", "限时", "限期", "提前至少", "至少提前");
    private static final Openings CERTIFICATES = Openings.of("核酸", "有效核酸", "健康码", "新冠病毒核酸", "阴性", "抗原", "有效的核酸");
    private static final Endings EVERY = Endings.of("每", "每隔");
    private static final Endings MORE_THAN = Endings.of("超过", "高于");
    private static final Set<UnitClass> LIMITED =
            EnumSet.of(UnitClass.CASE, UnitClass.PERSON, UnitClass.THING, UnitClass.LENGTH, UnitClass.TIMES);

    private Forms() {}

    /** The kind that the form shows, or null where the words around have to tell. */
    static @Nullable String kind(String text, Quantity quantity, Around around, int to) {
        return switch (quantity.counts()) {
            case SHARE -> "share";
            case TIME -> time(text, quantity, around.before(), to);
            default ->
                LIMITED.contains(quantity.counts()) && isLimit(text, quantity, around.before()) ? "threshold" : null;
        };
    }

    private static boolean isLimit(String text, Quantity quantity, String before) {
        int end = end(before);
        boolean condition = MORE_THAN.anyAt(before, end)
                && (text.startsWith("的", quantity.to())
                        || quantity.unit().word().equals("℃"));
        return condition
                || limits(before, end)
                || BOUNDS.anyAt(text, quantity.to()) && !REACHED.anyIn(before, clauseStart(before, end), end);
    }

    private static String time(String text, Quantity quantity, String before, int to) {
        int end = end(before);
        if (EVERY.anyAt(before, end) || again(text, quantity, to)) {
            return "frequency";
        }
        if (WITHIN.anyAt(text, quantity.to()) || AHEAD.anyAt(before, end) || CERTIFICATES.anyAt(text, quantity.to())) {
            return "deadline";
        }
        return limits(before, end) ? "threshold" : "duration";
    }

    /** 3天一次, 2天1次 */
    private static boolean again(String text, Quantity quantity, int to) {
        int at = quantity.to();
        return at + 1 < to
                && (text.charAt(at) == '一' || text.charAt(at) == '1')
                && "次检测采".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean limits(String before, int end) {
        int length = SHORT_OF.lengthAt(before, end);
        return length > 0 && !before.startsWith("不", end - length - 1) || LIMITS.anyAt(before, end);
    }

    /** Where the words before a number end, without 约 and the like, which stand between a limit and its number. */
    private static int end(String before) {
        return before.endsWith("约") || before.endsWith("近") ? before.length() - 1 : before.length();
    }

    private static int clauseStart(String before, int end) {
        int start = end;
        while (start > 0 && !Stretch.endsClause(before.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether a length of time ends here within which something has to be done (一周内). */
    static boolean isTerm(String text, int at) {
        return WITHIN.anyAt(text, at);
    }
}
