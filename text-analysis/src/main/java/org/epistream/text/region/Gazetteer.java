package org.epistream.text.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.epistream.domain.Table;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Division.Level;
import org.epistream.domain.place.Divisions;
import org.epistream.text.region.Named.Form;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** Full and short names of divisions. */
final class Gazetteer {
    private static final Pattern LAST_WORD = Pattern.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|林区|矿区|地区|新区|省|市|州|盟|县|区|旗)$");
    private static final Pattern PEOPLES = Pattern.compile(
            "(?:各族|蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族"
                    + "|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|哈萨克族)+$");

    private final Map<String, Named> names = new HashMap<>();
    private final Terms<Named> terms;
    private final Set<String> ordinary =
            Set.copyOf(Table.read(Gazetteer.class, "ordinary-words.tsv", 1, row -> row.get(0)));

    Gazetteer(Divisions divisions) {
        Map<String, List<Division>> full = new HashMap<>();
        Map<String, List<Division>> shorter = new HashMap<>();
        for (Division division : divisions.all()) {
            if (division.level() == Level.COUNTRY) {
                continue;
            }
            full.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division);
            for (String name : shortNames(division)) {
                shorter.computeIfAbsent(name, key -> new ArrayList<>()).add(division);
            }
        }
        shorter.forEach((name, list) -> {
            list.sort(Comparator.comparing(Division::level));
            boolean county = list.get(0).level() == Level.COUNTY;
            List<Division> highest = list.stream()
                    .filter(division -> division.level() == list.get(0).level())
                    .toList();
            boolean written = name.endsWith("州") && !county || name.endsWith("县");
            put(name, county && !written ? Form.SHORT_COUNTY : Form.SHORT, county ? list : highest);
        });
        for (Division division : divisions.all()) {
            // 大通县 is the short name of an autonomous county rather than what a district once was.
            String former = formerName(division);
            if (former != null && !full.containsKey(former) && !names.containsKey(former)) {
                put(former, Form.FULL, List.of(division));
            }
        }
        full.forEach((name, list) -> put(name, Form.FULL, List.copyOf(list)));
        put("全国", Form.SHORT, List.of());
        terms = new Terms<>(names);
    }

    private void put(String name, Form form, List<Division> divisions) {
        names.put(name, new Named(form, divisions, ordinary.contains(name)));
    }

    /** What a city or district was called as a county, and a city as a prefecture; older reports name it so. */
    private static @Nullable String formerName(Division division) {
        String name = division.name();
        String bare = name.substring(0, name.length() - 1);
        boolean was = (name.endsWith("市") || name.endsWith("区")) && bare.length() >= 2 && !bare.endsWith("地");
        return !was || division.level() == Level.PROVINCE || division.level() == Level.COUNTRY
                ? null
                : bare + (division.level() == Level.CITY ? "地区" : "县");
    }

    private static List<String> shortNames(Division division) {
        String name = division.name();
        String bare = LAST_WORD.matcher(name).replaceFirst("");
        String last = name.substring(bare.length());
        String people = PEOPLES.matcher(bare).replaceFirst("");
        people = people.length() < 2 ? bare : people;
        if (last.startsWith("自治") && division.level() != Level.PROVINCE) {
            return List.of(people, people + last.charAt(last.length() - 1));
        }
        return people.length() < 2 ? List.of() : List.of(people);
    }

    List<Terms.Hit<Named>> find(String text, int from, int to) {
        List<Terms.Hit<Named>> hits = terms.longest(text, from, to);
        hits.removeIf(hit -> hit.value().divisions().isEmpty());
        return hits;
    }
}
