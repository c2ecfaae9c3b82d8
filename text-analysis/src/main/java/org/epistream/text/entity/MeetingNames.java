package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the names that one text gives to the same meeting: the headline's 甲市…会议 is the 全市…会议 of the body. */
final class MeetingNames {
    private static final String LEVELS = "省市县区州旗盟";

    /** Longest name of a place before a level. */
    private static final int LONGEST_PLACE = 7;

    private static final String WHOLE = "全";

    private static final char NO_LEVEL = ' ';

    /** The disease of which all meetings of its time were, as each names it. */
    private static final Pattern DISEASE = Pattern.compile("(?:应对)?(?:新型冠状病毒(?:感染)?的?肺炎|新冠病毒(?:感染)?(?:的?肺炎)?|新冠肺炎|新冠)");

    /** Shortest words that two names of one meeting share. */
    private static final int SHORTEST_SHARED = 6;

    /** Most names compared: each is compared with each mention. */
    private static final int MOST = 50;

    private MeetingNames() {}

    /** The same meetings where they stand, each with the name that the text gives it last, or in full. */
    static List<FoundName> join(List<FoundName> found) {
        if (found.size() < 2) {
            return found;
        }
        Set<String> given = new LinkedHashSet<>();
        found.forEach(meeting -> given.add(meeting.name()));
        List<String> names = given.stream().limit(MOST).toList();
        Map<String, String> best = new HashMap<>();
        List<FoundName> joined = new ArrayList<>(found.size());
        for (FoundName meeting : found) {
            String name = best.computeIfAbsent(meeting.name(), own -> best(own, names));
            joined.add(new FoundName(meeting.from(), meeting.to(), name, meeting.why()));
        }
        return joined;
    }

    private static String best(String name, List<String> names) {
        String best = name;
        for (String other : names) {
            best = isBetter(best, other) ? other : best;
        }
        return best;
    }

    /** Whether the second name is a better one of the same meeting: that of the body (全市…), or a longer one. */
    private static boolean isBetter(String name, String other) {
        if (name.equals(other) || !other.startsWith(WHOLE) && other.length() < name.length()) {
            return false;
        }
        if (name.startsWith(WHOLE)) {
            return other.length() > name.length() && withoutDisease(name).equals(withoutDisease(other));
        }
        String ordinal = ordinal(name);
        if (!ordinal.isEmpty() && !ordinal.equals(ordinal(other))) {
            return false;
        }
        String core = core(name);
        return (name.startsWith("第") && other.endsWith(name)
                || core.length() >= SHORTEST_SHARED
                        && core.equals(core(other))
                        && (level(name) == level(other) || level(name) == NO_LEVEL));
    }

    private static String withoutDisease(String name) {
        return name.indexOf('新') < 0 ? name : DISEASE.matcher(name).replaceAll("");
    }

    /** The level whose meeting a name says it is, 省 or 市, or none. */
    private static char level(String name) {
        int at = levelAt(name);
        return at < 0 ? NO_LEVEL : name.charAt(at);
    }

    /** Where the first level stands in a name, behind a 州 or 市 that belongs to the place (惠州市), or -1. */
    private static int levelAt(String name) {
        for (int i = 0; i < Math.min(name.length(), LONGEST_PLACE); i++) {
            boolean inPlace = i + 1 < name.length() && LEVELS.indexOf(name.charAt(i + 1)) >= 0;
            if (LEVELS.indexOf(name.charAt(i)) >= 0 && !inPlace) {
                return i;
            }
        }
        return -1;
    }

    /** A name without what two names of one meeting may differ in: its place, its number, the disease and the word 工作. */
    private static String core(String name) {
        String ordinal = ordinal(name);
        String unnumbered = ordinal.isEmpty() ? name : name.replace(ordinal, "");
        String bare = withoutDisease(unnumbered).replace("工作", "");
        return bare.substring(levelAt(bare) + 1);
    }

    /** 第…次 in a name, or an empty word. */
    private static String ordinal(String name) {
        int from = name.indexOf('第');
        int to = from < 0 ? -1 : name.indexOf('次', from);
        return to < 0 ? "" : name.substring(from, to + 1);
    }
}
