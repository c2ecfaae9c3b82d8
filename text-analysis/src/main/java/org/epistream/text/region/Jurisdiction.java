package org.epistream.text.region;

import org.epistream.domain.place.Division;
import org.epistream.domain.place.Division.Level;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;

/** How high the jurisdiction stands whose report a text is, by the words it calls itself: 我市, 县领导, 全省. */
enum Jurisdiction {
    PROVINCE('省'),
    CITY('市'),
    PREFECTURE('州'),
    COUNTY('县'),
    DISTRICT('区'),
    BANNER('旗'),
    LEAGUE('盟'),
    OPEN(' ');

    private static final Characters WORDS = new Characters("省市州县区旗盟");
    private static final Characters OWN = new Characters("我本");
    private static final Characters BEFORE_NAMES = new Characters("由，。到在和任、");
    private static final Openings BEHIND = Openings.of("委书记", "领导", "委副书记", "委常委", "政府", "人民医院", "疾控中心", "长");
    private static final int TITLE_WEIGHT = 4;

    private final char word;

    Jurisdiction(char word) {
        this.word = word;
    }

    boolean fits(Division division) {
        String name = division.name();
        return switch (this) {
            case PROVINCE -> division.level() == Level.PROVINCE;
            case PREFECTURE -> division.level() == Level.CITY && name.endsWith("州");
            case DISTRICT -> name.endsWith("区") && division.level() != Level.CITY;
            case OPEN -> true;
            default -> name.charAt(name.length() - 1) == word;
        };
    }

    /** Reads a headline and a part of a text. */
    static Jurisdiction of(String title, String text, int from, int to) {
        int[] weights = new int[values().length];
        weigh(title, 0, title.length(), TITLE_WEIGHT, weights);
        weigh(text, from, to, 1, weights);
        Jurisdiction best = OPEN;
        for (Jurisdiction jurisdiction : values()) {
            if (jurisdiction != OPEN && weights[jurisdiction.ordinal()] > weights[best.ordinal()]) {
                best = jurisdiction;
            }
        }
        return best;
    }

    private static void weigh(String text, int from, int to, int factor, int[] weights) {
        for (int i = from; i < to; i++) {
            int weight = WORDS.contains(text.charAt(i)) ? weight(text, from, i) : 0;
            if (weight > 0) {
                weights[byWord(text.charAt(i)).ordinal()] += weight * factor;
            }
        }
    }

    private static int weight(String text, int from, int at) {
        char before = at > from ? text.charAt(at - 1) : ' ';
        if (OWN.contains(before)) {
            return 3;
        }
        if (before == '全') {
            return 1;
        }
        return BEHIND.anyAt(text, at + 1) && !continuesName(before) ? 2 : 0;
    }

    private static boolean continuesName(char before) {
        return !BEFORE_NAMES.contains(before) && Character.isIdeographic(before);
    }

    private static Jurisdiction byWord(char c) {
        for (Jurisdiction jurisdiction : values()) {
            if (jurisdiction.word == c) {
                return jurisdiction;
            }
        }
        return OPEN;
    }
}
