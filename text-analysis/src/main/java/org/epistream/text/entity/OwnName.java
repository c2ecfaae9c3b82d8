package org.epistream.text.entity;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Set;

/** Tells the own name of an enterprise or school (大润发) from ordinary words before one (关停, 进一步完善). */
final class OwnName {
    private static final int LONGEST_WORD = 5;
    private static final String MEASURE_WORDS = "家个所处间座名批条";

    /** Words that no dictionary has and that name nobody. */
    private static final Set<String> ORDINARY = Set.of(
            "保供", "盯紧", "守牢", "抓牢", "管好", "涉疫", "便民", "平价", "实体", "线上", "网上", "暂停", "关停", "复业", "包保", "临街", "沿街", "无证",
            "涉事", "涉阳", "封控");

    private OwnName() {}

    /** Whether a stretch holds a character that belongs to no ordinary word of two or more. */
    static boolean is(String text, int from, int to) {
        if (MEASURE_WORDS.indexOf(text.charAt(from)) >= 0) {
            return false;
        }
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, from, to);
            if (end == at) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static int wordEnd(String text, int from, int first, int to) {
        for (int end = Math.min(to, from + LONGEST_WORD); end > from + 1; end--) {
            CoreDictionary.Attribute word = CoreDictionary.get(text.substring(from, end));
            if (ORDINARY.contains(text.substring(from, end))) {
                return end;
            }
            if (word != null) {
                boolean place = from == first && word.nature[0].startsWith("ns");
                return place || word.nature[0].startsWith("nz") || word.nature[0].startsWith("nt") ? from : end;
            }
        }
        return "要对除在请被和各等须应可使让开于到从进往去".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    }
}
