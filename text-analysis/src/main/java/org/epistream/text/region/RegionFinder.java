package org.epistream.text.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Endings;

/**
 * Finds whose report a story is. Every division named votes, with the more weight the nearer its words stand to the
 * publisher; of those that fit how the story speaks of its jurisdiction (我市, 全县) the one with most votes wins.
 */
public final class RegionFinder {
    private static final int PUBLISHER = 12;
    private static final int HEADLINE = 6;
    private static final int SUBJECT = 8;
    private static final int SIGNATURE = 8;
    private static final int HOME = 8;
    private static final int SUPERIOR = -6;
    private static final int CHILD_OF_SUPERIOR = 4;
    private static final int OFFICE_HOLDER = 2;
    /** Who holds an office of a place is mostly at home there. */
    private static final Characters BEGIN_OFFICE = new Characters("市委副县区旗州盟省人政");

    private static final Pattern OFFICE = Pattern.compile("市?委(?:副?书记|常委)|副?[县市区旗州盟省]长|人大常委会|政协主席");

    private static final int MOST_MENTIONS = 4;
    private static final int LONGEST_SIGNATURE = 40;
    private static final Pattern COLUMN = Pattern.compile("[【\\[][^】\\]]{1,12}[】\\]]\\s*|[^|丨]{1,8}\\s*[|丨]\\s*");
    private static final Pattern SHORT = Pattern.compile("([\\u3400-\\u9fff]{2,8})[：:]");
    private static final Pattern LOCAL = Pattern.compile(
            "(?m)^今日([\\u3400-\\u9fff]{2,4})$|^([\\u3400-\\u9fff]{2,4})(?:日报|晚报|时报|周报|报$|新闻|新闻网|融媒|发布|客户端|融媒客户端|广播电视台|电视台|在线)");
    private static final Pattern NATIONAL = Pattern.compile("31个省|国家卫生健康委|国务院联防联控机制|全国疫情|全国新冠");
    private static final int OPENING = 120;
    private static final List<String> SUPERIOR_WORDS = List.of("传达", "贯彻", "收看", "收听", "按照", "根据", "落实", "、");

    /** What leads to the place where a school or an enterprise stands. */
    private static final Endings SEATED = Endings.of("所在的", "位于", "坐落于", "坐落在", "地处");

    private final Divisions divisions;
    private final PlaceFinder places;

    public RegionFinder(Divisions divisions, PlaceFinder places) {
        this.divisions = divisions;
        this.places = places;
    }

    /** The region of a story, {@link RegionCode#UNKNOWN} where nothing tells. */
    public RegionCode find(PageHints hints, String text, int from, int to, StoryPlaces story) {
        if (NATIONAL.matcher(hints.headline()).lookingAt()
                || text.substring(from, Math.min(to, from + OPENING)).contains("31个省")) {
            return RegionCode.CHINA;
        }
        Map<RegionCode, Integer> votes = new TreeMap<>();
        List<FoundPlace> found = story.found();
        String headline = hints.headline();
        vote(votes, story.owner(), PUBLISHER);
        if (votes.isEmpty()) {
            localMedium(hints.owner()).ifPresent(place -> votes.merge(place.code(), PUBLISHER, Integer::sum));
        }
        vote(votes, story.headline(), HEADLINE);
        voteSubject(votes, headline, story);
        Map<RegionCode, Integer> mentions = new TreeMap<>();
        int begin = -1;
        for (int i = 0; i < found.size(); i++) {
            FoundPlace place = found.get(i);
            begin = begin < 0 ? place.from() : begin;
            if (i + 1 < found.size() && leadsTo(place, found.get(i + 1))) {
                // The province before its county only says where that is.
                continue;
            }
            if (mentions.merge(place.code(), 1, Integer::sum) <= MOST_MENTIONS) {
                votes.merge(place.code(), 1, Integer::sum);
            }
            votes.merge(place.code(), weight(text, from, to, begin, place), Integer::sum);
            begin = -1;
        }
        bringUpChildren(text, from, found, votes);
        Jurisdiction jurisdiction = Jurisdiction.of(headline, text, from, to);
        return winner(votes, jurisdiction);
    }

    private void vote(Map<RegionCode, Integer> votes, List<FoundPlace> named, int weight) {
        // A site names its place in its head, its foot and its address: that is one vote.
        deepest(named).stream()
                .map(FoundPlace::code)
                .distinct()
                .forEach(code -> votes.merge(code, weight, Integer::sum));
    }

