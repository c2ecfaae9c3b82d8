package org.epistream.text.measure;

import java.util.List;
import org.epistream.domain.measure.MeasureType;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Openings;

/** Terms that no list can hold, because a number or a place name stands inside them. */
final class OpenTerms {
    private static final String COUNTING = "一二两三四五六七八九十0123456789";
    private static final String LEADING = "来返入回抵进离";
    private static final Characters NUMERALS = new Characters(COUNTING);
    private static final Characters GOING = new Characters(LEADING);
    private static final Characters FIRST = new Characters(COUNTING + LEADING);
    private static final Characters ARRIVING = new Characters("来返入回抵");

    /** What follows 返 or 来 without being the short name of a place (返岗, 来访, 入境). */
    private static final String NO_PLACE = "应岗校工家国院境华访往回厂园住户区村城店场馆学职伍党编列选会围席库狱乡自我到了的源宾客";

    /** Who comes to a place. */
    private static final List<String> WHO = List.of("人员", "群众", "学生", "人群", "务工人员", "大学生");

    private static final Openings COMERS = new Openings(WHO);

    /** What is done with whoever comes. */
    private static final String AT_ONCE = "即检";

    private static final Characters THIRD = new Characters(COUNTING + LEADING + AT_ONCE + String.join("", WHO));

    private static final MeasureType TESTING = new MeasureType("testing");
    private static final MeasureType TRAVEL = new MeasureType("domestic-travel");

    private OpenTerms() {}

    /** Whether an open term may begin at a place, by its first character and its third. */
    static boolean mayBegin(String text, int at, int to) {
        return FIRST.contains(text.charAt(at)) && at + 2 < to && THIRD.contains(text.charAt(at + 2));
    }

    /** Offers the open term that begins at a place, if any. */
    static void offer(String text, int at, int to, LongestTerm longest) {
        char first = text.charAt(at);
        if (NUMERALS.contains(first)) {
            offer(longest, text, at, daysAndTests(text, at, to), TESTING);
        } else if (GOING.contains(first)) {
            offer(longest, text, at, testOnArrival(text, at, to), TESTING);
            offer(longest, text, at, comingAndGoing(text, at, to), TRAVEL);
            offer(longest, text, at, comers(text, at, to), TRAVEL);
        }
    }

    private static void offer(LongestTerm longest, String text, int from, int end, MeasureType type) {
        if (end > 0) {
            longest.offer(end, new MeasureTerm(text.substring(from, end), type, Weight.STRONG, null));
        }
    }

    /** 三天两检, 7天5检. */
    private static int daysAndTests(String text, int at, int to) {
        boolean fits = at + 4 <= to
                && among("天日", text, at + 1)
                && NUMERALS.contains(text.charAt(at + 2))
                && among("检测", text, at + 3);
        return fits ? at + 4 : 0;
    }

    /** 来X返X, 返X入X with the same short name of a place twice, and the people behind it. */
    private static int comingAndGoing(String text, int at, int to) {
        boolean fits = at + 4 <= to
                && text.charAt(at + 1) == text.charAt(at + 3)
                && GOING.contains(text.charAt(at + 2))
                && text.charAt(at) != text.charAt(at + 2)
                && Character.isIdeographic(text.charAt(at + 1));
        if (!fits) {
            return 0;
        }
        return text.startsWith("人员", at + 4) && at + 6 <= to ? at + 6 : at + 4;
    }

    /** 入X即检, 抵X即检 with the short name of a place. */
    private static int testOnArrival(String text, int at, int to) {
        int end = at + 2 + AT_ONCE.length();
        return end <= to && text.startsWith(AT_ONCE, at + 2) && arrives(text, at) ? end : 0;
    }

    /** 返X人员 with the short name of a place. */
    private static int comers(String text, int at, int to) {
        int length = at + 2 < to ? COMERS.lengthAt(text, at + 2) : 0;
        boolean fits =
                length > 0 && at + 2 + length <= to && NO_PLACE.indexOf(text.charAt(at + 1)) < 0 && arrives(text, at);
        return fits ? at + 2 + length : 0;
    }

    private static boolean arrives(String text, int at) {
        return ARRIVING.contains(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1));
    }

    private static boolean among(String characters, String text, int at) {
        return characters.indexOf(text.charAt(at)) >= 0;
    }
}
