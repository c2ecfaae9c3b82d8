package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Stretch;

/** How often something is done, as a number of times: 每天两次, 每周至少开展1次, 一日三次. */
final class Frequencies {
    private static final String PERIODS = "天日周月年";
    private static final String COUNTS = "次轮遍";
    private static final Contents SENT = Contents.of("安排", "派", "允许", "可由");
    private static final int FARTHEST = 16;
    private static final int NEXT = 3;

    private Frequencies() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        List<FoundFigure> single = new ArrayList<>();
        for (int at = from; at + 3 < to; at++) {
            char c = text.charAt(at);
            if (c == '每' && isEach(text, at + 1)) {
                times(text, at, at + 1, to, FARTHEST, found);
            } else if ((c == '一' || c == '1') && isOne(text, from, at)) {
                times(text, at, at + 1, to, NEXT, single);
            }
        }
        found.addAll(single);
    }

    private static boolean isEach(String text, int period) {
        return PERIODS.indexOf(text.charAt(period)) >= 0 && !weekday(text, period);
    }

    /** Whether one period begins here (一日三次), and not the end of a greater number or another word. */
    private static boolean isOne(String text, int from, int at) {
        char period = text.charAt(at + 1);
        return (period == '天' || period == '日' || period == '周')
                && (at == from
                        || !Character.isLetterOrDigit(text.charAt(at - 1))
                        || "做测检".indexOf(text.charAt(at - 1)) >= 0);
    }

    /** 每周五 names a day. */
    private static boolean weekday(String text, int period) {
        return text.charAt(period) == '周'
                && "一二三四五六日".indexOf(text.charAt(period + 1)) >= 0
                && !text.startsWith("次", period + 2);
    }

    private static void times(String text, int start, int period, int to, int reach, List<FoundFigure> found) {
        int end = Math.min(to - 1, period + reach);
        for (int i = period + 1; i < end && !Stretch.endsClause(text.charAt(i)); i++) {
            int times = WrittenNumber.isDigit(text.charAt(i))
                    ? text.charAt(i) - '0'
                    : WrittenNumber.numeral(text.charAt(i));
            boolean counted =
                    COUNTS.indexOf(text.charAt(i + 1)) >= 0 || text.charAt(i + 1) == '人' && SENT.anyIn(text, period, i);
            if (times > 0 && counted && !WrittenNumber.isDigit(text.charAt(i - 1))) {
                String unit = text.charAt(i + 1) + "/" + (text.charAt(period) == '日' ? '天' : text.charAt(period));
                found.add(new FoundFigure(
                        start, i + 2, "frequency", BigDecimal.valueOf(times), unit, Why.of("times-each-period")));
                return;
            }
        }
    }
}