    /** Without those that only lead to a place in them (the province before its county). */
    private List<FoundPlace> deepest(List<FoundPlace> found) {
        List<FoundPlace> deepest = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (i + 1 == found.size() || !leadsTo(found.get(i), found.get(i + 1))) {
                deepest.add(found.get(i));
            }
        }
        return deepest;
    }

    private boolean leadsTo(FoundPlace above, FoundPlace below) {
        // the prefecture between a province and its county may be left out
        Optional<RegionCode> parent = parent(below.code());
        return above.to() == below.from()
                && (parent.filter(above.code()::equals).isPresent()
                        || parent.flatMap(this::parent)
                                .filter(above.code()::equals)
                                .isPresent());
    }

    private Optional<RegionCode> parent(RegionCode code) {
        return divisions.find(code).map(Division::parent);
    }

    /** A headline that opens with a place in full (甲县召开…, 甲县：…) tells of it, whoever prints it. */
    private void voteSubject(Map<RegionCode, Integer> votes, String headline, StoryPlaces story) {
        Matcher column = COLUMN.matcher(headline);
        int from = column.lookingAt() ? column.end() : 0;
        List<FoundPlace> named =
                from == 0 ? story.headline() : places.find(headline, from, headline.length(), story.page());
        int subject = 0;
        while (subject + 1 < named.size() && leadsTo(named.get(subject), named.get(subject + 1))) {
            subject++;
        }
        named.stream()
                .skip(subject)
                .findFirst()
                .filter(place -> named.get(0).from() == from && !headline.startsWith("、", place.to()))
                .or(() -> shortSubject(headline.substring(from)))
                .ifPresent(place -> votes.merge(
                        place.code(),
                        SHORT.matcher(headline.substring(from)).lookingAt() ? 2 * SUBJECT : SUBJECT,
                        Integer::sum));
    }

    /** The place that a headline names by its short name (甲：…), which only the colon tells from a word. */
    private Optional<FoundPlace> shortSubject(String headline) {
        Matcher name = SHORT.matcher(headline);
        return name.lookingAt() ? completed(name.group(1), headline) : Optional.empty();
    }

    /** The place of a local medium that is named after it (今日甲, 甲融媒客户端). */
    private Optional<FoundPlace> localMedium(String owner) {
        Matcher medium = LOCAL.matcher(owner);
        return medium.find()
                ? completed(medium.group(1) == null ? medium.group(2) : medium.group(1), owner)
                : Optional.empty();
    }

    private Optional<FoundPlace> completed(String name, String around) {
        return Stream.of("县", "市", "区", "旗", "州", "省")
                .map(level -> name + level)
                .flatMap(whole -> places.find(whole, 0, whole.length(), around).stream()
                        .filter(place -> place.from() == 0 && place.to() == whole.length()))
                .findFirst();
    }

    /** @param begin where the place begins with what leads to it */
    private static int weight(String text, int from, int to, int begin, FoundPlace place) {
        if (text.startsWith("分会场", place.to())
                || text.startsWith("人民", place.to())
                        && !text.startsWith("人民政府", place.to())
                        && !text.startsWith("人民医院", place.to())) {
            return HOME;
        }
        if (isSuperior(text, from, place)) {
            return SUPERIOR;
        }
        if (SEATED.anyAt(text, begin)) {
            return HOME;
        }
        if (beginsOffice(text, place.to(), to)) {
            return OFFICE_HOLDER;
        }
        if (begin > from && text.charAt(begin - 1) != '\n') {
            return 0;
        }
        int end = text.indexOf('\n', place.to());
        int lineEnd = end < 0 ? to : end;
        boolean signature = lineEnd - begin <= LONGEST_SIGNATURE
                && (text.startsWith("指挥部", lineEnd - 3) || text.startsWith("政府", lineEnd - 2));
        return signature ? SIGNATURE : 0;
    }

    private static boolean beginsOffice(String text, int at, int end) {
        return at < end
                && BEGIN_OFFICE.contains(text.charAt(at))
                && OFFICE.matcher(text).region(at, Math.min(end, at + 6)).lookingAt();
    }

    /** Whether the place stands only as the seat of a committee above, whose words are passed on (贯彻省委、甲市委会议精神). */
    private static boolean isSuperior(String text, int from, FoundPlace place) {
        if (!text.startsWith("市委", place.to()) && !text.startsWith("委", place.to())) {
            return false;
        }
        if (beginsOffice(text, place.to(), text.length())) {
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
