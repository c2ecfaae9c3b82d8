package org.epistream.text.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.region.Named.Form;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the divisions that a text names. Of several divisions of one name that is meant whose parent stands before it, or
 * whose kin the text names elsewhere. The short name of a county counts only where its kin is named and the words around
 * it are those around a place.
 */
public final class PlaceFinder {
    private static final List<String> ROADS = List.of(
            "路", "街", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "镇", "乡", "街道", "村", "社区", "小区", "苑", "花园", "时间", "楼");
    private static final List<String> BEHIND_PLACES = List.of(
            "、", "等", "人民", "分会场", "疫情", "确诊", "报告", "方向", "两地", "三地", "籍", "本土", "县市", "境内", "大好", "机场", "各地", "新增",
            "输入", "返", "来");
    /** One-character names of provinces, where they stand behind a verb of going (返豫, 环京). */
    private static final String ONE = "京津冀晋辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕";

    private static final List<String> ONE_CODES = List.of(
            "11", "12", "13", "14", "21", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
            "50", "51", "52", "53", "61");
    private static final String GOING = "返来入离抵赴环进援驻";

    private final Gazetteer gazetteer;

    public PlaceFinder(Divisions divisions) {
        gazetteer = new Gazetteer(divisions);
    }

    /**
     * The divisions that parts of a text name, in order of appearance.
     *
     * @param around other words of the same page, such as its headline and publisher, that tell kin from stranger
     */
    public List<FoundPlace> find(String text, int from, int to, String around) {
        List<Hit<Named>> hits = gazetteer.find(text, from, to);
        Kin kin = new Kin();
        hits.forEach(kin::see);
        gazetteer.find(around, 0, around.length()).forEach(kin::see);
        List<FoundPlace> found = new ArrayList<>();
        Map<String, Division> settled = new HashMap<>();
        FoundPlace last = null;
        for (Hit<Named> hit : hits) {
            String name = text.substring(hit.from(), hit.to());
            RegionCode before = last != null && hit.from() - last.to() == 0 ? last.code() : null;
            if (!isPlace(text, hit, name, before, kin, to)) {
                continue;
            }
            List<Division> ranked = rank(hit.value().divisions(), before, settled.get(name), kin);
            Division likeliest = ranked.get(0);
            settled.putIfAbsent(name, likeliest);
            boolean child = before != null && before.equals(likeliest.parent());
            last = new FoundPlace(
                    hit.from(),
                    hit.to(),
                    likeliest.code(),
                    ranked.stream().skip(1).map(Division::code).toList(),
                    ranked.size() == 1 ? 1 : child ? 0.95 : kin.confidence(likeliest, ranked.size()),
                    Why.of(child ? "child-behind-parent" : hit.value().form().rule()));
            found.add(last);
        }
        addShortest(text, from, to, found);
        found.sort(Comparator.comparingInt(FoundPlace::from));
        return found;
    }

    private boolean isPlace(String text, Hit<Named> hit, String name, @Nullable RegionCode before, Kin kin, int end) {
        List<Division> divisions = hit.value().divisions();
        boolean child = before != null && divisions.stream().anyMatch(division -> before.equals(division.parent()));
        if (child) {
            return true;
        }
        if (gazetteer.isOrdinary(name)) {
            return hit.value().form() == Form.SHORT && divisions.stream().anyMatch(kin::isNamedInFull);
        }
        if (hit.value().form() == Form.FULL) {
            return true;
        }
        boolean road = ROADS.stream().anyMatch(word -> text.startsWith(word, hit.to()));
        if (hit.value().form() == Form.SHORT) {
            return !road;
        }
        boolean kindred = divisions.stream().anyMatch(kin::isKin) || name.length() > 2 && divisions.size() == 1;
        return !road && kindred && looksLikePlace(text, hit.from(), hit.to(), end)
                || !road && divisions.stream().anyMatch(kin::isNamedInFull);
    }

    private static boolean looksLikePlace(String text, int from, int to, int end) {
        return from > 0 && text.charAt(from - 1) == '、'
                || to < end && BEHIND_PLACES.stream().anyMatch(word -> text.startsWith(word, to));
    }

    private static List<Division> rank(
            List<Division> divisions, @Nullable RegionCode before, @Nullable Division settled, Kin kin) {
        if (divisions.size() == 1) {
            return divisions;
        }
        List<Division> ranked = new ArrayList<>(divisions);
        ranked.sort(Comparator.comparingInt((Division division) -> {
            if (before != null && before.equals(division.parent())) {
                return 0;
            }
            int distance = division.equals(settled) ? 1 : 2;
            return kin.isNamedInFull(division) ? distance : kin.isKin(division) ? distance + 2 : distance + 4;
        }));
        return ranked;
    }

    private static void addShortest(String text, int from, int to, List<FoundPlace> found) {
        for (int i = from + 1; i < to; i++) {
            int which = ONE.indexOf(text.charAt(i));
            if (which >= 0 && GOING.indexOf(text.charAt(i - 1)) >= 0) {
                found.add(new FoundPlace(
                        i,
                        i + 1,
                        new RegionCode(ONE_CODES.get(which) + "0000"),
                        List.of(),
                        1,
                        Why.of("one-character")));
            }
        }
    }

    /** The divisions that a page names beyond doubt. */
    private static final class Kin {
        private final Set<RegionCode> named = new HashSet<>();
        private final Set<RegionCode> parents = new HashSet<>();
        private final Set<RegionCode> inFull = new HashSet<>();

        void see(Hit<Named> hit) {
            if (hit.value().isCertain()) {
                Division division = hit.value().divisions().get(0);
                named.add(division.code());
                if (hit.value().form() == Form.FULL) {
                    inFull.add(division.code());
                }
                RegionCode parent = division.parent();
                if (parent != null && division.level() == Division.Level.COUNTY) {
                    parents.add(parent);
                }
            }
        }

        /** How sure the choice of one division out of several of its name is. */
        double confidence(Division chosen, int candidates) {
            return isNamedInFull(chosen) ? 0.9 : isKin(chosen) ? 0.8 : 1.0 / candidates;
        }

        boolean isNamedInFull(Division division) {
            return inFull.contains(division.code());
        }

        /** Whether its parent or a child of its parent is named. */
        boolean isKin(Division division) {
            RegionCode parent = division.parent();
            return named.contains(division.code())
                    || parent != null && (named.contains(parent) || parents.contains(parent));
        }
    }
}
