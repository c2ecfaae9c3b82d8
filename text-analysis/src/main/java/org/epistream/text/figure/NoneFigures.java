package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.List;
import org.epistream.domain.analysis.Why;

/** The number zero where a text says it in words: 无新增, 零死亡, 无一例. */
final class NoneFigures {
    private static final List<String> NONE =
            List.of("无新增", "零新增", "无死亡", "无人员伤亡", "无社会面新增", "无本土新增", "无伤亡", "零死亡", "无一例", "没有新增");

    private NoneFigures() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        for (String words : NONE) {
            for (int at = text.indexOf(words, from);
                    at >= 0 && at + words.length() <= to;
                    at = text.indexOf(words, at + 1)) {
                int end = at + words.length();
                String kind = kind(text, words, end);
                found.add(new FoundFigure(
                        at, end, kind, BigDecimal.ZERO, kind.equals("deaths") ? "人" : "例", Why.of("none-in-words")));
            }
        }
    }

    private static String kind(String text, String words, int end) {
        if (text.startsWith("死亡", end) || words.contains("死亡") || words.contains("伤亡")) {
            return "deaths";
        }
        if (text.startsWith("无症状", end)) {
            return "asymptomatic-new";
        }
        if (text.startsWith("疑似", end)) {
            return "suspected-new";
        }
        return words.equals("无一例") ? "confirmed-total" : "confirmed-new";
    }
}
