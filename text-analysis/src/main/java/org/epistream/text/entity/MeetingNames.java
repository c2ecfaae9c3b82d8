package org.epistream.text.entity;

import java.util.ArrayList;
import java.util.List;

/** Joins the names that one text gives to the same meeting: the headline's 甲市…会议 is the 全市…会议 of the body. */
final class MeetingNames {
    private static final String LEVELS = "省市县区州旗盟";

    /** Longest name of a place before a level. */
    private static final int LONGEST_PLACE = 7;

    /** Shortest words that two names of one meeting share. */
    private static final int SHORTEST_SHARED = 6;

    /** Most names compared: each is compared with each mention. */
    private static final int MOST = 50;

    private MeetingNames() {}

    /** The same meetings where they stand, each with the name that the text gives it last, or in full. */
    static List<FoundName> join(List<FoundName> found) {
        List<FoundName> joined = new ArrayList<>();
        List<String> names =
                found.stream().map(FoundName::name).distinct().limit(MOST).toList();
        for (FoundName meeting : found) {
            String name = meeting.name();
            for (String other : names) {
                name = isSame(name, other) ? other : name;
            }
            joined.add(new FoundName(meeting.from(), meeting.to(), name, meeting.why()));
        }
        return joined;
    }

    /** Whether the second name is a better one of the same meeting. */
    private static boolean isSame(String name, String other) {
        if (name.equals(other)) {
            return false;
        }
        return name.startsWith("第") && other.endsWith(name)
                || withoutPlace(name).length() >= SHORTEST_SHARED
                        && withoutPlace(name).equals(withoutPlace(other));
    }

    private static String withoutPlace(String name) {
        for (int i = 1; i < Math.min(name.length(), LONGEST_PLACE); i++) {
            if (LEVELS.indexOf(name.charAt(i)) >= 0) {
                return name.substring(i + 1);
            }
        }
        return name;
    }
}
