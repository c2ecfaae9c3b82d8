package org.epistream.text.figure;

import java.util.List;
import org.epistream.text.words.Stretch;
import org.jspecify.annotations.Nullable;

/** Kinds of figures that show in how a number is put, whatever it counts: limits, terms, lengths of time. */
final class Forms {
    private static final List<String> WITHIN = List.of("内", "以内", "之内");
    private static final List<String> BOUNDS = List.of("以上", "及以上", "(含)以上", "（含）以上", "以下", "及以下", "以内", "及以内", "或以上");
    private static final List<String> LIMITS = List.of("不超过", "不得超过", "不能超过", "不多于", "不得多于", "不大于", "不高于", "上限为", "最多");
    private static final List<String> SHORT_OF = List.of("不满", "未满", "不足", "少于", "低于", "小于");
    private static final List<String> REACHED =
            List.of("达", "达到", "完成", "累计", "超", "超过", "实现", "突破", "不少于", "不低于", "至少", "出动", "惠及", "投入");
    private static final List<String> AHEAD = List.of("提前", "限时", "限期", "提前至少", "至少提前");
    private static final List<String> CERTIFICATES = List.of("核酸", "有效核酸", "健康码", "新冠病毒核酸", "阴性", "抗原", "有效的核酸");
    private static final List<UnitClass> LIMITED =
            List.of(UnitClass.CASE, UnitClass.PERSON, UnitClass.THING, UnitClass.LENGTH, UnitClass.TIMES);

    private Forms() {}

    /** The kind that the form shows, or null where the words around have to tell. */
    static @Nullable String kind(String text, Quantity quantity, Around around, int to) {
        String clause = clause(around.before());
        if (quantity.counts() == UnitClass.SHARE) {
            return "share";
        }
        if (quantity.counts() == UnitClass.TIME) {
            return time(text, quantity, clause, to);
        }
        boolean bound = starts(BOUNDS, text, quantity.to()) && REACHED.stream().noneMatch(clause::contains);
        boolean limit = ends(LIMITS, clause) || shortOf(clause);
        boolean condition = (clause.endsWith("超过") || clause.endsWith("高于"))
                && (text.startsWith("的", quantity.to())
                        || quantity.unit().word().equals("℃"));
        return LIMITED.contains(quantity.counts()) && (bound || limit || condition) ? "threshold" : null;
    }

    private static String time(String text, Quantity quantity, String clause, int to) {
        if (clause.endsWith("每") || clause.endsWith("每隔") || again(text, quantity, to)) {
            return "frequency";
        }
        if (starts(WITHIN, text, quantity.to()) || ends(AHEAD, clause) || starts(CERTIFICATES, text, quantity.to())) {
            return "deadline";
        }
        return ends(LIMITS, clause) || shortOf(clause) ? "threshold" : "duration";
    }

    /** 3天一次, 2天1次 */
    private static boolean again(String text, Quantity quantity, int to) {
        int at = quantity.to();
        return at + 1 < to && "一1".indexOf(text.charAt(at)) >= 0 && "次检测采".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean shortOf(String clause) {
        return SHORT_OF.stream().anyMatch(word -> clause.endsWith(word) && !clause.endsWith("不" + word));
    }

    private static String clause(String before) {
        int start = before.length();
        while (start > 0 && !Stretch.endsClause(before.charAt(start - 1))) {
            start--;
        }
        String words = before.substring(start);
        // 约 and the like stand between a limit and its number
        return words.endsWith("约") || words.endsWith("近") ? words.substring(0, words.length() - 1) : words;
    }

    /** Whether a length of time ends here within which something has to be done (一周内). */
    static boolean isTerm(String text, int at) {
        return starts(WITHIN, text, at);
    }

    private static boolean starts(List<String> words, String text, int at) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static boolean ends(List<String> words, String clause) {
        return words.stream().anyMatch(clause::endsWith);
    }
}
