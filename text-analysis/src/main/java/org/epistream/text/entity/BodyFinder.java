package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Endings;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Tails;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.epistream.text.words.Vocabulary;

/** Finds named bodies by their last words, read to the left up to a place, a level (省, 市, 县) or a town. */
public final class BodyFinder {
    private static final int LONGEST = 25;
    private static final int LONGEST_TOWN = 6;
    private static final Characters BORDERS = new Characters("，。、；：！？（）《》“”() \n\t,.;:!?　】【·0123456789—");
    private static final Endings STOPS = new Endings(List.of(
            "由", "与", "向", "经", "的", "了", "在", "到", "对", "和", "及", "时", "至", "把", "从", "按", "往", "为", "请", "转", "报",
            "将", "以", "联合", "会同", "协同", "配合", "指导", "驻", "督促", "委托", "协调", "邀请", "要", "或", "或者", "随机", "走访", "开展", "须",
            "需", "可", "让", "督导", "接受", "察看", "查看", "成立", "参加", "来自", "日", "后", "前", "任", "给", "入", "是", "有", "过", "使",
            "告知", "通知", "联系", "同意", "派", "启用", "组织", "位于", "赴", "送", "听", "对口", "看望", "走进", "恢复", "关闭", "关停", "开放",
            "暂停"));
    private static final Endings CLASSES = new Endings(List.of(
            "各", "全县", "全市", "全区", "全省", "全州", "全镇", "全旗", "全国", "全乡", "全盟", "长途", "大型", "零售", "宾馆", "超市", "商场", "隔离",
            "乡镇", "中小", "所有", "每", "全体", "有关", "相关", "基层", "定点", "一家", "某", "该", "其他", "多家", "一家", "两家", "三家", "几家",
            "数家", "余家", "多个", "两个", "几个", "这个", "两级", "三级", "四级", "等", "属地", "民办", "公办", "部分", "多数", "一些", "不少", "很多",
            "许多", "少数", "个别", "私立", "全部", "周边", "附近", "辖区", "城区", "农村", "镇区", "乡村", "集镇", "两所", "三所", "几所", "各级", "各类",
            "县级", "市级", "省级", "区级", "二级", "村级", "乡级", "镇级", "国家级", "民营", "连锁", "中型", "小型", "社会办", "综合性", "专科", "发热",
            "方舱", "返乡", "区内", "区属", "市属", "县属", "省属", "县内", "市内", "境内", "县城", "市区", "县域", "区域", "市域", "本", "其", "另",
            "高等", "普通", "职业", "寄宿制", "类似", "外地", "当地", "同级", "下级", "上级", "对口", "接收", "收治", "后备", "备用", "沿街", "街边", "私人",
            "个体", "重点", "规模以上", "规上", "批", "座", "处", "间", "大小", "等级"));
    /** Behind a body, these name its web site, its newspaper or one of its officers. */
    private static final Openings GOES_ON = Openings.of(
            "网站", "网>", "网 ", "门户网", "官网", "官方网站", "机关报", "公众号", "书记", "副书记", "常委", "领导", "主任", "副主任", "组长", "主席",
            "副主席", "局长", "副局长", "院长", "副院长", "校长", "副校长", "委员", "总干事");

    private static final Characters LEVELS = new Characters("省市县区州镇乡旗盟");

    /** Behind a level, these make a word that is no level (县城, 市场, 区域). */
    private static final Characters NO_LEVEL = new Characters("城场域级内属直里外民长际容面");

    /** What a name begins with that is of no place. */
    private static final Openings COUNTRY = Openings.of("自治区", "国家", "中国", "国务院");

    /** Nouns of departments that 和 joins (文化和旅游局). */
    private static final Endings JOINED = Endings.of(
            "教育", "文化", "体育", "旅游", "科技", "科学", "住房", "工业", "资源", "发展", "卫生", "健康", "规划", "管理", "水利", "农业", "农牧", "林业",
            "电视", "经济", "防控", "商务", "民族", "应急", "交通", "环境", "产业", "粮食", "物资", "新闻", "出版", "司法", "安全", "统战", "宣传", "组织",
            "计划", "控制", "救治", "预防", "监督", "疾病", "动物", "植物", "城乡", "信息", "人口");

    private enum Kind {
        WHOLE,
        PART,
        OWN,
        /** A word that ends like a body and is none (布局). */
        NONE
    }

    private final Tails<Kind> suffixes;

