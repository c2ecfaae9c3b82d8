package org.epistream.text.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.region.Named.Form;
import org.epistream.text.region.WordCutter.Fit;
import org.epistream.text.words.Terms.Hit;
import org.epistream.text.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the divisions that a text names. Of several divisions of one name that is meant whose parent stands before it, or
 * whose kin the text names elsewhere. The short name of a county counts only where its kin is named and the words around
 * it are those around a place.
 */
public final class PlaceFinder {
    /** Names of districts that mean a part of a town elsewhere, and mostly where there is one, too. */
    private static final Set<String> IN_ANY_TOWN = Set.of("城区", "郊区", "矿区", "东区", "西区", "新城区");

    private final Divisions divisions;
    private final Gazetteer gazetteer;
    private final Surroundings surroundings = new Surroundings();
    private final WordCutter cutter = new WordCutter();
    private final OneCharacter oneCharacter;

    public PlaceFinder(Divisions divisions) {
        this.divisions = divisions;
        gazetteer = new Gazetteer(divisions);
        oneCharacter = new OneCharacter(divisions);
    }

    /**
     * The divisions that a story names.
     *
     * @param hints other words of the same page, which tell kin from stranger
     */
    public StoryPlaces read(String text, int from, int to, PageHints hints) {
        String headline = hints.headline();
        String owner = hints.owner();
        List<Hit<Named>> inHeadline = gazetteer.find(headline, 0, headline.length());
        List<Hit<Named>> inOwner = gazetteer.find(owner, 0, owner.length());
        List<Hit<Named>> inText = gazetteer.find(text, from, to);
        Kin clear = new Kin();
        inHeadline.forEach(clear::see);
        inOwner.forEach(clear::see);
        boolean allClear = seeClear(text, to, inText, clear);
        Kin page = allClear ? clear : new Kin(clear);
        if (!allClear) {
            inText.forEach(page::see);
        }
        return new StoryPlaces(
                find(text, from, to, inText, clear),
                find(headline, 0, headline.length(), inHeadline, page),
                find(owner, 0, owner.length(), inOwner, page),
                page);
    }

    /**
     * The divisions that a part of a text names, in order of appearance.
     *
     * @param around other words of the same page
     */
    List<FoundPlace> find(String text, int from, int to, String around) {
        List<Hit<Named>> hits = gazetteer.find(text, from, to);
        Kin kin = new Kin();
        gazetteer.find(around, 0, around.length()).forEach(kin::see);
        seeClear(text, to, hits, kin);
        return find(text, from, to, hits, kin);
    }

    /** Takes in the names that tell their kin; false where some do not. */
    private static boolean seeClear(String text, int end, List<Hit<Named>> hits, Kin kin) {
        boolean all = true;
        for (Hit<Named> hit : hits) {
            if (isClear(text, hit, end)) {
                kin.see(hit);
            } else {
                all = false;
            }
        }
        return all;
    }

    /** The divisions that parts of a text name, which is one of those from which the kin are known. */
    List<FoundPlace> find(String text, int from, int to, Kin kin) {
        return find(text, from, to, gazetteer.find(text, from, to), kin);
    }

    private List<FoundPlace> find(String text, int from, int to, List<Hit<Named>> hits, Kin kin) {
        PlaceLists lists = new PlaceLists(text, hits, at -> surroundings.endList(text, at));
        List<FoundPlace> found = new ArrayList<>();
        Map<String, Division> settled = new HashMap<>();
        FoundPlace last = null;
        for (int i = 0; i < hits.size(); i++) {
            Hit<Named> hit = hits.get(i);
            RegionCode before = last != null && hit.from() - last.to() == 0 ? last.code() : null;
            boolean listed = lists.isListed(i);
            if (!listed && !isPlace(text, hit, last, kin, to, lists.isBesideSibling(i))) {
                continue;
            }
            List<Division> ranked = hit.value().divisions();
            if (ranked.size() > 1) {
                String name = text.substring(hit.from(), hit.to());
                ranked = rank(ranked, before, settled.get(name), kin);
                settled.putIfAbsent(name, ranked.get(0));
            }
            Division likeliest = ranked.get(0);
            boolean child = before != null && before.equals(likeliest.parent());
            last = new FoundPlace(
                    hit.from(),
                    hit.to(),
                    likeliest.code(),
                    alternatives(ranked),
                    ranked.size() == 1 ? 1 : child ? 0.95 : kin.confidence(likeliest, ranked.size()),
                    Why.of(child ? "child-behind-parent" : hit.value().form().rule()));
            found.add(last);
        }
        found.addAll(oneCharacter.find(text, from, to, () -> owners(kin)));
        found.sort(Comparator.comparingInt(FoundPlace::from));
        return found;
    }

