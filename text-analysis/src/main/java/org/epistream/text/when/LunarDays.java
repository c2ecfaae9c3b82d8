package org.epistream.text.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Why;

/** Days of the lunar calendar round the new year (正月初一, 除夕, 腊月廿三), from a table of new years. */
final class LunarDays {
    private static final Pattern WRITTEN =
            Pattern.compile("(正月|腊月|大年|农历新年)(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|[廿][一二三四五六七八九]|三十)|(除夕|大年三十)(?!前|期间|至)");
    private static final List<String> SIGNS = List.of("正月", "腊月", "大年", "农历", "除夕");
    private static final String ORDINALS = "一二三四五六七八九十";

    /**
     * The turn of a lunar year.
     *
     * @param first its first day
     * @param before how many days the month before has
     */
    private record Turn(LocalDate first, int before) {}

    private final Map<Integer, Turn> turns = Table.read(
                    LunarDays.class,
                    "new-years.tsv",
                    3,
                    row -> new Turn(LocalDate.parse(row.get(1)), Integer.parseInt(row.get(2))))
            .stream()
            .collect(Collectors.toUnmodifiableMap(turn -> turn.first().getYear(), turn -> turn));

    /**
     * The days in a part of a text, in order.
     *
     * @param yearOf the year of a month, or 0
     */
    List<FoundDate> find(String text, int from, int to, IntUnaryOperator yearOf) {
        List<FoundDate> found = new ArrayList<>();
        if (!isSigned(text)) {
            return found;
        }
        Matcher written = WRITTEN.matcher(text).region(from, to);
        while (written.find()) {
            int start = written.start();
            int end = written.end();
            day(written, yearOf.applyAsInt(2))
                    .ifPresent(day -> found.add(new FoundDate(start, end, day.toString(), Why.of("lunar-calendar"))));
        }
        return found;
    }

    private static boolean isSigned(String text) {
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private Optional<LocalDate> day(Matcher written, int year) {
        Turn turn = turns.get(year);
        if (turn == null) {
            return Optional.empty();
        }
        if (written.group(1) == null) {
            return Optional.of(turn.first().minusDays(1));
        }
        int number = number(written.group(2));
        boolean last = written.group(1).equals("腊月");
        return last && number > turn.before()
                ? Optional.empty()
                : Optional.of(turn.first().plusDays(number - 1L - (last ? turn.before() : 0)));
    }

    /** 初一 to 三十 as a number. */
    private static int number(String words) {
        int tens = switch (words.charAt(0)) {
            case '十' -> 10;
            case '二', '廿' -> 20;
            case '三' -> 30;
            default -> 0;
        };
        boolean round = words.equals("二十") || words.equals("三十");
        return round ? tens : tens + ORDINALS.indexOf(words.charAt(1)) + 1;
    }
}
