package org.epistream.text.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds places named by one character: behind a verb of going (返豫, 来甬返甬), in set words for several (京津冀), in pairs that
 * border on each other (豫陕交界), and before words of origin (鄂籍).
 */
final class OneCharacter {
    private static final String GOING = "返来入离抵赴环进援驻涉";
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:粤港澳台|港澳台|粤港澳|港澳|京津冀|京津|川渝|成渝|沪苏浙皖|苏浙沪|江浙沪|苏浙皖|沪苏浙|云贵川|陕甘宁|陕甘|鄂豫皖|晋冀鲁豫|晋陕豫|陕晋豫|苏鲁豫皖|晋陕蒙|黑吉辽|闽浙赣|湘鄂赣|粤桂|闽粤|川滇|滇黔桂)(?!高速|铁路|高铁|线|国道|公路|大桥|路|古道)");
    private static final Pattern BORDER =
            Pattern.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]{2,4}(?=交界|两省|两地|三省|边界|毗邻|省界|接壤|结合部)");
    private static final Pattern ORIGIN = Pattern.compile("(?<![\\u3400-\\u9fff])[京津冀晋辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕](?=籍|牌照)");
    /** Coming and going to one place: the same character twice. */
    private static final Pattern TO_AND_FRO = Pattern.compile(
            "(?:来([\\u3400-\\u9fff])[、/]?(?:返|入|进|抵|离|在)\\1)|(?:(?:返|入|进|抵)([\\u3400-\\u9fff])[、/]?(?:来|返|离|在|入)\\2)|来返([\\u3400-\\u9fff])");

    private static final Pattern HOME =
            Pattern.compile("[返来入离抵回到]([\\u3400-\\u9fff])(?=[，,、。；;）)]|人员|后|前|群众|返|学生|车辆|务工)");
    /** With one of these a verb of going makes another word: 返校, 入境, 离开, 到位. */
    private static final String OTHER_WORDS = "开达城乡校村岗位源口海江河临信自宾来大新长东南西北中上下市县区镇家门院园学户境京网库底期点场此处年月日时";

    private final Map<Character, RegionCode> provinces = new HashMap<>();
    private final Map<Character, RegionCode> cities = new HashMap<>();

    OneCharacter() {
        Table.read(OneCharacter.class, "abbreviations.tsv", 2, row -> Map.entry(row.get(0), new RegionCode(row.get(1))))
                .forEach(row -> (row.getValue().value().endsWith("0000") ? provinces : cities)
                        .put(row.getKey().charAt(0), row.getValue()));
    }

    /**
     * @param owners divisions whose report it can be, which their own people name by one character
     */
    List<FoundPlace> find(String text, int from, int to, Collection<Division> owners) {
        List<FoundPlace> found = new ArrayList<>();
        for (Pattern several : List.of(TOGETHER, BORDER, ORIGIN)) {
            Matcher matcher = several.matcher(text).region(from, to).useTransparentBounds(true);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    add(found, i, provinces.get(text.charAt(i)));
                }
            }
        }
        for (int i = from + 1; i < to; i++) {
            if (GOING.indexOf(text.charAt(i - 1)) >= 0 && "蒙吉黑藏甘青宁新云贵港澳台".indexOf(text.charAt(i)) < 0) {
                add(found, i, provinces.get(text.charAt(i)));
            }
        }
        addCities(text, from, to, owners, found);
        return found;
    }

    private void addCities(String text, int from, int to, Collection<Division> owners, List<FoundPlace> found) {
        Map<Character, RegionCode> own = new HashMap<>();
        owners.forEach(division -> own.merge(division.name().charAt(0), division.code(), (a, b) -> a));
        Matcher both = TO_AND_FRO.matcher(text).region(from, to);
        while (both.find()) {
            char name = text.charAt(both.end() - 1);
            RegionCode code = own.getOrDefault(name, cities.get(name));
            if (!provinces.containsKey(name)) {
                add(found, both.end() - 1, code);
            }
        }
        Matcher home = HOME.matcher(text).region(from, to).useTransparentBounds(true);
        while (home.find()) {
            char name = text.charAt(home.start(1));
            if (!provinces.containsKey(name) && OTHER_WORDS.indexOf(name) < 0) {
                add(found, home.start(1), own.get(name));
            }
        }
    }

    private static void add(List<FoundPlace> found, int at, @Nullable RegionCode code) {
        if (code != null && found.stream().noneMatch(place -> place.from() == at)) {
            found.add(new FoundPlace(at, at + 1, code, List.of(), 1, Why.of("one-character")));
        }
    }
}
