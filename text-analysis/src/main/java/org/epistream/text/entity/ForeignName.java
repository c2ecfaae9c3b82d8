package org.epistream.text.entity;

import java.util.function.IntPredicate;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Vocabulary;

/** Names that are spelled by sound: with a dot (艾力·吐尔逊), or of four characters and more (热依汗古丽). */
final class ForeignName {
    /** Characters that such names are spelled with. */
    private static final String SOUNDS =
            "敦恩贺藏当周久美切南项欠豆本太角三知智合荣增边坚赞培措白玛让先恩和日高娃门敖登宝孟根陶胡查干满都呼如云斯琴额彦其嘎音毕格勒朗旺堆顿次旦仓觉姆措毛拥忠嘉绒英佐甲阿艾巴白包布才达丹德迪多尔尕噶格古哈海汗赫吉加江杰金卡克库拉兰来莱乐勒里力丽林洛罗马玛买麦曼米木姆娜那纳尼努帕皮其恰钦热仁日萨赛莎桑山沙斯苏塔泰特提图吐托瓦旺乌西希夏辛雅亚依伊音扎泽卓央措珠措朝鲁多普珍曲平青晋群宗贡索松强顺呷惹狄石比";

    /** Characters that the part behind a dot is spelled with. */
    private static final Characters DOTTED = new Characters(
            SOUNDS
                    + "安奥贝别比波伯卜不查东杜凡法菲费弗夫甫福盖戈贡古罕汗亨华怀伽迦晶凯坎康柯可肯夸雷李理莉连列玲琳龙隆卢鲁路伦麦梅密明莫穆南妮宁佩平普奇齐乔切青琼茹儒珊尚舍圣史士松索汤唐铁陀万威维魏温沃武锡席香肖谢辛星雄修旭逊延扬耶叶以义易因英尤于玉裕约扎詹张者珍芝子孜祖丁丝蕾黛帝亥热孜克亚衣库都再");

    private static final int LONGEST_PART = 7;
    /** Characters that such names hold but do not begin with. */
    private static final String NOT_FIRST = "和日高门干都根如云其来勒石比";

    private static final int LONGEST = 8;
    private static final int SHORTEST = 4;

    private ForeignName() {}

    /** Whether a stretch holds only characters that such names are spelled with. */
    static boolean isSpelled(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!DOTTED.contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where a name begins that has its dot here and stands behind no title, -1 where it may be no name at all. */
    static int start(String text, int floor, int dot) {
        int at = dot;
        while (at > floor && dot - at < LONGEST_PART && DOTTED.contains(text.charAt(at - 1))) {
            at--;
        }
        return dot - at > 1 ? at : -1;
    }

    /**
     * Where a name ends that begins here, 0 where none does.
     *
     * @param words whether the tagger begins a word at a place
     */
    static int end(String text, int from, NameShape shape, IntPredicate words) {
        int dot = part(text, from);
        int at = dot;
        while (at > from && at < text.length() && text.charAt(at) == '·') {
            at = last(text, at + 1, shape);
        }
        return at > dot ? at : dot > from ? spelled(text, from, shape, words) : 0;
    }

    /** Where the characters before a dot end, the same place where there is no dot near. */
    private static int part(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_PART && Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the part behind a dot ends, 0 where nothing that can stand behind a name does. */
    private static int last(String text, int from, NameShape shape) {
        int spelled = from;
        while (spelled < text.length() && spelled - from < LONGEST_PART && DOTTED.contains(text.charAt(spelled))) {
            if (spelled - from > 1 && shape.follower(text, spelled) > 1) {
                return spelled;
            }
            spelled++;
        }
        if (spelled - from > 1) {
            return spelled;
        }
        for (int at = from; at <= from + LONGEST_PART; at++) {
            if (at > from && shape.endsAt(text, at)) {
                return at;
            }
            if (at >= text.length() || !Character.isIdeographic(text.charAt(at))) {
                return 0;
            }
        }
        return 0;
    }

    private static int spelled(String text, int from, NameShape shape, IntPredicate words) {
        int at = from;
        if (NOT_FIRST.indexOf(text.charAt(from)) >= 0 && !text.startsWith("其其", from)) {
            return 0;
        }
        while (at < text.length() && at - from < LONGEST && isSound(text, from, at)) {
            at++;
        }
        int longest = at;
        while (at - from >= SHORTEST && !ends(text, at, longest, shape, words)) {
            at--;
        }
        return at - from >= SHORTEST ? at : 0;
    }

    /** Whether a name can end here; before its last sound only where a word stands that follows names (其其格|先后). */
    private static boolean ends(String text, int at, int longest, NameShape shape, IntPredicate words) {
        return at < longest
                ? shape.follower(text, at) > 1
                : shape.endsAt(text, at) || words.test(at) || isWord(text, at);
    }

    private static boolean isWord(String text, int at) {
        return at + 2 <= text.length() && Vocabulary.contains(text, at, at + 2);
    }

    /** Whether a character spells by sound; the 的 of Yi names stands behind 阿 (阿的木呷). */
    private static boolean isSound(String text, int from, int at) {
        char c = text.charAt(at);
        return SOUNDS.indexOf(c) >= 0 || c == '的' && at == from + 1 && text.charAt(from) == '阿';
    }
}
