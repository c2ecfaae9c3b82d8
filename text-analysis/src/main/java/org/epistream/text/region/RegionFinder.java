package org.epistream.text.region;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;

/**
 * Finds whose report a story is. Every division named votes, with the more weight the nearer its words stand to the
 * publisher; of those that fit how the story speaks of its jurisdiction (我市, 全县) the one with most votes wins.
 */
public final class RegionFinder {
    private static final int PUBLISHER = 12;
    private static final int HEADLINE = 6;
    private static final int SIGNATURE = 8;
    private static final int HOME = 8;
    private static final int SUPERIOR = -6;
    private static final int CHILD_OF_SUPERIOR = 4;
    private static final int MOST_MENTIONS = 4;
    private static final int LONGEST_SIGNATURE = 40;
    private static final List<String> SUPERIOR_WORDS = List.of("传达", "贯彻", "收看", "收听", "按照", "根据", "落实", "、");

    private final Divisions divisions;
    private final PlaceFinder places;

    public RegionFinder(Divisions divisions, PlaceFinder places) {
        this.divisions = divisions;
        this.places = places;
    }

    /** The region of a story, {@link RegionCode#UNKNOWN} where nothing tells. */
    public RegionCode find(PageHints hints, String text, int from, int to, List<FoundPlace> found) {
        Map<RegionCode, Integer> votes = new TreeMap<>();
        String page = hints.all() + "\n" + text.substring(from, to);
        vote(votes, hints.owner(), page, PUBLISHER);
        vote(votes, hints.headline(), page, HEADLINE);
        Map<RegionCode, Integer> mentions = new TreeMap<>();
        for (FoundPlace place : found) {
            if (mentions.merge(place.code(), 1, Integer::sum) <= MOST_MENTIONS) {
                votes.merge(place.code(), 1, Integer::sum);
            }
            votes.merge(place.code(), weight(text, from, to, place), Integer::sum);
        }
        bringUpChildren(text, from, found, votes);
        Jurisdiction jurisdiction = Jurisdiction.of(hints.headline(), text, from, to);
        return winner(votes, jurisdiction);
    }

    private void vote(Map<RegionCode, Integer> votes, String words, String page, int weight) {
        for (FoundPlace place : places.find(words, 0, words.length(), page)) {
            votes.merge(place.code(), weight, Integer::sum);
        }
    }

    private static int weight(String text, int from, int to, FoundPlace place) {
        if (text.startsWith("分会场", place.to())
                || text.startsWith("人民", place.to())
                        && !text.startsWith("人民政府", place.to())
                        && !text.startsWith("人民医院", place.to())) {
            return HOME;
        }
        if (isSuperior(text, from, place)) {
            return SUPERIOR;
        }
        boolean opensLine = place.from() == from || text.charAt(place.from() - 1) == '\n';
        int end = text.indexOf('\n', place.to());
        int lineEnd = end < 0 ? to : end;
        boolean signature = opensLine
                && lineEnd - place.from() <= LONGEST_SIGNATURE
                && (text.startsWith("指挥部", lineEnd - 3) || text.startsWith("政府", lineEnd - 2));
        return signature ? SIGNATURE : 0;
    }

    /** Whether the place stands only as the seat of a committee above, whose words are passed on (贯彻省委、甲市委会议精神). */
    private static boolean isSuperior(String text, int from, FoundPlace place) {
        if (!text.startsWith("市委", place.to()) && !text.startsWith("委", place.to())) {
            return false;
        }
        int left = Math.max(from, place.from() - 4);
        String before = text.substring(left, place.from());
        return SUPERIOR_WORDS.stream().anyMatch(before::contains);
    }

    private void bringUpChildren(String text, int from, List<FoundPlace> found, Map<RegionCode, Integer> votes) {
        for (FoundPlace superior : found) {
            if (isSuperior(text, from, superior)) {
                votes.replaceAll((code, sum) -> divisions
                        .find(code)
                        .map(Division::parent)
                        .filter(superior.code()::equals)
                        .map(parent -> sum + CHILD_OF_SUPERIOR)
                        .orElse(sum));
                return;
            }
        }
    }

    private RegionCode winner(Map<RegionCode, Integer> votes, Jurisdiction jurisdiction) {
        RegionCode best = RegionCode.UNKNOWN;
        int most = 0;
        for (Map.Entry<RegionCode, Integer> vote : votes.entrySet()) {
            boolean fits =
                    divisions.find(vote.getKey()).filter(jurisdiction::fits).isPresent();
            int weight = fits ? vote.getValue() * 3 : vote.getValue();
            if (weight > most) {
                most = weight;
                best = vote.getKey();
            }
        }
        return best;
    }
}
