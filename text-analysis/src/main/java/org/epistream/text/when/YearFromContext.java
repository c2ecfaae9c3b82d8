package org.epistream.text.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year of a day that is written without one. Known is the day of publication, or a year that the text lets one conclude:
 * an anniversary, a congress to come, the name a disease bore for some weeks only.
 */
final class YearFromContext {
    /** Founding years by the words before 成立N周年 or N周年. */
    private static final List<Map.Entry<String, Integer>> FOUNDED = List.of(
            Map.entry("建党", 1921), Map.entry("中国共产党成立", 1921), Map.entry("新中国成立", 1949), Map.entry("中华人民共和国成立", 1949));

    /** Words of one year only. */
    private static final List<Map.Entry<String, Integer>> ONE_YEAR =
            List.of(Map.entry("迎接党的二十大", 2022), Map.entry("党的二十大胜利召开", 2022), Map.entry("新型冠状病毒感染的肺炎", 2020));

    /** A season or a meeting of a year, as reports of that year name it: 2022年春运, 2022年第五次会议. */
    private static final Pattern SEASON =
            Pattern.compile("(20\\d{2})年(?:春运|春节|元旦|新春|清明|五一|国庆|中秋|暑期|高考|中考|春季|秋季|第[一二三四五六七八九十\\d]{1,3}(?:次|场))");

    private final @Nullable LocalDate published;
    private final int concluded;

    /**
     * @param published day of publication, or null
     * @param year the first year that the text writes out with a day, or 0
     * @param text what to conclude a year from where there is neither
     */
    YearFromContext(@Nullable LocalDate published, int year, Supplier<String> text) {
        this.published = published;
        this.concluded = published != null || year > 0 ? year : concluded(text.get());
    }

    /** The year, or 0 where it stays open. */
    int of(int month, int day) {
        if (published == null) {
            return concluded;
        }
        int nearest = 0;
        long distance = Long.MAX_VALUE;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            long days = distance(year, month, day, published);
            if (days < distance) {
                distance = days;
                nearest = year;
            }
        }
        return nearest;
    }

    /** The month of a day that is written without one before any month was named, or 0. */
    int month(int day) {
        if (published == null) {
            return 0;
        }
        return day <= published.getDayOfMonth()
                ? published.getMonthValue()
                : published.minusMonths(1).getMonthValue();
    }

    private static long distance(int year, int month, int day, LocalDate published) {
        try {
            return Math.abs(ChronoUnit.DAYS.between(LocalDate.of(year, month, day), published));
        } catch (DateTimeException e) {
            // the 29th of February of a common year
            return Long.MAX_VALUE - 1;
        }
    }

    private static int concluded(String text) {
        for (Map.Entry<String, Integer> founded : FOUNDED) {
            int at = text.indexOf(founded.getKey());
            int years = at < 0 ? 0 : number(text, at + founded.getKey().length());
            if (years > 0) {
                return founded.getValue() + years;
            }
        }
        Matcher season = SEASON.matcher(text);
        int named = 0;
        for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 1)) {
            if (season.region(at, text.length()).lookingAt()) {
                int year = Integer.parseInt(season.group(1));
                if (named > 0 && named != year) {
                    return 0;
                }
                named = year;
            }
        }
        if (named > 0) {
            return named;
        }
        return ONE_YEAR.stream()
                .filter(words -> text.contains(words.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** N of "N周年" at a place, or 0. */
    private static int number(String text, int from) {
        int value = 0;
        int at = from;
        while (at < text.length() && at < from + 3 && Character.isDigit(text.charAt(at))) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
            at++;
        }
        return text.startsWith("周年", at) ? value : 0;
    }
}