    private List<Division> owners(Kin kin) {
        return kin.owners().stream()
                .flatMap(code -> divisions.find(code).stream())
                .toList();
    }

    /** Whether a name tells its kin: it is no word of the language as well, and no verb. */
    private static boolean isClear(String text, Hit<Named> hit, int end) {
        boolean word = hit.value().form() == Form.FULL && hit.value().ordinary();
        return !word && !JoiningVerb.mayBe(text, hit.from(), hit.to(), end);
    }

    private boolean isPlace(
            String text, Hit<Named> hit, @Nullable FoundPlace last, Kin kin, int end, boolean besideSibling) {
        Named named = hit.value();
        RegionCode before = last != null && hit.from() == last.to() ? last.code() : null;
        if (before != null && named.divisions().stream().anyMatch(division -> before.equals(division.parent()))) {
            return true;
        }
        boolean inFull = kin.isNamedInFull(named);
        boolean told = inFull && named.form() == Form.FULL;
        if (JoiningVerb.is(text, hit.from()) || !told && JoiningVerb.mayBe(text, hit.from(), hit.to(), end)) {
            return false;
        }
        if (named.form() == Form.FULL) {
            boolean whole = before != null || !surroundings.breakUp(text, hit.from(), hit.to(), end);
            return whole && (!named.ordinary() || isDistrict(text, hit, kin, besideSibling));
        }
        if (surroundings.namesOther(text, hit.to(), end)) {
            return false;
        }
        boolean kindred = kin.isKin(named);
        boolean shown = surroundings.showPlace(text, hit.from(), hit.to(), end) || follows(text, hit, last);
        if (!inFull && surroundings.nameShop(text, hit.to(), end)) {
            return false;
        }
        if (inFull) {
            return true;
        }
        if (kindred && shown || named.form() == Form.SHORT && !named.ordinary()) {
            return !cutter.isAcross(text, hit.from(), hit.to());
        }
        boolean alone = !named.ordinary() && (kindred || named.divisions().size() == 1);
        boolean open = shown || kindred || surroundings.leadTo(text, hit.from());
        if (!alone || !open && !Vocabulary.isPlace(text, hit.from(), hit.to())) {
            return false;
        }
        Fit fit = cutter.fit(text, hit.from(), hit.to());
        return fit == Fit.PLACE || fit == Fit.UNKNOWN && open;
    }

    /** Whether a full name that is a word as well is that of a district of a city which the page names. */
    private boolean isDistrict(String text, Hit<Named> hit, Kin kin, boolean besideSibling) {
        String name = text.substring(hit.from(), hit.to());
        return kin.isKin(hit.value())
                && (!IN_ANY_TOWN.contains(name) || besideSibling || surroundings.showDistrict(text, hit.to()));
    }

    /** Whether a name stands in a list behind another place. */
    private static boolean follows(String text, Hit<Named> hit, @Nullable FoundPlace last) {
        return last != null && hit.from() - last.to() == 1 && "、和及".indexOf(text.charAt(last.to())) >= 0;
    }

    private static List<RegionCode> alternatives(List<Division> ranked) {
        return ranked.size() == 1
                ? List.of()
                : ranked.stream().skip(1).map(Division::code).toList();
    }

    private static List<Division> rank(
            List<Division> divisions, @Nullable RegionCode before, @Nullable Division settled, Kin kin) {
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
}
