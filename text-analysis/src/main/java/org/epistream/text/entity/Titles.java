package org.epistream.text.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;

/** Titles of persons (市委副书记、市长): found by their last word, then read to the left. */
final class Titles {
    private static final int LONGEST = 50;
    private static final String BORDERS = "，。；：！？（）《》“”() \n\t,;:!?　】【";
    private static final List<String> STOPS = List.of(
            "由", "随", "与", "向", "经", "的", "了", "听取", "陪同", "传达", "邀请", "其中", "以及", "日", "落实", "贯彻", "感谢", "在", "来到",
            "对", "是", "及", "时", "使", "让", "请", "当天", "当晚", "上午", "下午", "会上", "派出", "带领", "率", "近日", "说", "记者", "据",
            "至");
    private static final List<String> JOINED_BY_AND = List.of(
            "社会保障", "计划生育", "信息化", "旅游", "改革", "城乡", "体育", "规划", "新闻", "应急", "田地区", "田市", "田县", "平区", "县", "顺县", "龙市",
            "静县", "硕县", "政县", "布克赛尔", "林格尔");

    /** A title's last word: whether it can also stand behind the name. */
    private final Terms<Boolean> heads;

    Titles() {
        Map<String, Boolean> words = new HashMap<>();
        Table.read(
                        Titles.class,
                        "title-heads.tsv",
                        2,
                        row -> Map.entry(row.get(0), row.get(1).equals("both")))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        heads = new Terms<>(words);
    }

    /** The last words of titles in a part of a text; the value says whether one can also stand behind a name. */
    List<Hit<Boolean>> heads(String text, int from, int to) {
        return heads.longest(text, from, to);
    }

    /** Where titles end, for reading titles that are joined (县委副书记、县长). */
    static Set<Integer> ends(List<Hit<Boolean>> heads) {
        Set<Integer> ends = new HashSet<>();
        heads.forEach(head -> ends.add(head.to()));
        return ends;
    }

    /** Where the title with this last word begins. */
    int start(String text, int from, Hit<Boolean> head, Set<Integer> ends) {
        int at = head.from();
        int floor = Math.max(from, head.from() - LONGEST);
        while (at > floor && continues(text, at - 1, ends)) {
            at--;
        }
        while (at < head.from() && "、和 0123456789".indexOf(text.charAt(at)) >= 0 && !isPlace(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean continues(String text, int at, Set<Integer> ends) {
        char c = text.charAt(at);
        if (c == '、') {
            return ends.contains(at);
        }
        if (c == '的') {
            // the name of the disease in its first weeks
            return text.startsWith("感染的肺炎", at - 2);
        }
        if (c == '和') {
            return JOINED_BY_AND.stream().anyMatch(word -> text.startsWith(word, at + 1));
        }
        return BORDERS.indexOf(c) < 0 && STOPS.stream().noneMatch(stop -> endsWith(text, at + 1, stop));
    }

    /** Whether the 和 here begins the name of a place. */
    private static boolean isPlace(String text, int at) {
        return text.charAt(at) == '和' && JOINED_BY_AND.stream().anyMatch(word -> text.startsWith(word, at + 1));
    }

    private static boolean endsWith(String text, int end, String word) {
        return text.startsWith(word, end - word.length());
    }
}
