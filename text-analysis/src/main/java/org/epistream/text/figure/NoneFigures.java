package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;

/** The number zero where a text says it in words: 无新增, 零死亡, 无重症和死亡病例, 没有新发病例. */
final class NoneFigures {
    private static final Openings NEGATIONS = Openings.of("无", "零", "没有", "未发生", "未出现", "未报告", "未发现", "未新增");
    private static final Openings NOT_NEGATIONS = Openings.of("无症状", "无接触", "零星", "零售", "无论", "无法", "无缝", "无偿", "无害");
    private static final Contents WISHES = Contents.of("确保", "力争", "争取", "实现零", "努力", "避免", "保持");
    private static final String EXACT = "无一例";
    /** What there has to be none of. */
    private static final Contents COUNTED = Contents.of("新增", "新发", "死亡", "伤亡", "病亡", "本土确诊", "病例", "感染者", "患者", EXACT);

    private static final Characters BRACKETS = new Characters("（）()");
    private static final int FARTHEST = 24;
    /** Most words of description between the negation and what there is none of (无社会面新增). */
    private static final int LEAD = 9;

    /** Last character of a word before a negation that says up to now (尚, 至今, 仍). */
    private static final String SO_FAR = "尚今仍还";

    /** How far before a negation the word of a wish may stand (确保零感染、零死亡). */
    private static final int WISHED = 9;

    private NoneFigures() {}

    static void find(String text, int from, int to, List<FoundFigure> found) {
        for (int at = from; at < to; at++) {
            int negation = isFirst(text.charAt(at)) ? negation(text, at) : 0;
            if (negation > 0 && !WISHES.anyIn(text, Math.max(from, at - WISHED), at)) {
                at = read(text, at, at + negation, to, found);
            }
        }
    }

    /** Whether a negation begins with a character; asked one by one, for a processor guesses each answer right. */
    private static boolean isFirst(char c) {
        return c == '无' || c == '零' || c == '没' || c == '未';
    }

    /** Length of the negation that begins at a place, 0 where none does. */
    private static int negation(String text, int at) {
        return NOT_NEGATIONS.anyAt(text, at) ? 0 : NEGATIONS.lengthAt(text, at);
    }

    /** Reads what there is none of, and returns the last place read. */
    private static int read(String text, int start, int at, int to, List<FoundFigure> found) {
        int end = at;
        int farthest = Math.min(to, at + FARTHEST);
        while (end < farthest && !Stretch.endsClause(text.charAt(end)) && !BRACKETS.contains(text.charAt(end))) {
            end++;
        }
        if (!COUNTED.anyIn(text, start, end)) {
            return at - 1;
        }
        boolean soFar = start > 0 && SO_FAR.indexOf(text.charAt(start - 1)) >= 0;
        List<String> kinds = kinds(text.substring(start, end), at - start, soFar);
        int last = kinds.isEmpty() ? at : end;
        kinds.forEach(kind -> found.add(new FoundFigure(
                start, last, kind, BigDecimal.ZERO, kind.equals("deaths") ? "人" : "例", Why.of("none-in-words"))));
        return last - 1;
    }

    /** @param soFar whether there has been none up to now (尚无, 至今无) */
    private static List<String> kinds(String words, int negated, boolean soFar) {
        int fresh = first(words, negated, "新增", "新发");
        boolean isNew = fresh >= 0 && fresh - negated <= LEAD || words.startsWith("未新增");
        List<String> kinds = new ArrayList<>();
        int death = first(words, negated, "死亡", "伤亡", "病亡");
        if (death >= 0 && (isNew || near(words, negated, death))) {
            kinds.add("deaths");
        }
        if (isNew) {
            sort(words, "无症状", "asymptomatic-new", kinds);
            sort(words, "疑似", "suspected-new", kinds);
            boolean confirmed = words.contains("确诊") || words.contains("感染者") && !words.contains("无症状感染者");
            if (confirmed || kinds.isEmpty()) {
                kinds.add("confirmed-new");
            }
        } else if (words.startsWith(EXACT)) {
            kinds.add("confirmed-total");
        } else {
            total(words, negated, kinds);
            int sick = soFar && kinds.isEmpty() ? first(words, negated, "病例", "感染者", "患者") : -1;
            if (sick >= 0 && sick - negated <= LEAD) {
                kinds.add("confirmed-total");
            }
        }
        return kinds;
    }

    /** 无确诊病例和疑似病例: none so far. */
    private static void total(String words, int negated, List<String> kinds) {
        int confirmed = first(words, negated, "确诊病例", "本土确诊");
        int suspected = first(words, negated, "疑似病例");
        if (confirmed >= 0 && confirmed - negated <= 2) {
            kinds.add("confirmed-total");
        }
        if (suspected >= 0 && (suspected - negated <= 2 || !kinds.isEmpty())) {
            kinds.add("suspected-new");
        }
    }

    private static void sort(String words, String name, String kind, List<String> kinds) {
        if (words.contains(name)) {
            kinds.add(kind);
        }
    }

    /** 无死亡, 无人员伤亡, 无重症和死亡病例; not what is far off. */
    private static boolean near(String words, int negated, int at) {
        String between = words.substring(negated, at);
        return between.length() <= 8 && !between.contains("因") && !between.contains("有");
    }

    private static int first(String words, int from, String... names) {
        int first = -1;
        for (String name : names) {
            int at = words.indexOf(name, from);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }
}
