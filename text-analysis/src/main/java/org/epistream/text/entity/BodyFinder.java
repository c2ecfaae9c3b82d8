package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;

/** Finds named bodies by their last words, read to the left up to a place, a level (省, 市, 县) or a town. */
public final class BodyFinder {
    private static final int LONGEST = 25;
    private static final String BORDERS = "，。、；：！？（）《》“”() \n\t,;:!?　】【·0123456789";
    private static final List<String> STOPS = List.of(
            "由", "与", "向", "经", "的", "了", "在", "到", "对", "和", "及", "时", "至", "把", "从", "按", "往", "为", "请", "转", "报",
            "将", "以", "察看", "查看", "成立", "参加", "来自", "日", "后", "前", "任", "给", "入", "是", "有", "过", "使", "告知", "通知", "联系",
            "同意", "派", "启用", "组织", "位于", "赴", "送", "听", "对口", "看望", "走进");
    private static final List<String> CLASSES = List.of(
            "各", "全", "长途", "大型", "零售", "宾馆", "超市", "商场", "隔离", "乡镇", "中小", "所有", "每", "全体", "有关", "相关", "基层", "定点",
            "一家", "某", "该", "其他", "多家", "家", "个", "两级", "三级", "四级", "等");
    private static final List<String> IN_TITLES = List.of(
            "书记", "副书记", "常委", "领导", "主任", "副主任", "组长", "主席", "副主席", "局长", "副局长", "院长", "副院长", "校长", "副校长", "委员",
            "总干事");
    private static final String LEVELS = "省市县区州镇乡旗";

    private enum Kind {
        WHOLE,
        PART,
        OWN
    }

    private final Terms<Kind> suffixes;

    public BodyFinder() {
        Map<String, Kind> words = new HashMap<>();
        Table.read(BodyFinder.class, "body-suffixes.tsv", 2, row -> Map.entry(row.get(0), kind(row.get(1))))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        suffixes = new Terms<>(words);
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * The bodies in a part of a text, none overlapping another.
     *
     * @param places where divisions are named, in order
     * @param titles where titles of persons stand; a body inside one is none
     */
    public List<FoundName> find(String text, int from, int to, List<Stretch> places, List<Stretch> titles) {
        Set<Integer> placeStarts = new HashSet<>();
        Map<Integer, Integer> placeEnds = new HashMap<>();
        places.forEach(place -> {
            placeStarts.add(place.from());
            // 甲市委 shares the 市 with the name of its place
            placeEnds.put(place.to(), place.from());
            placeEnds.put(place.to() - 1, place.from());
        });
        Set<Integer> inTitle = new HashSet<>();
        titles.forEach(title -> {
            for (int i = title.from(); i < title.to(); i++) {
                inTitle.add(i);
            }
        });
        List<Hit<FoundName>> candidates = new ArrayList<>();
        for (Hit<Kind> hit : suffixes.all(text, from, to)) {
            int start =
                    hit.value() == Kind.WHOLE ? whole(text, from, hit, placeEnds) : start(text, from, hit, placeStarts);
            boolean titled = inTitle.contains(hit.from())
                    || IN_TITLES.stream().anyMatch(word -> text.startsWith(word, hit.to()));
            if (start >= 0 && !titled) {
                Why why = new Why(
                        hit.value() == Kind.WHOLE ? "known-body" : "last-word", text.substring(hit.from(), hit.to()));
                FoundName body = new FoundName(start, hit.to(), text.substring(start, hit.to()), why);
                candidates.add(new Hit<>(start, hit.to(), body));
            }
        }
        candidates.sort(Terms.order());
        return Terms.leftmost(candidates).stream().map(Hit::value).toList();
    }

    /** A whole name that is not the end of a longer word (全市委托). */
    private static int whole(String text, int from, Hit<Kind> hit, Map<Integer, Integer> placeEnds) {
        char before = hit.from() > from ? text.charAt(hit.from() - 1) : ' ';
        char behind = hit.to() < text.length() ? text.charAt(hit.to()) : ' ';
        return "全各我本".indexOf(before) >= 0 || "托员派门".indexOf(behind) >= 0
                ? -1
                : placeEnds.getOrDefault(hit.from(), hit.from());
    }

    private static int start(String text, int from, Hit<Kind> hit, Set<Integer> places) {
        int left = hit.from();
        int floor = Math.max(from, hit.from() - LONGEST);
        while (left > floor && continues(text, left)) {
            left--;
        }
        String name = text.substring(left, hit.to());
        if (CLASSES.stream().anyMatch(text.substring(left, hit.from())::contains)) {
            left = afterClass(text, left, hit.from());
        }
        for (int at = left; at < hit.from(); at++) {
            boolean level = LEVELS.indexOf(text.charAt(at)) >= 0 && at == left;
            if (places.contains(at) || level || isTown(text, at, left, hit.from())) {
                return at;
            }
            if (text.startsWith("自治区", at) || text.startsWith("国家", at) || text.startsWith("中国", at)) {
                return at;
            }
        }
        boolean own = hit.value() == Kind.OWN && hit.from() - left >= 2 && hit.from() - left <= 14;
        return own && name.length() >= 4 && left > floor ? left : -1;
    }

    private static int afterClass(String text, int left, int end) {
        int at = left;
        for (String word : CLASSES) {
            int last = text.lastIndexOf(word, end - 1);
            if (last >= left) {
                at = Math.max(at, last + word.length());
            }
        }
        // a level behind a class word (各市教育局) is a class as well
        return at < end && LEVELS.indexOf(text.charAt(at)) >= 0 ? end : at;
    }

    /** A town's or street's own name of two or three characters at the left border (红岭镇卫生院). */
    private static boolean isTown(String text, int at, int left, int end) {
        if (at != left) {
            return false;
        }
        for (int length = 2; length <= 3 && at + length < end; length++) {
            if ("镇乡".indexOf(text.charAt(at + length)) >= 0 || text.startsWith("街道", at + length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String text, int at) {
        boolean inName = text.startsWith("应对", at - 2) || text.startsWith("感染的肺炎", at - 3);
        return inName
                || BORDERS.indexOf(text.charAt(at - 1)) < 0
                        && STOPS.stream().noneMatch(stop -> text.startsWith(stop, at - stop.length()));
    }
}
