package org.epistream.text.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Finds places named by one character: behind a verb of going (返豫, 来甬返甬), in set words for several (京津冀), in pairs that
 * border on each other (豫陕交界), and before words of origin (鄂籍).
 */
final class OneCharacter {
    /** Provinces by their characters, those left out that mostly are other words. */
    private static final String CLEAR = "京津冀晋辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕";

    private static final Characters PROVINCES = new Characters(CLEAR + "蒙吉黑藏甘青宁新");
    private static final Characters WITH_ORIGIN = new Characters(CLEAR);

    private static final List<String> TOGETHER = List.of(
            "粤港澳台", "港澳台", "粤港澳", "港澳", "京津冀", "京津", "川渝", "成渝", "沪苏浙皖", "苏浙沪", "江浙沪", "苏浙皖", "沪苏浙", "云贵川", "陕甘宁", "陕甘",
            "鄂豫皖", "晋冀鲁豫", "晋陕豫", "陕晋豫", "苏鲁豫皖", "晋陕蒙", "黑吉辽", "闽浙赣", "湘鄂赣", "粤桂", "闽粤", "川滇", "滇黔桂");
    /** With one of these behind them they name a road. */
    private static final Openings ROADS = Openings.of("高速", "铁路", "高铁", "线", "国道", "公路", "大桥", "路", "古道");

    private static final List<String> BORDERS =
            List.of("交界", "两省", "两地", "三省", "边界", "毗邻", "省界", "接壤", "结合部", "籍", "牌照");
    /** Set words for several places, and words behind the names of some. */
    private static final Terms<Boolean> SEVERAL = several();

    private static final int MOST_NEIGHBOURS = 4;

