package org.epistream.text.entity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;

/** Titles of persons (市委副书记、市长): found by their last word, then read to the left. */
final class Titles {
    private static final int LONGEST = 50;
    /** Longest words between an ordinary person's village and trade. */
    private static final int LONGEST_TRADE = 6;

    private static final String BORDERS = "，。；：！？（）《》“”() \n\t,;:!?　】【.．—";
    private static final Endings STOPS = new Endings(List.of(
            "由", "随", "与", "向", "经", "的", "了", "给予", "予", "派来", "派到", "派出的", "选派", "听取", "陪同", "传达", "邀请", "其中", "以及",
            "日", "落实", "贯彻", "感谢", "在", "来到", "对", "是", "及", "时", "使", "让", "请", "当天", "当晚", "上午", "下午", "会上", "派出",
            "带领", "率", "近日", "说", "记者", "据", "至", "还有", "的有", "会有", "包括", "任命", "推举", "任", "接到", "据悉", "受", "为", "给",
            "把", "被", "同", "送到", "送至", "看望", "慰问", "帮助", "找到", "该省", "该市", "该县", "该区", "该旗", "该州", "该乡", "该镇", "该村",
            "该街", "该院", "该局", "该校", "该所", "该站", "该厂", "该店", "该园", "该段", "该委", "该中心", "该社区", "该街道", "该公司", "该企业", "该单位",
            "该小区", "该医院", "该学校"));

    /** Words that hold a stop and stand in titles. */
    private static final List<String> LONGER = List.of(
            "应对", "经济", "经信", "经贸", "经开", "经营", "经管", "数据", "日报", "对外", "对口", "效率", "普及", "临时", "大使", "小说", "时政", "使馆",
            "任期", "责任", "主任", "给水", "供给", "受理", "行为", "委任", "兼任", "及时", "财经", "驻在", "经办", "日化", "日用", "今日", "同志", "大同",
            "共同", "同济", "同仁", "同心", "同江", "不同", "合同", "协同", "为民", "华为", "随县", "随州", "赋予");

    private static final List<String> JOINED_BY_AND = List.of(
            "社会保障", "计划生育", "质量", "水务", "草原", "林草", "科学技术", "科技局", "商务", "食品药品", "信息化", "旅游", "改革", "城乡", "体育", "规划",
            "新闻", "应急", "田地区", "田市", "田县", "平区", "县", "顺县", "龙市", "静县", "硕县", "政县", "布克赛尔", "林格尔");

    private final Terms<Head> heads;

    Titles() {
        Map<String, Head> words = new HashMap<>();
        Table.read(
                        Titles.class,
                        "title-heads.tsv",
                        2,
                        row -> Map.entry(row.get(0), Head.valueOf(row.get(1).toUpperCase(Locale.ROOT))))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        heads = new Terms<>(words);
    }

    /** The last words of titles in a part of a text. */
    List<Hit<Head>> heads(String text, int from, int to) {
        return heads.longest(text, from, to);
    }

    /** Where titles end, for reading titles that are joined (县委副书记、县长). */
    static BitSet ends(List<Hit<Head>> heads) {
        BitSet ends = new BitSet();
        heads.forEach(head -> ends.set(head.to()));
        return ends;
    }

    /** Where the title with this last word begins if it is joined to no other. */
    int start(String text, int from, Hit<Head> head) {
        return start(text, from, head, new BitSet());
    }

    /** Where the title with this last word begins. */
    int start(String text, int from, Hit<Head> head, BitSet ends) {
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

    /** Where the word for an ordinary person begins: its village and age are no part of it (甲村|村民, 79岁|村民). */
    static int ordinary(String text, int start, int head) {
        boolean office = start < head && "局院校司厂社会部心站队所办委府业学员".indexOf(text.charAt(head - 1)) >= 0;
        String stops = office ? "岁名位" : "村镇乡岁名位";
        for (int at = head; at > Math.max(start, head - LONGEST_TRADE); at--) {
            if (stops.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return office || head - start < LONGEST_TRADE ? start : head;
    }

    private static boolean continues(String text, int at, BitSet ends) {
        char c = text.charAt(at);
        if (c == '、') {
            return ends.get(at);
        }
        if (c == '的') {
            // the name of the disease in its first weeks
            return text.startsWith("感染的肺炎", at - 2);
        }
        if (c == '和') {
            return JOINED_BY_AND.stream().anyMatch(word -> text.startsWith(word, at + 1));
        }
        return BORDERS.indexOf(c) < 0 && !stops(text, at + 1);
    }

    /** Whether a word that is no part of a title ends here; its characters may stand inside a longer word (应对, 经济). */
    private static boolean stops(String text, int end) {
        int length = STOPS.lengthAt(text, end);
        return length > 0 && LONGER.stream().noneMatch(word -> covers(text, word, end - length, end));
    }

    private static boolean covers(String text, String word, int from, int end) {
        for (int at = end - word.length(); at <= from; at++) {
            if (at >= 0 && text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the 和 here begins the name of a place. */
    private static boolean isPlace(String text, int at) {
        return text.charAt(at) == '和' && JOINED_BY_AND.stream().anyMatch(word -> text.startsWith(word, at + 1));
    }
}
