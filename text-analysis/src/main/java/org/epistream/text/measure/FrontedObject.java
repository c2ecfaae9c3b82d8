package org.epistream.text.measure;

import java.util.List;
import java.util.regex.Pattern;
import org.epistream.text.words.Terms.Hit;
import org.epistream.text.words.Vocabulary;

/** Tells the 将 that puts its object first (将甲街道调整为封控区) from the one of something to come (将开展核酸检测). */
final class FrontedObject {
    /** What is done with such an object. */
    private static final Pattern DONE_WITH =
            Pattern.compile("[^，。；：]*?(?:调整为|列为|划为|划定为|作为|纳入|送至|送到|送进|送往|转至|转往|转为|列入|降为|分为|改为|延长|下沉|推送)");

    /** People whom no dictionary has as nouns. */
    private static final List<String> PEOPLE =
            List.of("密接", "次密接", "密切接触", "感染者", "阳性", "确诊", "疑似", "入境人员", "返乡人员", "来返", "涉疫", "相关人员", "高风险人员", "中高风险");

    /** Nouns that say how or when something will be done: 将|重点开展消毒. */
    private static final List<String> MANNERS = List.of(
            "重点", "第一时间", "全员", "全程", "全部", "每", "多措", "双管", "多点", "首批", "整体", "近期", "近日", "同期", "后期", "中期", "年内", "年底",
            "月底", "月内", "周末", "今", "明", "本周", "下");

    private static final int FAR = 40;

    private FrontedObject() {}

    /** Whether a word of plans is this 将. */
    static boolean isMarked(String text, Hit<Cue> plan) {
        int at = plan.to();
        return plan.length() == 1
                && text.charAt(plan.from()) == '将'
                && !begins(MANNERS, text, at)
                && (Vocabulary.isNoun(text, at)
                        || begins(PEOPLE, text, at)
                        || DONE_WITH
                                .matcher(text)
                                .region(at, Math.min(text.length(), at + FAR))
                                .lookingAt());
    }

    private static boolean begins(List<String> words, String text, int at) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }
}