    private static final String GOING_WORDS = "返来入离抵赴环进援驻涉回到";
    private static final Characters GOING = new Characters(GOING_WORDS);
    private static final Characters BEGINS = new Characters(Stream.of(TOGETHER, BORDERS)
            .flatMap(List::stream)
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining("", GOING_WORDS, "")));
    /** These lead to a place only where its people name it so. */
    private static final Characters HOMEWARD = new Characters("回到");

    private static final Characters TO_HOME = new Characters("返来入离抵回到");
    private static final Characters NO_PROVINCE = new Characters("蒙吉黑藏甘青宁新云贵港澳台");
    private static final Openings BEHIND_HOME =
            Openings.of("，", ",", "、", "。", "；", ";", "）", ")", "人员", "后", "前", "群众", "返", "学生", "车辆", "务工");
    /** With one of these a verb of going makes another word: 返校, 入境, 离开, 到位. */
    private static final Characters OTHER_WORDS =
            new Characters("开达城乡校村岗位源口海江河临信自宾来大新长东南西北中上下市县区镇家门院园学户境京网库底期点场此处年月日时");

    private final Map<Character, RegionCode> provinces = new HashMap<>();
    private final Map<Character, RegionCode> cities = new HashMap<>();
    private final Characters ofProvinces;
    /** With which the name of a division begins. */
    private final Characters ofDivisions;

    OneCharacter(Divisions divisions) {
        Table.read(OneCharacter.class, "abbreviations.tsv", 2, row -> Map.entry(row.get(0), new RegionCode(row.get(1))))
                .forEach(row -> (row.getValue().value().endsWith("0000") ? provinces : cities)
                        .put(row.getKey().charAt(0), row.getValue()));
        ofDivisions = new Characters(divisions.all().stream()
                .map(division -> division.name().substring(0, 1))
                .collect(Collectors.joining()));
        ofProvinces =
                new Characters(provinces.keySet().stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static Terms<Boolean> several() {
        Map<String, Boolean> words = new HashMap<>();
        TOGETHER.forEach(word -> words.put(word, true));
        BORDERS.forEach(word -> words.put(word, false));
        return new Terms<>(words);
    }

    /**
     * @param owners divisions whose report it can be, which their own people name by one character
     */
    Collection<FoundPlace> find(String text, int from, int to, Supplier<List<Division>> owners) {
        Map<Integer, FoundPlace> found = new LinkedHashMap<>();
        Owners own = new Owners(owners, ofDivisions);
        int free = from;
        for (int at = from; at < to; at++) {
            if (!BEGINS.contains(text.charAt(at))) {
                continue;
            }
            Hit<Boolean> word = at < free ? null : SEVERAL.at(text, at, to);
            if (word != null) {
                addSeveral(found, text, from, word);
                free = word.to();
            }
            if (at + 1 < to && GOING.contains(text.charAt(at))) {
                addBehindGoing(found, text, at, to, own);
            }
        }
        return found.values();
    }

    private void addSeveral(Map<Integer, FoundPlace> found, String text, int from, Hit<Boolean> word) {
        if (!word.value()) {
            addNeighbours(found, text, from, word);
        } else if (!ROADS.anyAt(text, word.to())) {
            addProvinces(found, text, word.from(), word.to());
        }
    }

    private void addProvinces(Map<Integer, FoundPlace> found, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            add(found, i, provinces.get(text.charAt(i)));
        }
    }

    /** The provinces before a word for their border, or the one whose people or cars it tells of. */
    private void addNeighbours(Map<Integer, FoundPlace> found, String text, int from, Hit<Boolean> word) {
        int first = word.from();
        boolean origin = text.charAt(first) == '籍' || text.startsWith("牌照", first);
        if (origin) {
            boolean alone = first > from
                    && WITH_ORIGIN.contains(text.charAt(first - 1))
                    && (first - 1 == from || !Character.isIdeographic(text.charAt(first - 2)));
            addProvinces(found, text, alone ? first - 1 : first, first);
            return;
        }
        while (first > Math.max(from, word.from() - MOST_NEIGHBOURS) && PROVINCES.contains(text.charAt(first - 1))) {
            first--;
        }
        if (word.from() - first > 1) {
            addProvinces(found, text, first, word.from());
        }
    }

    private void addBehindGoing(Map<Integer, FoundPlace> found, String text, int at, int to, Owners own) {
        char going = text.charAt(at);
        char name = text.charAt(at + 1);
        if (ofProvinces.contains(name)) {
            if (!HOMEWARD.contains(going) && !NO_PROVINCE.contains(name)) {
                add(found, at + 1, provinces.get(name));
            }
            return;
        }
        if (going == '来' && name == '返' && at + 2 < to) {
            char both = text.charAt(at + 2);
            if (!ofProvinces.contains(both)) {
                add(found, at + 2, own.or(both, cities.get(both)));
            }
        }
        if (goesBack(text, at, to)) {
            add(found, at + 1, own.or(name, cities.get(name)));
        }
        if (TO_HOME.contains(going) && !OTHER_WORDS.contains(name) && BEHIND_HOME.anyAt(text, at + 2)) {
            add(found, at + 1, own.or(name, null));
        }
    }

    /** Coming and going to one place, the same character twice: 来甬返甬, 返甬、来甬. */
    private static boolean goesBack(String text, int at, int to) {
        int next = at + 2 < to && "、/".indexOf(text.charAt(at + 2)) >= 0 ? at + 3 : at + 2;
        if (next + 1 >= to || text.charAt(next + 1) != text.charAt(at + 1)) {
            return false;
        }
        String others = text.charAt(at) == '来' ? "返入进抵离在" : "返入进抵".indexOf(text.charAt(at)) >= 0 ? "来返离在入" : "";
        return others.indexOf(text.charAt(next)) >= 0;
    }

    private static void add(Map<Integer, FoundPlace> found, int at, @Nullable RegionCode code) {
        if (code != null && !found.containsKey(at)) {
            found.put(at, new FoundPlace(at, at + 1, code, List.of(), 1, Why.of("one-character")));
        }
    }
}