    public BodyFinder() {
        Map<String, Kind> words = new HashMap<>();
        Table.read(BodyFinder.class, "body-suffixes.tsv", 2, row -> Map.entry(row.get(0), kind(row.get(1))))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        suffixes = new Tails<>(words);
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * The bodies in a part of a text, none overlapping another.
     *
     * @param places where divisions are named in this part, in order
     * @param titles where titles of persons stand; a body inside one is none
     */
    public List<FoundName> find(String text, int from, int to, List<Stretch> places, List<Stretch> titles) {
        BitSet placeStarts = new BitSet();
        Map<Integer, Integer> placeEnds = new HashMap<>();
        for (Stretch place : places) {
            placeStarts.set(place.from() - from);
            // 甲市委 shares the 市 with the name of its place
            placeEnds.put(place.to(), place.from());
            placeEnds.put(place.to() - 1, place.from());
        }
        BitSet inTitle = new BitSet();
        titles.forEach(title -> inTitle.set(title.from() - from, title.to() - from));
        List<Hit<Hit<Kind>>> candidates = new ArrayList<>();
        for (List<Hit<Kind>> hits : suffixes.byEnd(text, from, to)) {
            if (!endsBody(text, hits)) {
                continue;
            }
            for (Hit<Kind> hit : hits) {
                if (inTitle.get(hit.from() - from)) {
                    continue;
                }
                int start = hit.value() == Kind.WHOLE
                        ? whole(text, from, hit, placeEnds)
                        : start(text, from, hit, placeStarts, placeEnds);
                if (start >= 0) {
                    candidates.add(new Hit<>(start, hit.to(), hit));
                }
            }
        }
        candidates.sort(Terms.order());
        List<FoundName> found = new ArrayList<>();
        for (Hit<Hit<Kind>> body : Terms.leftmost(candidates)) {
            found.add(body(text, body.from(), body.value()));
        }
        return found;
    }

    private static FoundName body(String text, int start, Hit<Kind> hit) {
        String rule = hit.value() == Kind.WHOLE ? "known-body" : "last-word";
        Why why = new Why(rule, text.substring(hit.from(), hit.to()));
        return new FoundName(start, hit.to(), text.substring(start, hit.to()), why);
    }

    /** Whether a body may end with words: none of them says otherwise, and the name does not go on as another's. */
    private static boolean endsBody(String text, List<Hit<Kind>> hits) {
        for (Hit<Kind> hit : hits) {
            if (hit.value() == Kind.NONE) {
                return false;
            }
        }
        int end = hits.get(0).to();
        return !isPupil(text, end) && !GOES_ON.anyAt(text, end);
    }

    /** Whether the word goes on as one for those who learn there (大学|生). */
    private static boolean isPupil(String text, int at) {
        return at < text.length() && text.charAt(at) == '生' && text.charAt(at - 1) == '学';
    }

    /** A whole name that is not the end of a longer word (全市委托). */
    private static int whole(String text, int from, Hit<Kind> hit, Map<Integer, Integer> placeEnds) {
        char before = hit.from() > from ? text.charAt(hit.from() - 1) : ' ';
        char behind = hit.to() < text.length() ? text.charAt(hit.to()) : ' ';
        return "全各我本".indexOf(before) >= 0 || "托员派门".indexOf(behind) >= 0
                ? -1
                : placeEnds.getOrDefault(hit.from(), hit.from());
    }

    private static int start(String text, int from, Hit<Kind> hit, BitSet places, Map<Integer, Integer> placeEnds) {
        int left = hit.from();
        int floor = Math.max(from, hit.from() - LONGEST);
        while (left > floor && continues(text, left)) {
            left--;
        }
        int length = hit.to() - left;
        left = afterClass(text, left, hit.from(), placeEnds);
        for (int at = left; at < hit.from(); at++) {
            boolean level = LEVELS.contains(text.charAt(at))
                    && (at + 1 == hit.from()
                            ? at == left || !Vocabulary.contains(text, at - 1, at + 1)
                            : at == left && !NO_LEVEL.contains(text.charAt(at + 1)));
            if (places.get(at - from) || level || isTown(text, at, left, hit.from()) || COUNTRY.anyAt(text, at)) {
                return at;
            }
        }
        boolean own = hit.value() == Kind.OWN && hit.from() - left >= 2 && hit.from() - left <= 14;
        return own && length >= 4 && left > floor && OwnName.is(text, left, hit.from()) ? left : -1;
    }

    /** Where the words behind the last word of a class begin, or the left border where none stands. */
    private static int afterClass(String text, int left, int end, Map<Integer, Integer> placeEnds) {
        for (int at = end; at > left; at--) {
            int length = CLASSES.lengthAt(text, at);
            if (length == 0 || at - length < left) {
                continue;
            }
            // 处 is a class in 三处医院, and none in 处置中心
            boolean inWord = length == 1 && at < end && Vocabulary.contains(text, at - 1, at + 1)
                    // 城区 is a class, and the end of a name in 防城区
                    || placeEnds.getOrDefault(at, at) < at - length;
            if (!inWord) {
                // a level behind a class word (各市教育局) is a class as well
                return at < end && LEVELS.contains(text.charAt(at)) ? end : at;
            }
        }
        return left;
    }

    /** A town's or street's own name of two or three characters at the left border (红岭镇卫生院), or one spelled by sound. */
    private static boolean isTown(String text, int at, int left, int end) {
        if (at != left) {
            return false;
        }
        for (int length = 2; length <= LONGEST_TOWN && at + length < end; length++) {
            char c = text.charAt(at + length);
            if (c == '镇' || c == '乡' || text.startsWith("街道", at + length)) {
                return length <= 3 || ForeignName.isSpelled(text, at, at + length);
            }
        }
        return false;
    }

    /** Whether the 和 before this place joins two nouns of one department. */
    private static boolean joins(String text, int at) {
        return at > 2
                && text.charAt(at - 1) == '和'
                && (JOINED.anyAt(text, at - 1) || "协仁祥永颐太泰雍瑞义".indexOf(text.charAt(at - 2)) >= 0);
    }

    private static boolean continues(String text, int at) {
        return !BORDERS.contains(text.charAt(at - 1)) && !STOPS.anyAt(text, at)
                || joins(text, at)
                || text.startsWith("应对", at - 2)
                || text.startsWith("感染的肺炎", at - 3);
    }
}
