package org.epistream.text.region;

import java.util.List;

/** Tells the verb 会同, with whom something is done, from the county of that name: 卫健局会同县委, 会同县召开. */
final class JoiningVerb {
    private static final String VERB = "会同";
    private static final String LEVELS = "县市";

    /** Behind these a name begins anew; behind any other character stands who does something with somebody. */
    private static final String BEFORE_NAMES = "在到从由赴向对至为是据离返入抵自往经过驻于了省市州报";

    /** With which words the other party may begin. */
    private static final List<String> PARTIES = List.of(
            "委", "政府", "政协", "政法", "纪委", "监委", "公安", "卫健", "卫生", "卫计", "教育", "教体", "教科", "疾控", "疾病", "市场", "市监", "交通",
            "交警", "农业", "应急", "人民", "人社", "人大", "直", "有关", "相关", "各", "乡镇", "街道", "市", "水利", "水务", "气象", "团", "妇", "武",
            "消防", "发改", "民政", "财政", "文旅", "文广", "住建", "自然", "生态", "医", "工", "商务", "司法", "城管", "检察", "法院", "防指",
            "疫情防控指挥部", "指挥部");

    private JoiningVerb() {}

    /** Whether words that read like the name of the county can be the verb and the level of whom it leads to. */
    static boolean mayBe(String text, int from, int to, int end) {
        return text.startsWith(VERB, from) && (hasSubject(text, from) || hasParty(text, from, to, end));
    }

    /** Whether they are the verb, for they have a subject. */
    static boolean is(String text, int from) {
        return text.startsWith(VERB, from) && hasSubject(text, from);
    }

    private static boolean hasSubject(String text, int from) {
        return from > 0
                && Character.isIdeographic(text.charAt(from - 1))
                && BEFORE_NAMES.indexOf(text.charAt(from - 1)) < 0;
    }

    /** A line begins with the name of who issues it, not with the verb. */
    private static boolean hasParty(String text, int from, int to, int end) {
        if (from == 0 || text.charAt(from - 1) == '\n') {
            return false;
        }
        int at = to < end && to > 0 && LEVELS.indexOf(text.charAt(to - 1)) < 0 && LEVELS.indexOf(text.charAt(to)) >= 0
                ? to + 1
                : to;
        return at < end && PARTIES.stream().anyMatch(party -> text.startsWith(party, at));
    }
}
